import type { Opened } from './opened.ts';
import type { ActorHit } from '#core/store/graph-store.ts';

type Asked = Pick<Opened, 'store' | 'workingSet'>;

const mostHits = 200;

/** The search box and what it found. While it is empty, the whole list stands. */
export class Search {
	readonly #asked: () => Asked;
	#text = $state('');
	#found: readonly ActorHit[] | null = $state.raw(null);
	#chosen = $state(0);
	#question = 0;
	#asking: Promise<void> = Promise.resolve();

	readonly #fail: (code: string) => void;

	/**
	 * @param asked what is asked, now that a change may have made another dossier of it
	 * @param fail hears that a question could not be answered
	 */
	constructor(asked: () => Asked, fail: (code: string) => void) {
		this.#asked = asked;
		this.#fail = fail;
	}

	get text() {
		return this.#text;
	}

	get hits() {
		return this.#found ?? this.#asked().workingSet.hits;
	}

	/** Place of the hit that Enter would take. */
	get chosen() {
		return this.#chosen;
	}

	set chosen(place: number) {
		this.#chosen = Math.max(0, Math.min(place, this.hits.length - 1));
	}

	/** The hit that Enter takes, once the answer to what was typed is there: whoever types faster must not get an older one. */
	async take(): Promise<ActorHit | undefined> {
		await this.#asking;
		return this.hits[this.#chosen];
	}

	ask(text: string): Promise<void> {
		this.#asking = this.#answer(text);
		return this.#asking;
	}

	/** Somebody is about to type: the store may make ready for words before there are any. */
	prepare(): void {
		void this.#asked()
			.store.searchActors('a', { limit: 1 })
			.catch(() => undefined);
	}

	/** The dossier is another one: what was typed is asked again, and the place in the list stays. */
	async renew(): Promise<void> {
		if (this.#text.trim() === '') return;
		const place = this.#chosen;
		await this.ask(this.#text);
		this.chosen = place;
	}

	async #answer(text: string): Promise<void> {
		this.#text = text;
		const question = (this.#question += 1);
		const found = await this.#find(text);
		// Answers may overtake one another; only the one to the last question counts.
		if (question !== this.#question) return;
		this.#found = found;
		this.#chosen = 0;
	}

	async #find(text: string): Promise<readonly ActorHit[] | null> {
		if (text.trim() === '') return null;
		try {
			return await this.#asked().store.searchActors(text, { limit: mostHits });
		} catch {
			this.#fail('part-not-fetched');
			return [];
		}
	}
}
