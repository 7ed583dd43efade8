import { takeBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import type { Issue } from '#core/model/issue.ts';
import type { OpenedLedger } from '#core/store/shelf.ts';
import { readWritten } from '#core/store/read-written.ts';

/**
 * What came over the wire as a dossier with the store to ask about it, and the first answers: a small dossier whole, a large
 * one as far as one page of actors goes. Null where the bundle is none that this program reads.
 *
 * @param issues what the server found when it read the files
 * @param ledger what was done since the checkpoint, which the bundle has in it
 * @param isWritable whether the server takes changes
 */
export async function openDossier(
	bundle: DossierBundle,
	issues: readonly Issue[],
	ledger: OpenedLedger | null = null,
	isWritable = ledger !== null
) {
	const { dossier: written, issues: found } = takeBundle(bundle);
	if (!written) return null;
	const kept = isWritable ? ('shelf' as const) : ('nowhere' as const);
	return { ...(await readWritten(written)), ledger, kept, issues: merged(issues, found) };
}

// Reading the bundle finds again what reading the files found, under other names of place.
function merged(fromFiles: readonly Issue[], fromWire: readonly Issue[]): readonly Issue[] {
	const known = new Set(fromFiles.map(named));
	return [...fromFiles, ...fromWire.filter((issue) => !known.has(named(issue)))];
}

// What is wrong with what: the message names the value, the place differs.
function named({ code, message }: Issue): string {
	return `${code} ${message}`;
}
