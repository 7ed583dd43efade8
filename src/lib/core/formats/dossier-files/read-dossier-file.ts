import { notOpened, type DossierReading } from './dossier-reading.ts';
import { placesInJson } from '#core/formats/dossier-folder/json-places.ts';
import { lineFinder } from '#core/formats/dossier-folder/line-finder.ts';
import { syntaxIssue } from '#core/formats/dossier-folder/read-json.ts';
import { readDossierJson } from '#core/formats/dossier-json/read-dossier-json.ts';
import type { Sha256 } from '#core/ledger/chain.ts';
import { fromBundle } from '#core/model/read-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';

/**
 * Read a dossier out of one JSON text: what Save as ▸ Dossier (JSON) wrote, or the bundle that goes over the wire. Each article is
 * held against its SHA-256. Nothing is opened where the text is no JSON, of another format, or of a newer version.
 */
export async function readDossierFile(text: string, file: string, sha256: Sha256): Promise<DossierReading> {
	const format = /"format"\s*:\s*"entente\/([a-z-]{1,40})"/.exec(text.slice(0, headLength))?.[1];
	if (format !== undefined && format !== 'dossier-bundle' && format !== 'dossier-json') {
		return notOpened(onlyPart(file, format));
	}
	const read = format === 'dossier-bundle' ? readBundle(text, file) : readDossierJson(text, file);
	if (!read.dossier) return notOpened(...read.issues);
	const changed = await changedArticles(read.dossier, file, sha256);
	return { ok: true, dossier: read.dossier, issues: [...read.issues, ...changed], entries: [], sequence: 0 };
}

/** Every file of ours says on its first lines what it is. */
const headLength = 1000;

function readBundle(text: string, file: string): { dossier: Dossier | null; issues: readonly Issue[] } {
	const { fault: syntax } = placesInJson(text);
	if (!syntax) return fromBundle(JSON.parse(text), file);
	const at = lineFinder(text)(syntax.offset);
	return { dossier: null, issues: [syntaxIssue(file, at, syntax.message)] };
}

function onlyPart(file: string, format: string): Issue {
	const message = `it is "entente/${format}", which is one file of a dossier's folder.`;
	return fault({ file }, 'dossier-part', message, 'Choose the whole folder, or a zip of it.');
}

async function changedArticles(
	{ articles }: Dossier,
	file: string,
	sha256: Sha256
): Promise<readonly Issue[]> {
	const issues: Issue[] = [];
	for (const { id, text, sha256: said } of articles.values()) {
		if ((await sha256(text)) === said) continue;
		const message = `the text of the article ${shown(id)} was changed: it has not the SHA-256 that was recorded.`;
		const place = { file, path: `articles.${id}` };
		issues.push(fault(place, 'article-changed', message, 'Put the text back as it was published.'));
	}
	return issues;
}
