import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { applyAll, placeOf } from './apply.ts';
import { cellKey } from './cell.ts';
import type { Draft } from './entry.ts';
import type { Operation } from './operation.ts';
import { ruleOf } from './rules/rules.ts';
import { toWorking, type WorkingDossier } from './working.ts';

/** Two people changed one thing. `theirs` came first and stands; `mine` was not applied. */
export interface Conflict {
	readonly mine: Draft;
	/** The entry that touched the same target; null where only the sum of several makes mine impossible. */
	readonly theirs: Draft | null;
	readonly issues: readonly Issue[];
}

/** What became of the drafts of one writer after those of others. */
export interface Rebased {
	readonly dossier: WorkingDossier;
	readonly merged: readonly Draft[];
	readonly conflicts: readonly Conflict[];
}

/**
 * Put what I did after what others did meanwhile. Where the targets differ both stand, whatever the order; where they do not,
 * mine is not applied and the conflict names both.
 *
 * @param mine my drafts, made for the dossier as it was before `theirs`
 * @param theirs entries that were appended since
 * @param dossier the dossier with `theirs` applied
 */
export function rebase(mine: readonly Draft[], theirs: readonly Draft[], dossier: Dossier): Rebased {
	const touched = theirs.map((entry) => ({ entry, cells: cellsOf(entry.operations) }));
	const merged: Draft[] = [];
	const conflicts: Conflict[] = [];
	let current = toWorking(dossier);
	for (const draft of mine) {
		const own = cellsOf(draft.operations);
		const other = touched.find(({ cells }) => clash(own, cells) !== null);
		const applied = other ? null : applyAll(current, draft.operations);
		if (applied?.ok) {
			merged.push(draft);
			current = applied.dossier;
		} else {
			const issues = applied?.issues ?? [sameTarget(draft, other?.entry)];
			conflicts.push({ mine: draft, theirs: other?.entry ?? null, issues });
		}
	}
	return { dossier: current, merged, conflicts };
}

/** Whether two lists of operations may be applied in either order: neither writes what the other writes or needs. */
export function areIndependent(a: readonly Operation[], b: readonly Operation[]): boolean {
	return clash(cellsOf(a), cellsOf(b)) === null;
}

interface Cells {
	readonly written: ReadonlySet<string>;
	readonly needed: ReadonlySet<string>;
}

function cellsOf(operations: readonly Operation[]): Cells {
	const written = operations.flatMap((operation) => ruleOf(operation).effects(operation).map(cellKey));
	const needed = operations.flatMap((operation) => ruleOf(operation).needs(operation).map(cellKey));
	return { written: new Set(written), needed: new Set(needed) };
}

function clash(a: Cells, b: Cells): string | null {
	for (const key of a.written) if (b.written.has(key) || b.needed.has(key)) return key;
	for (const key of a.needed) if (b.written.has(key)) return key;
	return null;
}

function sameTarget(mine: Draft, theirs: Draft | undefined): Issue {
	const them = theirs
		? cellsOf(theirs.operations)
		: { written: new Set<string>(), needed: new Set<string>() };
	const index = mine.operations.findIndex((operation) => clash(cellsOf([operation]), them) !== null);
	const message = `${theirs?.by ?? 'someone'} changed the same thing at ${theirs?.at ?? 'some time'}.`;
	return fault(
		placeOf(Math.max(0, index)),
		'same-target',
		message,
		'Look at what it is now, then do it again or leave it.'
	);
}
