import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, type Place } from '#core/model/place.ts';
import type { Operation } from './operation.ts';
import { ruleOf } from './rules/rules.ts';
import { toWorking, type WorkingDossier } from './working.ts';

/** The dossier after an operation, or why it could not be applied. */
export type Applied =
	| { readonly ok: true; readonly dossier: WorkingDossier }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The dossier after one operation. The dossier given is not changed; the one that comes back shares with it all that the
 * operation does not touch. Cost: that of the change, O(√n) in the size of the dossier; the first operation on a dossier that
 * was read from a file costs one pass, see `toWorking`.
 *
 * It is a conflict where the target is gone, is another one by now, or is needed by something: then the issues say so, at a
 * path such as `operations.0.actor` of the entry it stands in.
 *
 * @param index where the operation stands in its entry
 */
export function apply(dossier: Dossier, operation: Operation, index = 0): Applied {
	const working = toWorking(dossier);
	const rule = ruleOf(operation);
	const problems = rule.problems(working, operation);
	if (problems.length === 0) return { ok: true, dossier: rule.change(working, operation) };
	return {
		ok: false,
		issues: problems.map(({ path, code, message, remedy }) =>
			fault(placeOf(index, path), code, message, remedy)
		)
	};
}

/** The dossier after all the operations of an entry, in order; where one cannot be applied none is. */
export function applyAll(dossier: Dossier, operations: readonly Operation[]): Applied {
	let current = toWorking(dossier);
	for (const [index, operation] of operations.entries()) {
		const applied = apply(current, operation, index);
		if (!applied.ok) return applied;
		current = applied.dossier;
	}
	return { ok: true, dossier: current };
}

/** Where a field of an operation stands in its entry. */
export function placeOf(index: number, path?: string): Place {
	const start = `operations.${index}`;
	return { file: 'ledger.jsonl', path: path ? `${start}.${path}` : start };
}
