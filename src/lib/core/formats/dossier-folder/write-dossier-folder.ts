import * as v from 'valibot';
import { writeResolution } from '#core/ledger/resolution-file.ts';
import { withoutFields } from '#core/ledger/without-fields.ts';
import { actorSchema } from '#core/model/actor-schema.ts';
import { articleFileSchema } from '#core/model/article-schema.ts';
import type { Article } from '#core/model/article.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { asWritten } from '#core/model/dossier-bundle.ts';
import { dossierFileSchema } from '#core/model/dossier-schema.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { formatVersions, type FormatName } from '#core/model/file-formats.ts';
import type { ArticleId, BriefingId } from '#core/model/ids.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { writeBriefings } from './briefing-files.ts';
import { fileStems } from './file-stems.ts';
import { vocabularyFiles } from './read-vocabulary.ts';
import { writePositions } from './write-positions.ts';

/** What a dossier does not say of its files. */
export interface FolderOptions {
	/** The last entry of the ledger that the dossier holds; 0 unless given. */
	readonly checkpoint?: number;
	/** The names that the files of articles have already, without their endings. */
	readonly stems?: ReadonlyMap<ArticleId, string>;
	/** The same of briefings. */
	readonly briefingStems?: ReadonlyMap<BriefingId, string>;
}

/**
 * The files of a dossier's folder by path, all but the ledger and coverage. The same dossier gives the same bytes:
 * fields stand in the order of the schemas, rows in that of their ids, one row a line. What was read is written again to the
 * byte, if this program wrote it.
 *
 * @param shared the vocabulary that stands beside the folder. Only what it lacks is written; an entry of another content whose
 * id it has cannot be.
 */
export function writeDossierFolder(
	dossier: Dossier,
	shared: Vocabulary,
	{ checkpoint = 0, stems, briefingStems }: FolderOptions = {}
): ReadonlyMap<string, string> {
	const { about, actors, claims, positions } = dossier;
	const told = inOrder(dossierFileSchema, { ...start('dossier'), ...withoutFields(about, 'id'), checkpoint });
	const files = new Map([
		['dossier.json', json(told)],
		['actors.jsonl', rows('actors', [...actors.values()], actorSchema)],
		['claims.jsonl', rows('claims', [...claims.values()].map(asWritten), claimSchema)]
	]);
	if (positions) files.set('positions.json', writePositions(positions));
	const resolution = writeResolution(dossier);
	if (resolution !== null) files.set('resolution.json', resolution);
	const named = fileStems('article', dossier.articles.keys(), stems);
	for (const article of dossier.articles.values()) {
		const stem = named.get(article.id) ?? article.id;
		files.set(`articles/${stem}.json`, articleDetails(article, stem));
		files.set(`articles/${stem}.txt`, article.text);
	}
	for (const [path, text] of writeBriefings(dossier, briefingStems)) files.set(path, text);
	for (const [path, text] of ownVocabulary(dossier.vocabulary, shared)) files.set(path, text);
	return files;
}

function ownVocabulary(
	{ actorKinds, families, relationTypes }: Vocabulary,
	shared: Vocabulary
): ReadonlyMap<string, string> {
	const added = <Row extends { readonly id: string }>(
		own: ReadonlyMap<string, Row>,
		known: ReadonlyMap<string, Row>
	) => [...own.values()].filter(({ id }) => !known.has(id));
	const kinds = added(actorKinds, shared.actorKinds);
	const [groups, types] = [added(families, shared.families), added(relationTypes, shared.relationTypes)];
	const files = new Map<string, string>();
	if (kinds.length > 0)
		files.set(
			`vocabulary/${vocabularyFiles.actorKinds}`,
			json({ ...start('actor-kinds'), actorKinds: kinds })
		);
	if (groups.length + types.length > 0) {
		const content = { ...start('relation-types'), families: groups, relationTypes: types };
		files.set(`vocabulary/${vocabularyFiles.relationTypes}`, json(content));
	}
	return files;
}

function articleDetails(article: Article, stem: string): string {
	const details = stem === article.id ? withoutFields(article, 'text', 'id') : withoutFields(article, 'text');
	return json(inOrder(articleFileSchema, { ...start('article'), ...details }));
}

function rows<Row extends { readonly id: string }>(
	format: FormatName,
	values: readonly Row[],
	schema: v.GenericSchema<unknown, object>
): string {
	const sorted = values.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const lines = [start(format), ...sorted.map((row) => inOrder(schema, row))];
	return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

// What a schema gives back has its fields in the schema's order, however the value came about.
function inOrder(schema: v.GenericSchema<unknown, object>, value: object): object {
	const parsed = v.safeParse(schema, value);
	return parsed.success ? parsed.output : value;
}

function start(format: FormatName): object {
	return { format: `entente/${format}`, version: formatVersions[format] };
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
