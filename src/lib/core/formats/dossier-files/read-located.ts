import { notOpened, type DossierReading } from './dossier-reading.ts';
import type { LocatedDossier } from './locate-dossier.ts';
import { plainMaps } from './plain-maps.ts';
import { readDossierFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import type { Sha256 } from '#core/ledger/chain.ts';
import { parseDossierName } from '#core/model/dossier-name.ts';
import { dossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { sortIssues } from '#core/model/place.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** What {@link readLocated} reads. */
export interface LocatedFiles {
	readonly located: LocatedDossier;
	/** Text of each file by its path below the dossier's folder. */
	readonly files: ReadonlyMap<string, string>;
	/** What the dossier is called where its folder has no usable name: the zip's. */
	readonly fallback: string;
	/** The shipped vocabulary. */
	readonly vocabulary: Vocabulary;
	readonly sha256: Sha256;
}

/**
 * Read the files of a dossier that somebody gave us. Stricter than the shelf: where `dossier.json` cannot be read, or one of the files is
 * of a newer version than this program knows, nothing is opened, and the issues say why.
 */
export async function readLocated({
	located,
	files,
	fallback,
	vocabulary,
	sha256
}: LocatedFiles): Promise<DossierReading> {
	const id = parseDossierName(located.name) ?? parseDossierName(fallback) ?? dossierId('dossier');
	const read = await readDossierFolder({ id, files, vocabulary, sha256 });
	const newer = read.issues.find(({ code }) => code === 'version-newer');
	if (newer) return notOpened(newer);
	const unread = read.issues.filter(isAboutUnread);
	if (unread.length > 0) return notOpened(...unread);
	const { entries, sequence } = read;
	const issues = sortIssues([...read.issues, ...located.issues]);
	return { ok: true, dossier: plainMaps(read.dossier), entries, sequence, issues };
}

// Whatever keeps dossier.json from being taken at all; what is left out of it later is no such thing.
const unreadable = new Set([
	'file-missing',
	'json-syntax',
	'schema',
	'format-missing',
	'format-unknown',
	'version-unknown'
]);

function isAboutUnread({ file, code }: Issue): boolean {
	return file === 'dossier.json' && unreadable.has(code);
}
