import { isKnownFile } from './known-files.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';

/** Where among many files one dossier lies. */
export interface LocatedDossier {
	/** The dossier's own folder, '' where its files came without one. */
	readonly name: string;
	/** Files that are read: path below the dossier's folder → path as given. */
	readonly paths: ReadonlyMap<string, string>;
	/** Names what is not read. */
	readonly issues: readonly Issue[];
}

const quiet = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i;
const mostNamed = 10;

/**
 * Find the one folder with a `dossier.json` among the paths (`/` between their parts), and what in it can be read. An issue where there
 * is none, or more than one; an article that is called "dossier" is none. Cost: one pass.
 */
export function locateDossier(paths: readonly string[]): LocatedDossier | { readonly issue: Issue } {
	const roots = paths
		.filter((path) => /(?:^|\/)dossier\.json$/.test(path) && !/(?:^|\/)articles\/dossier\.json$/.test(path))
		.filter((path) => !quiet.test(path))
		.map((path) => path.slice(0, -'dossier.json'.length));
	const [root, other] = roots;
	if (root === undefined) return { issue: noDossier(paths) };
	if (other !== undefined) return { issue: severalDossiers(roots) };
	const found = new Map<string, string>();
	const unknown: string[] = [];
	for (const path of paths) {
		const inner = path.startsWith(root) ? path.slice(root.length) : null;
		if (inner !== null && isKnownFile(inner)) found.set(inner, path);
		else if (!quiet.test(inner ?? path)) unknown.push(path);
	}
	const name = root.split('/').at(-2) ?? '';
	return { name, paths: found, issues: unknownIssues(unknown) };
}

function unknownIssues(unknown: readonly string[]): readonly Issue[] {
	const remedy = 'It was left out of what you see.';
	const named = unknown
		.slice(0, mostNamed)
		.map((file) => warning({ file }, 'file-unknown', 'a dossier holds no such file.', remedy));
	const rest = unknown.length - named.length;
	if (rest === 0) return named;
	const message = `a dossier does not hold ${rest} more of these files.`;
	return [...named, warning({ file: '' }, 'file-unknown', message, 'They were left out of what you see.')];
}

function noDossier(paths: readonly string[]): Issue {
	const message = 'there is no dossier.json among these files.';
	const remedy = 'Choose the folder that has it, a zip of that folder, or a dossier saved as JSON.';
	return fault({ file: paths.length === 1 ? (paths[0] ?? '') : '' }, 'dossier-missing', message, remedy);
}

function severalDossiers(roots: readonly string[]): Issue {
	const names = roots.slice(0, 5).map((root) => shown(root.replace(/\/$/, '')));
	const more = roots.length > names.length ? ' and more' : '';
	const message = `there are ${roots.length} dossiers: ${names.join(', ')}${more}.`;
	return fault({ file: '' }, 'dossiers-several', message, 'Choose the folder of one of them.');
}
