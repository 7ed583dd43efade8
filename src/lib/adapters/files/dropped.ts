import type { Held } from './hold-dropped.ts';
import type { PickedFile } from './picked-file.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';

type Collected =
	| { readonly ok: true; readonly files: readonly PickedFile[] }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** A mistake of ours would not come this way: only what is too much to read. */
class TooMuch extends Error {
	readonly issue: Issue;

	constructor(issue: Issue) {
		super(issue.message);
		this.issue = issue;
	}
}

/** Files and folders that hold nothing of a dossier, and often thousands of other files: versions, and what systems leave behind. */
const passedBy = /^(?:\..*|__MACOSX|node_modules|Thumbs\.db|desktop\.ini)$/i;

/**
 * The files among what was dropped or chosen, folders walked through, sorted by path. Sizes are looked at and nothing is read; with more
 * than the limits allow nothing is collected. Hidden files and folders are passed by.
 */
export async function collectFiles(held: Held): Promise<Collected> {
	const files: PickedFile[] = [];
	let bytes = 0;
	const add = (path: string, file: File) => {
		files.push({ path, file });
		bytes += file.size;
		if (files.length > limits.files) throw new TooMuch(tooMany());
		if (bytes > limits.unpackedBytes) throw new TooMuch(tooLarge());
	};
	try {
		for (const one of held) {
			if (one instanceof File) addPicked(one, add);
			else await walk(one, '', add);
		}
	} catch (error) {
		if (error instanceof TooMuch) return { ok: false, issues: [error.issue] };
		throw error;
	}
	return { ok: true, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function addPicked(file: File, add: (path: string, file: File) => void): void {
	const path = file.webkitRelativePath || file.name;
	if (!path.split('/').some((part) => passedBy.test(part))) add(path, file);
}

async function walk(
	entry: FileSystemEntry,
	above: string,
	add: (path: string, file: File) => void
): Promise<void> {
	if (passedBy.test(entry.name)) return;
	const path = `${above}${entry.name}`;
	if (entry.isFile) add(path, await fileOf(entry as FileSystemFileEntry));
	else
		for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
			await walk(inner, `${path}/`, add);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}

// A browser gives them in portions, of a hundred or so, until an empty one.
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return all;
		all.push(...some);
		if (all.length > limits.files * 2) throw new TooMuch(tooMany());
	}
}

function tooMany(): Issue {
	const message = `there are more than ${limits.files} files.`;
	return fault(
		{ file: '' },
		'files-too-many',
		message,
		'Choose the folder of one dossier, and nothing else.'
	);
}

function tooLarge(): Issue {
	const message = `the files have more than ${limits.unpackedBytes} bytes.`;
	return fault(
		{ file: '' },
		'files-too-large',
		message,
		'Choose the folder of one dossier, and nothing else.'
	);
}
