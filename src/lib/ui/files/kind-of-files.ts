/** What was dropped or chosen: one article, one dossier (a folder, a zip or one JSON file), or neither. */
export type FilesKind = 'article' | 'dossier' | 'unknown';

const articleName = /\.(?:txt|md|markdown|html?|pdf|docx)$/i;
const dossierName = /\.(?:json|zip)$/i;

/** Told from the names alone; what the files hold is found out when they are read. */
export function kindOfFiles(paths: readonly string[]): FilesKind {
	const [first] = paths;
	if (first === undefined) return 'unknown';
	if (paths.some((path) => /(?:^|\/)dossier\.json$/i.test(path))) return 'dossier';
	if (paths.length > 1) return 'unknown';
	if (articleName.test(first)) return 'article';
	return dossierName.test(first) ? 'dossier' : 'unknown';
}
