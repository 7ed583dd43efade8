import type { Effect } from './cell.ts';
import { cellKey } from './cell.ts';
import type { Draft, Entry } from './entry.ts';
import { ruleOf } from './rules/rules.ts';
import { sameValue } from './same-value.ts';

/** One thing of a dossier that is not what it was. */
export interface Change {
	readonly kind: Effect['kind'];
	readonly id: string;
	readonly what: 'added' | 'changed' | 'removed';
	/** The aspects that differ, such as `details`, `review`, `merger`; of something new or gone only `existence`. */
	readonly aspects: readonly string[];
	/** Sequences of the entries that touched it. */
	readonly sequences: readonly number[];
}

/**
 * What is different since the entry `sequence` (0 = since the beginning), in the order in which it was first touched. What was
 * done and taken back again is not in the list. Give only entries that could be applied. Cost: the entries after `sequence`.
 */
export function changedSince(entries: readonly Entry[], sequence: number): readonly Change[] {
	const things = new Map<string, Map<string, Effect & { sequences: number[] }>>();
	for (const entry of entries) {
		if (entry.sequence > sequence)
			for (const effect of effectsOf(entry)) note(things, effect, entry.sequence);
	}
	return [...things.values()].flatMap((cells) => changeOf([...cells.values()]) ?? []);
}

function effectsOf({ operations }: Draft): readonly Effect[] {
	return operations.flatMap((operation) => ruleOf(operation).effects(operation));
}

function note(
	things: Map<string, Map<string, Effect & { sequences: number[] }>>,
	effect: Effect,
	sequence: number
): void {
	const thing = cellKey({ ...effect, aspect: '' });
	const cells = things.get(thing) ?? new Map<string, Effect & { sequences: number[] }>();
	things.set(thing, cells);
	const known = cells.get(effect.aspect);
	if (!known) cells.set(effect.aspect, { ...effect, sequences: [sequence] });
	else {
		const sequences = known.sequences.at(-1) === sequence ? known.sequences : [...known.sequences, sequence];
		cells.set(effect.aspect, { ...known, to: effect.to, sequences });
	}
}

function changeOf(cells: readonly (Effect & { sequences: readonly number[] })[]): Change | null {
	const existence = cells.find(({ aspect }) => aspect === 'existence');
	const [wasThere, isThere] = [existence?.from !== null, existence?.to !== null];
	if (!wasThere && !isThere) return null;
	const different = cells.filter(({ from, to }) => !sameValue(from, to));
	const [first] = cells;
	if (!first || different.length === 0) return null;
	const what = !wasThere ? 'added' : !isThere ? 'removed' : 'changed';
	const aspects = what === 'changed' ? different.map(({ aspect }) => aspect) : ['existence'];
	const sequences = [...new Set(cells.flatMap((cell) => cell.sequences))].sort((a, b) => a - b);
	return { kind: first.kind, id: first.id, what, aspects, sequences };
}
