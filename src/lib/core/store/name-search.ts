import MiniSearch from 'minisearch';
import type { Actor } from '#core/model/actor.ts';
import { fold } from '#core/search/fold.ts';

/** An actor that a search found, and the index of the spelling that matches best. */
export interface FoundName {
	readonly actor: Actor;
	readonly matchedName: number;
	/** Only names that mean the actor by context match. */
	readonly isByContext: boolean;
}

interface NameRow {
	readonly id: number;
	readonly actor: Actor;
	readonly index: number;
	readonly text: string;
}

/**
 * Search over all spellings of all actors. Every word of the query must begin a word of one and the same spelling. Of several
 * matching spellings the best is one that means the actor everywhere, then one that is the query itself, then one that begins
 * with it, then the first.
 */
export class NameSearch {
	readonly #rows: readonly NameRow[];
	readonly #index: MiniSearch<NameRow>;

	constructor(actors: Iterable<Actor>) {
		this.#rows = [...actors]
			.flatMap((actor) => actor.names.map(({ text }, index) => ({ actor, index, text: fold(text) })))
			.map((row, id) => ({ ...row, id }));
		this.#index = new MiniSearch<NameRow>({
			fields: ['text'],
			tokenize: wordsOf,
			processTerm: (term) => term
		});
		this.#index.addAll(this.#rows);
	}

	/** In no order. @param query has at least one word */
	find(query: string): readonly FoundName[] {
		const folded = fold(query);
		const hits = this.#index.search(folded, { prefix: true, combineWith: 'AND' });
		const best = new Map<Actor, NameRow>();
		for (const { id } of hits) {
			const row = this.#rows[id as number];
			if (!row) continue;
			const known = best.get(row.actor);
			if (!known || rank(row, folded) < rank(known, folded)) best.set(row.actor, row);
		}
		return [...best].map(([actor, { index }]) => ({
			actor,
			matchedName: index,
			isByContext: actor.names[index]?.context === true
		}));
	}
}

const wordsOf = (folded: string) => folded.split(' ');

function rank({ actor, index, text }: NameRow, folded: string): number {
	const likeness = text === folded ? 0 : text.startsWith(folded) ? 1 : 2;
	return (actor.names[index]?.context ? 3 : 0) * 1e6 + likeness * 1e5 + Math.min(index, 99_999);
}
