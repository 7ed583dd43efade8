/** What a dossier's folder and its inner folders may hold, by the name in the folder; everything else in them is left alone. */
export const knownFiles: readonly { readonly folder: string; readonly name: RegExp }[] = [
	{ folder: '', name: /^(?:dossier|positions|resolution)\.json$|^(?:actors|claims|ledger)\.jsonl$/ },
	{ folder: 'articles/', name: /^[^/]+\.(?:txt|json)$/ },
	{ folder: 'briefings/', name: /^[^/]+\.json$/ },
	{ folder: 'vocabulary/', name: /^(?:actor-kinds|relation-types)\.json$/ }
];

/** Whether a dossier may hold a file at this path below its folder. */
export function isKnownFile(path: string): boolean {
	return knownFiles.some(
		({ folder, name }) => path.startsWith(folder) && name.test(path.slice(folder.length))
	);
}
