import type { Issue } from '#core/model/issue.ts';
import type { Place } from '#core/model/place.ts';
import type { Cell, Effect } from './cell.ts';
import type { Operation } from './operation.ts';
import type { Problem } from './problem.ts';
import type { WorkingDossier } from './working.ts';

/**
 * All that there is to know about one operation. None of it costs more than the change itself.
 *
 * `problems`: why it cannot be applied to this dossier; `change` is called only where there are none. `flaws`: what is wrong
 * with it by the rules of the trade, so that nobody should do it anew, though a dossier may hold it. `effects` say what it
 * writes, `needs` what else it relies on: two operations that share no written cell and write none that the other needs can be
 * done in either order.
 */
export interface Rule<Op extends Operation> {
	problems(dossier: WorkingDossier, operation: Op): readonly Problem[];
	flaws?(dossier: WorkingDossier, operation: Op, at: (path?: string) => Place): readonly Issue[];
	change(dossier: WorkingDossier, operation: Op): WorkingDossier;
	inverse(operation: Op): Operation;
	effects(operation: Op): readonly Effect[];
	needs(operation: Op): readonly Cell[];
}
