import { bytesOf } from './bytes-of.ts';
import type { JobTools } from './serve.ts';
import { shippedVocabulary } from './shipped-vocabulary.ts';
import { sha256Of } from '#adapters/browser/sha256.ts';
import type { PickedFile } from '#adapters/files/picked-file.ts';
import { notOpened, type DossierReading } from '#core/formats/dossier-files/dossier-reading.ts';
import { locateDossier } from '#core/formats/dossier-files/locate-dossier.ts';
import { readDossierFile } from '#core/formats/dossier-files/read-dossier-file.ts';
import { readLocated } from '#core/formats/dossier-files/read-located.ts';
import { scanZip } from '#core/formats/zip/scan-zip.ts';
import { unpackEntry } from '#core/formats/zip/unpack-entry.ts';
import { zipIssue } from '#core/formats/zip/zip-issues.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';

/** The job behind `Tools.openDossierFiles`. */
export async function openDossier(picked: readonly PickedFile[], tools: JobTools): Promise<DossierReading> {
	const [only] = picked;
	if (!only)
		return notOpened(
			fault({ file: '' }, 'files-none', 'nothing was chosen.', 'Choose a folder, a zip or a JSON file.')
		);
	if (picked.length > 1) return openFolder(picked, tools);
	if (await isZip(only)) return openZip(only, tools);
	if (/\.json$/i.test(only.path)) return openJson(only);
	return openFolder(picked, tools);
}

async function isZip({ path, file }: PickedFile): Promise<boolean> {
	if (/\.zip$/i.test(path)) return true;
	const start = await bytesOf(file.slice(0, 4), path);
	return 'bytes' in start && String.fromCharCode(...start.bytes) === 'PK\x03\x04';
}

async function openFolder(
	picked: readonly PickedFile[],
	{ signal, onProgress }: JobTools
): Promise<DossierReading> {
	const located = locateDossier(picked.map(({ path }) => path));
	if ('issue' in located) return notOpened(located.issue);
	const fileByPath = new Map(picked.map(({ path, file }) => [path, file]));
	const files = new Map<string, string>();
	for (const [inner, path] of located.paths) {
		signal.throwIfAborted();
		const got = await bytesOf(fileByPath.get(path) ?? new Blob(), path);
		if ('issue' in got) return notOpened(got.issue);
		files.set(inner, textOf(got.bytes));
		onProgress((files.size / located.paths.size) * beforeChecks);
	}
	return readLocated({ located, files, fallback: '', vocabulary: shippedVocabulary(), sha256: sha256Of });
}

async function openZip(
	{ path, file }: PickedFile,
	{ signal, onProgress, pause }: JobTools
): Promise<DossierReading> {
	if (file.size > limits.fileBytes) return notOpened(tooLarge(path, file.size, limits.fileBytes));
	const got = await bytesOf(file, path);
	if ('issue' in got) return notOpened(got.issue);
	const { entries, issues } = scanZip(got.bytes, path);
	if (issues.length > 0) return notOpened(...issues);
	const located = locateDossier(entries.map((entry) => entry.path));
	if ('issue' in located) return notOpened({ ...located.issue, file: path });
	const entryByPath = new Map(entries.map((entry) => [entry.path, entry]));
	const files = new Map<string, string>();
	for (const [inner, name] of located.paths) {
		signal.throwIfAborted();
		const entry = entryByPath.get(name);
		const bytes = entry && unpackEntry(got.bytes, entry);
		if (!bytes) return notOpened(zipIssue(path, 'zip-damaged', name));
		files.set(inner, textOf(bytes));
		onProgress((files.size / located.paths.size) * beforeChecks);
		await pause();
	}
	const fallback = (path.split('/').at(-1) ?? '').replace(/\.zip$/i, '');
	return readLocated({ located, files, fallback, vocabulary: shippedVocabulary(), sha256: sha256Of });
}

async function openJson({ path, file }: PickedFile): Promise<DossierReading> {
	if (file.size > limits.unpackedBytes) return notOpened(tooLarge(path, file.size, limits.unpackedBytes));
	const got = await bytesOf(file, path);
	if ('issue' in got) return notOpened(got.issue);
	return readDossierFile(textOf(got.bytes).replace(/^\ufeff/, ''), path, sha256Of);
}

/** The share of the work that is done when all files are in memory. */
const beforeChecks = 0.5;

// As the shelf reads it: a byte order mark stays, and bytes that are no UTF-8 become U+FFFD, which a SHA-256 gives away.
function textOf(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function tooLarge(file: string, size: number, most: number): Issue {
	const message = `the file has ${size} bytes; it may have ${most}.`;
	return fault({ file }, 'file-too-large', message, 'Open the folder of the dossier instead.');
}
