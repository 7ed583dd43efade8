import type { ActorRow } from './actor-rows.ts';
import type { TieRow } from './tie-rows.ts';
import { statusLabels } from '#state/words/statuses.ts';
import type { Actor } from '#core/model/actor.ts';
import { fold } from '#core/search/fold.ts';

/**
 * Looks for words in rows as the search box does: folded, each as the beginning of some word. A tie is found by all the names of
 * its ends, its verb, its status, its hedge and its publishers; an actor by its names and its kind.
 *
 * What is folded is kept: a dossier of thousands of ties is gone through at every letter typed.
 */
export class Finder {
	readonly #folded = new Map<string, string>();
	readonly #names = new WeakMap<Actor, string>();

	/** The rows that have every word of the text; all of them where it has none. */
	ties(rows: readonly TieRow[], text: string): readonly TieRow[] {
		return found(rows, text, (row) =>
			[
				this.#namesOf(row.subject),
				this.#fold(row.verb),
				this.#namesOf(row.object),
				this.#fold(statusLabels[row.relation.reason.status]),
				this.#fold(row.hedge),
				...row.publishers.map((publisher) => this.#fold(publisher))
			].join('')
		);
	}

	/** The same of actors. */
	actors(rows: readonly ActorRow[], text: string): readonly ActorRow[] {
		return found(rows, text, ({ actor, kind }) => this.#namesOf(actor) + this.#fold(kind));
	}

	#namesOf(actor: Actor): string {
		let names = this.#names.get(actor);
		if (names === undefined) {
			names = actor.names.map(({ text }) => ` ${fold(text)}`).join('');
			this.#names.set(actor, names);
		}
		return names;
	}

	#fold(text: string): string {
		let folded = this.#folded.get(text);
		if (folded === undefined) this.#folded.set(text, (folded = ` ${fold(text)}`));
		return folded;
	}
}

function found<Row>(rows: readonly Row[], text: string, words: (row: Row) => string): readonly Row[] {
	const wanted = fold(text)
		.split(' ')
		.filter(Boolean)
		.map((word) => ` ${word}`);
	if (wanted.length === 0) return rows;
	return rows.filter((row) => {
		const all = words(row);
		return wanted.every((word) => all.includes(word));
	});
}
