import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { apply, placeOf } from './apply.ts';
import type { Operation } from './operation.ts';
import { ruleOf } from './rules/rules.ts';
import { toWorking } from './working.ts';

/**
 * All that is wrong with doing this anew: why the operations cannot be applied one after the other, and what breaks the rules of
 * the trade (words that are not in the article, ends that the vocabulary does not allow). Empty where nothing is. Taking back
 * what was done may lead to a dossier with flaws, so undo is held to `applyAll` only.
 */
export function validate(dossier: Dossier, operations: readonly Operation[]): readonly Issue[] {
	let current = toWorking(dossier);
	const issues: Issue[] = [];
	for (const [index, operation] of operations.entries()) {
		const applied = apply(current, operation, index);
		if (!applied.ok) return [...issues, ...applied.issues];
		issues.push(...(ruleOf(operation).flaws?.(current, operation, (path) => placeOf(index, path)) ?? []));
		current = applied.dossier;
	}
	return issues;
}
