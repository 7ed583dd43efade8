import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { applyAll } from './apply.ts';
import type { Draft } from './entry.ts';
import { toWorking, type WorkingDossier } from './working.ts';

/** An entry that could not be applied, and why. It stays in the ledger. */
export interface Unapplied<Row extends Draft> {
	readonly entry: Row;
	readonly issues: readonly Issue[];
}

/** The dossier that a ledger makes of the one it starts from. An entry whose target is gone is reported and passed over. */
export function replay<Row extends Draft>(
	dossier: Dossier,
	entries: readonly Row[]
): { dossier: WorkingDossier; unapplied: readonly Unapplied<Row>[] } {
	let current = toWorking(dossier);
	const unapplied: Unapplied<Row>[] = [];
	for (const entry of entries) {
		const applied = applyAll(current, entry.operations);
		if (applied.ok) current = applied.dossier;
		else unapplied.push({ entry, issues: applied.issues });
	}
	return { dossier: current, unapplied };
}
