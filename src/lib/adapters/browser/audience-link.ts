import { beatMs, openWays, type LinkWays, type Way } from './link-ways.ts';
import { oncePerFrame, type OncePerFrame } from './once-per-frame.ts';
import type { AudienceLink, AudienceOptions, LinkState } from '#core/briefing/audience-port.ts';
import { readToPresenter, sealed, type ToAudience } from '#core/briefing/link-messages.ts';

/** A window of its own: without tabs and address. */
const ownWindow = 'popup,width=1280,height=720';
const windowName = 'entente-audience';
/** A question that waits for so long at the next beat has no answer, ms: the audience's window is missed after two beats. */
const patience = beatMs * 0.8;

/**
 * Open the audience's window at an address of this program, and keep it in step. It is to be called in answer to a click, or
 * else the browser may block it. A window that was opened by hand with the link follows as well.
 */
export function openAudience<State, Value>(
	url: string,
	options: AudienceOptions<Value>
): AudienceLink<State> {
	return new OpenedAudience<State, Value>(url, options);
}

class OpenedAudience<State, Value> implements AudienceLink<State> {
	readonly address: string;
	readonly #options: AudienceOptions<Value>;
	readonly #ways: LinkWays;
	readonly #shown: OncePerFrame<State>;
	readonly #timer: ReturnType<typeof setInterval>;
	/** Where somebody follows, and since when the oldest question has no answer (null = all have one). */
	readonly #followers = new Map<Way, { askedAt: number | null }>();
	#latest: { readonly state: State } | null = null;
	#state: LinkState = 'opening';

	constructor(url: string, options: AudienceOptions<Value>) {
		const address = new URL(url, document.baseURI);
		address.hash = options.token;
		this.address = address.href;
		this.#options = options;
		this.#ways = openWays(options.token, (way, data, source) => this.#read(way, data, source));
		this.#shown = oncePerFrame((state) => this.#tell({ type: 'show', state }));
		this.#timer = setInterval(() => this.#beat(), beatMs);
		// By its name a window that was there before this page was loaded anew is found again.
		this.#open(windowName);
	}

	get state(): LinkState {
		return this.#state;
	}

	show(state: State): void {
		if (this.#state === 'closed') return;
		this.#latest = { state };
		this.#shown.push(state);
	}

	reopen(): void {
		if (this.#state === 'closed') return;
		// One that hangs would be found by its name, and go on hanging.
		this.#ways.direct?.close();
		this.#followers.delete('direct');
		this.#open('_blank');
	}

	end(): void {
		if (this.#state === 'closed') return;
		clearInterval(this.#timer);
		this.#shown.end();
		this.#ways.end();
		this.#ways.direct?.close();
		this.#followers.clear();
		this.#be('closed');
	}

	#open(name: string): void {
		const opened = window.open(this.address, name, this.#options.features ?? ownWindow);
		this.#ways.direct = opened;
		if (!this.#followers.has('channel')) this.#be(opened ? 'opening' : 'blocked');
	}

	#read(way: Way, data: unknown, source: MessageEventSource | null): void {
		const message = readToPresenter(data, this.#options.token);
		if (!message) return;
		if (way === 'direct' && source !== this.#ways.direct) {
			// What a window said as it went has no source any more.
			if (message.type === 'bye' && source === null) this.#lose(way);
			// A window of before this page was loaded anew comes back; one that is there goes on.
			if (message.type !== 'ready' || source === null || this.#followers.has('direct')) return;
			this.#ways.direct = source as Window;
		}
		switch (message.type) {
			case 'ready':
				this.#welcome(way, message.hasDossier);
				break;
			case 'pong':
				if (this.#followers.has(way)) this.#heard(way);
				else this.#welcome(way, true);
				break;
			case 'key':
				this.#options.onKey(message.key);
				break;
			case 'bye':
				this.#miss(way);
		}
	}

	#welcome(way: Way, hasDossier: boolean): void {
		if (!hasDossier) this.#post(way, { type: 'dossier', value: this.#options.dossier() });
		if (this.#latest) this.#post(way, { type: 'show', ...this.#latest });
		this.#heard(way);
	}

	#heard(way: Way): void {
		this.#followers.set(way, { askedAt: null });
		this.#be('live');
	}

	// Others may be left on the channel: they are asked.
	#miss(way: Way): void {
		if (way === 'channel') this.#ask(way);
		else this.#lose(way);
	}

	#lose(way: Way): void {
		if (this.#followers.delete(way) && this.#followers.size === 0) this.#be('lost');
	}

	#beat(): void {
		const isGone = this.#ways.direct?.closed === true;
		if (isGone && this.#state === 'opening') this.#be('lost');
		if (isGone) this.#lose('direct');
		for (const [way, { askedAt }] of this.#followers) {
			if (askedAt !== null && performance.now() - askedAt > patience) this.#lose(way);
			else this.#ask(way);
		}
	}

	#ask(way: Way): void {
		const follower = this.#followers.get(way);
		if (!follower) return;
		follower.askedAt ??= performance.now();
		this.#post(way, { type: 'ping' });
	}

	#tell(message: ToAudience<State, Value>): void {
		for (const way of this.#followers.keys()) this.#post(way, message);
	}

	#post(way: Way, message: ToAudience<State, Value>): void {
		this.#ways.post(way, sealed(this.#options.token, message));
	}

	#be(state: LinkState): void {
		if (this.#state === state) return;
		this.#state = state;
		this.#options.onChange(state);
	}
}
