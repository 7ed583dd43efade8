import { beatMs, openWays, type LinkWays, type Way } from './link-ways.ts';
import type { FollowState, PresenterLink, PresenterOptions } from '#core/briefing/audience-port.ts';
import { readToAudience, sealed, tokenIn, type ToPresenter } from '#core/briefing/link-messages.ts';

/** After so long without a word the presenter's window is missed, ms. */
const patience = beatMs * 2.5;

/**
 * Follow the presenter's window whose token is in this page's hash: the one that opened this one, else whichever has the token.
 * Where nobody answers it goes on asking, and keeps what it has.
 */
export function joinPresenter<State, Value>(options: PresenterOptions<State, Value>): PresenterLink {
	return new Follower(options);
}

class Follower<State, Value> implements PresenterLink {
	readonly #options: PresenterOptions<State, Value>;
	readonly #timer: ReturnType<typeof setInterval>;
	#ways: LinkWays | null = null;
	#token: string | null = null;
	#state: FollowState = 'waiting';
	/** On which the presenter answers; what comes on the other one is the same. */
	#way: Way | null = null;
	#heardAt = 0;
	#hasDossier = false;

	constructor(options: PresenterOptions<State, Value>) {
		this.#options = options;
		this.#timer = setInterval(() => this.#beat(), beatMs);
		addEventListener('hashchange', this.#rejoin);
		addEventListener('pagehide', this.#sayBye);
		this.#rejoin();
	}

	get state(): FollowState {
		return this.#state;
	}

	press(key: string): void {
		if (this.#way) this.#post(this.#way, { type: 'key', key });
	}

	end(): void {
		clearInterval(this.#timer);
		removeEventListener('hashchange', this.#rejoin);
		removeEventListener('pagehide', this.#sayBye);
		this.#sayBye();
		this.#ways?.end();
		this.#ways = null;
		this.#way = null;
	}

	// A presenter's window that was loaded anew sends this one to another token.
	readonly #rejoin = () => {
		const token = tokenIn(location.hash);
		if (token !== null && token === this.#token) return;
		this.#ways?.end();
		this.#token = token;
		this.#way = null;
		this.#hasDossier = false;
		this.#ways = token === null ? null : openWays(token, (way, data, from) => this.#read(way, data, from));
		if (this.#ways) this.#ways.direct = window.opener as Window | null;
		this.#be(token === null ? 'stray' : 'waiting');
		this.#sayReady(this.#ways?.direct ? ['direct'] : ['channel']);
	};

	readonly #sayBye = () => {
		if (this.#way) this.#post(this.#way, { type: 'bye' });
	};

	#beat(): void {
		if (this.#way && performance.now() - this.#heardAt <= patience) return;
		this.#way = null;
		if (this.#token !== null) this.#be('waiting');
		this.#sayReady(['direct', 'channel']);
	}

	#sayReady(ways: readonly Way[]): void {
		for (const way of ways) this.#post(way, { type: 'ready', hasDossier: this.#hasDossier });
	}

	#read(way: Way, data: unknown, source: MessageEventSource | null): void {
		if (way === 'direct' && source !== this.#ways?.direct) return;
		if (this.#token === null || (this.#way !== null && this.#way !== way)) return;
		const message = readToAudience<State, Value>(data, this.#token);
		// Before the dossier is here, what is said is said to others.
		if (!message || (!this.#hasDossier && message.type !== 'dossier')) return;
		this.#way = way;
		this.#heardAt = performance.now();
		if (message.type === 'ping') this.#post(way, { type: 'pong' });
		if (message.type === 'dossier' && !this.#hasDossier) {
			this.#hasDossier = true;
			this.#options.onDossier(message.value);
		}
		this.#be('live');
		if (message.type === 'show') this.#options.onShow(message.state);
	}

	#post(way: Way, message: ToPresenter): void {
		if (this.#token !== null) this.#ways?.post(way, sealed(this.#token, message));
	}

	#be(state: FollowState): void {
		if (this.#state === state) return;
		this.#state = state;
		this.#options.onChange(state);
	}
}
