import type { ClaimDraft } from '#core/drafting/claim-draft.ts';
import type { ClaimId } from '#core/model/ids.ts';
import type { Tools } from './tools.ts';

/** A claim that is not saved yet, as it is kept between visits. */
export interface KeptDraft {
	/** Nothing else has it, in this window or another. */
	readonly id: string;
	/** The claim that is edited; null = a new one. */
	readonly edited: ClaimId | null;
	readonly start: ClaimDraft;
	readonly draft: ClaimDraft;
}

/** What is kept of one draft, which may be none that this program can read. */
interface Stored {
	readonly entry: unknown;
	readonly text: string;
}

/** How a draft was when window and browser last agreed: as this window says it, and as it is kept. */
interface Agreed {
	readonly here: string;
	readonly kept: string;
}

/** Most drafts that are kept: who left more unfinished will not come back for them. */
const mostKept = 20;

/** Where drafts are kept between visits. */
export function draftsKey(dossier: string): string {
	return `unfinished-claims ${dossier}`;
}

/**
 * The unfinished claims of one dossier in the browser. Its windows share them: what one writes takes nothing from another, and
 * where two went on with the same draft both are kept. Nothing is checked here, so that writing needs no schema.
 */
export class DraftShelf {
	readonly #tools: Pick<Tools, 'preferences' | 'newId'>;
	readonly #place: () => string;
	readonly #agreed = new Map<string, Agreed>();

	/** @param dossier the dossier that is open */
	constructor(tools: Pick<Tools, 'preferences' | 'newId'>, dossier: () => string) {
		this.#tools = tools;
		this.#place = () => draftsKey(dossier());
	}

	get isEmpty() {
		return this.#tools.preferences.read(this.#place()) === null;
	}

	/**
	 * Write down what was changed here since the last time, and take away what is not here any more. A draft that was changed in
	 * another window meanwhile stays as it is there; ours then stands beside it under another id.
	 *
	 * @returns the drafts under the ids that they are kept under
	 */
	write<Draft extends KeptDraft>(drafts: readonly Draft[]): readonly Draft[] {
		const stored = new Map([...this.#read()].map(([id, { text }]) => [id, text]));
		this.#takeAway(drafts, stored);
		const written = drafts.map((one) => (this.isWritten(one) ? one : this.#put(one, stored)));
		const text = `[${[...stored.values()].slice(-mostKept).join()}]`;
		this.#tools.preferences.write(this.#place(), text);
		// Where the browser keeps nothing, everything is written again with the next change.
		if (this.#tools.preferences.read(this.#place()) !== text) return written;
		written.forEach((one, place) => {
			if (one !== drafts[place] || !this.isWritten(one)) this.#agree(one, stored.get(one.id));
		});
		return written;
	}

	/** The browser has this draft as it is here, or had it until another window took it away. */
	isWritten(draft: KeptDraft): boolean {
		return this.#agreed.get(draft.id)?.here === contentOf(draft);
	}

	/**
	 * What the browser keeps now, the last changed one last.
	 *
	 * @param check makes a draft of what is kept; null where it is none
	 */
	take(check: (entry: unknown) => KeptDraft | null): readonly KeptDraft[] {
		return [...this.#read().values()].flatMap(({ entry }) => check(entry) ?? []);
	}

	/** From now on this draft is here as it is kept. */
	agreeOn(draft: KeptDraft) {
		this.#agree(draft, this.#read().get(draft.id)?.text);
	}

	#agree(draft: KeptDraft, kept: string | undefined) {
		if (kept !== undefined) this.#agreed.set(draft.id, { here: contentOf(draft), kept });
	}

	// What another window changed since is that window's.
	#takeAway(drafts: readonly KeptDraft[], stored: Map<string, string>) {
		const ids = new Set(drafts.map(({ id }) => id));
		for (const [id, { kept }] of this.#agreed) {
			if (ids.has(id)) continue;
			this.#agreed.delete(id);
			if (stored.get(id) === kept) stored.delete(id);
		}
	}

	#put<Draft extends KeptDraft>(draft: Draft, stored: Map<string, string>): Draft {
		const there = stored.get(draft.id);
		const isOurs = there === undefined || there === this.#agreed.get(draft.id)?.kept;
		if (!isOurs) this.#agreed.delete(draft.id);
		const put = isOurs ? draft : { ...draft, id: this.#tools.newId() };
		const { id, edited, start, draft: typed } = put;
		stored.delete(id);
		stored.set(id, JSON.stringify({ id, edited, start, draft: typed }));
		return put;
	}

	#read(): ReadonlyMap<string, Stored> {
		const list = parsed(this.#tools.preferences.read(this.#place()) ?? '[]');
		const entries = Array.isArray(list) ? list.filter(isObject) : [];
		return new Map(
			entries.map((one, place) => {
				// An earlier program gave no ids. Those that are made up here are the same in every window.
				const id = 'id' in one && typeof one.id === 'string' ? one.id : `earlier-${place}`;
				const entry = { ...one, id };
				return [id, { entry, text: JSON.stringify(entry) }];
			})
		);
	}
}

function isObject(one: unknown): one is object {
	return typeof one === 'object' && one !== null;
}

function contentOf({ edited, start, draft }: KeptDraft): string {
	return JSON.stringify([edited, start, draft]);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What another program wrote under this name is none of ours.
		return null;
	}
}
