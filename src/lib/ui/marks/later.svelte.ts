/**
 * A part of the program that nobody needs before they ask for it: fetched once, at the first asking. A part that could not be
 * fetched is asked for again the next time.
 *
 * Everything that is only needed after a click, a key or a menu goes through here (in components through `Later.svelte`), so
 * that the explorer starts with what its first picture needs: `tests/e2e/payload.e2e.ts` holds it to a number.
 */
export class Later<Part> {
	readonly #load: () => Promise<Part>;
	#part = $state.raw<Part | null>(null);
	#asked: Promise<Part> | null = null;
	readonly #answers: () => Promise<unknown>;

	/**
	 * @param load imports the part: `() => import('./KeySheet.svelte')`
	 * @param answers rejects while nothing answers where parts come from
	 */
	constructor(load: () => Promise<Part>, answers: () => Promise<unknown> = ownServer) {
		this.#load = load;
		this.#answers = answers;
	}

	/** The part once it is here. */
	get part(): Part | null {
		return this.#part;
	}

	/** Rejects where the part cannot be fetched: the server is gone. */
	get(): Promise<Part> {
		this.#asked ??= this.#fetch();
		return this.#asked;
	}

	/** The part will be wanted soon: the pointer or the focus came near. It is no harm where it cannot be fetched now. */
	hint(): void {
		this.get().catch(() => undefined);
	}

	async #fetch(): Promise<Part> {
		try {
			// A browser remembers for good that a module could not be imported: none is tried before something answers.
			await this.#answers();
			this.#part = await this.#load();
			return this.#part;
		} catch (error) {
			this.#asked = null;
			throw error;
		}
	}
}

// This very file is there if anything is.
function ownServer(): Promise<unknown> {
	return fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
}
