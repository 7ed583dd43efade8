import type { Operation } from './operation.ts';
import { ruleOf } from './rules/rules.ts';

/** The operation that takes this one back: applied right after it, it leaves the dossier as it was before. */
export function inverse(operation: Operation): Operation {
	return ruleOf(operation).inverse(operation);
}

/** The operations that take these back, last one first. */
export function inverseAll(operations: readonly Operation[]): readonly Operation[] {
	return operations.map(inverse).reverse();
}
