import { shown } from './shown.ts';

/** The version of each format that this program writes, and the newest that it reads. */
export const formatVersions = {
	'actor-kinds': 1,
	actors: 1,
	article: 1,
	briefing: 1,
	claims: 1,
	coverage: 1,
	dossier: 1,
	'dossier-bundle': 1,
	'dossier-json': 1,
	ledger: 1,
	positions: 1,
	'relation-types': 1,
	resolution: 1
} as const;

/** A format without its prefix `entente/`. */
export type FormatName = keyof typeof formatVersions;

/** What is wrong with a file's own word on what it is, in the two sentences of an issue. */
export interface FormatProblem {
	readonly code: 'format-missing' | 'format-unknown' | 'version-unknown' | 'version-newer';
	readonly message: string;
	readonly remedy: string;
}

/** Whether the value says that it is of this format, in a version that can be read; null where it does. */
export function checkFormat(value: unknown, name: FormatName): FormatProblem | null {
	const wanted = formatVersions[name];
	const { format, version } = (isObject(value) ? value : {}) as { format?: unknown; version?: unknown };
	const start = `{"format":"entente/${name}","version":${wanted}`;
	if (format === undefined) {
		return {
			code: 'format-missing',
			message: 'it does not say what it is.',
			remedy: `Begin it with ${start}.`
		};
	}
	if (format !== `entente/${name}`) {
		const message = `it says that it is ${shown(format)}, not "entente/${name}".`;
		return { code: 'format-unknown', message, remedy: `Begin it with ${start}, or take it away.` };
	}
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return {
			code: 'version-unknown',
			message: `${shown(version)} is no version.`,
			remedy: `Write ${start}.`
		};
	}
	if (version <= wanted) return null;
	const message = `it is version ${version} of entente/${name}, and this program reads up to version ${wanted}.`;
	return { code: 'version-newer', message, remedy: 'Open it with a newer Entente.' };
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a file holds beside the two fields that say what it is. */
export function contentOf<File extends { format: string; version: number }>(
	file: File
): Omit<File, 'format' | 'version'> {
	const content: Partial<File> = { ...file };
	delete content.format;
	delete content.version;
	return content as Omit<File, 'format' | 'version'>;
}
