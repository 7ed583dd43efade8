import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDossierFolder } from '#core/formats/dossier-folder/write-dossier-folder.ts';
import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { writeCheckpoint } from '#server/ledger/checkpoint.ts';
import { thisMachine, type Machine } from '#server/ledger/disk.ts';
import { readFolder } from './open-folder.ts';

/** What became of a checkpoint of a dossier's folder. Of one that is not `done` nothing was written. */
export type FolderCheckpointed =
	| {
			readonly state: 'done';
			/** How many entries were folded in, and how many of these changed nothing because their target was gone. */
			readonly folded: number;
			readonly unapplied: number;
			/** The last sequence that the files hold now. */
			readonly sequence: number;
			/** Where the folded lines are kept; null where there was nothing to fold. */
			readonly kept: string | null;
	  }
	| { readonly state: 'unwritable'; readonly issues: readonly Issue[] };

/**
 * Fold the ledger of a dossier into its other files, all of them or none. A dossier of which something could not be read is
 * refused, because what was left out would be gone. Texts of articles, coverage and the vocabulary stay as they are; the
 * files of an article that was removed go, its coverage with them, and so does that of a briefing.
 *
 * @throws Node's errors of a disk that fails; then all files are as they were, or are made new by whoever opens the folder next
 */
export async function checkpointFolder(
	folder: string,
	id: DossierId,
	vocabulary: Vocabulary,
	machine: Machine = thisMachine
): Promise<FolderCheckpointed> {
	let done = { folded: 0, unapplied: 0, kept: null as string | null };
	try {
		const result = await writeCheckpoint(
			join(folder, 'ledger.jsonl'),
			async ({ head, entries }) => {
				const { opened, files } = await readFolder(folder, id, vocabulary);
				const changed = changedFiles(opened, files, vocabulary, head.sequence);
				refuseIf([...opened.issues.filter(losesData), ...[...changed.keys()].flatMap(nameIssue)]);
				for (const inner of ['articles', 'briefings'])
					if ([...changed.keys()].some((path) => path.startsWith(`${inner}/`)))
						await mkdir(join(folder, inner), { recursive: true });
				done = {
					folded: opened.entries.length,
					unapplied: opened.unapplied.length,
					kept: `ledger.${head.sequence - entries.length + 1}-${head.sequence}.jsonl`
				};
				return changed;
			},
			machine
		);
		return result.state === 'done' ? { ...result, ...done } : result;
	} catch (error) {
		if (error instanceof Refused) return { state: 'unwritable', issues: error.issues };
		throw error;
	}
}

function changedFiles(
	{ dossier, stems, briefingStems }: OpenedFolder,
	files: ReadonlyMap<string, string>,
	vocabulary: Vocabulary,
	checkpoint: number
): ReadonlyMap<string, Uint8Array | null> {
	const written = writeDossierFolder(dossier, vocabulary, { checkpoint, stems, briefingStems });
	const changed = new Map<string, Uint8Array | null>();
	for (const [path, text] of written) {
		if (!path.startsWith('vocabulary/') && files.get(path) !== text) changed.set(path, Buffer.from(text));
	}
	for (const stem of stems.values()) {
		const text = `articles/${stem}.txt`;
		const ours = [text, `articles/${stem}.json`, `articles/${stem}.coverage.json`];
		if (!written.has(text)) for (const path of ours) if (files.has(path)) changed.set(path, null);
	}
	for (const stem of briefingStems.values()) {
		const path = `briefings/${stem}.json`;
		if (!written.has(path) && files.has(path)) changed.set(path, null);
	}
	if (files.has('resolution.json') && !written.has('resolution.json')) changed.set('resolution.json', null);
	return changed;
}

// Faults of which the reader keeps all that is written; a coverage file is not touched.
const harmless = new Set([
	'article-changed',
	'claim-of-two-articles',
	'claim-without-words',
	'end-not-allowed',
	'excerpt-broken',
	'ledger-unapplied',
	'line-empty',
	'rows-unsorted',
	'speaker-words'
]);

function losesData({ severity, code, file }: Issue): boolean {
	return severity === 'fault' && !harmless.has(code) && !file.endsWith('.coverage.json');
}

// Such a name could lead elsewhere on another system, so that the ledger's own files would not take it.
function nameIssue(path: string): readonly Issue[] {
	if (/^(?:(?:articles|briefings)\/)?[^/\\:]+$/.test(path)) return [];
	const message = `${shown(path)} has a colon or a backslash in its name, which not every system takes.`;
	return [fault({ file: path }, 'file-name', message, 'Rename the files of this article or briefing.')];
}

class Refused extends Error {
	readonly issues: readonly Issue[];

	constructor(issues: readonly Issue[]) {
		super('The dossier cannot be folded.');
		this.issues = issues;
	}
}

function refuseIf(issues: readonly Issue[]): void {
	if (issues.length > 0) throw new Refused(issues);
}
