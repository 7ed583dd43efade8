import { createHash } from 'node:crypto';
import { asWritten } from '../../src/lib/core/model/dossier-bundle.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { smallVocabulary } from './make-dossier.ts';
import { writePositions } from '../../src/lib/core/formats/dossier-folder/write-positions.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const json = (value: object) => `${JSON.stringify(value, null, '\t')}\n`;

function rows(format: string, values: Iterable<{ id: string }>): string {
	const lines = [{ format: `entente/${format}`, version: 1 }, ...[...values].sort(byId)];
	return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The files of a dossier's folder by path, each article with its true SHA-256 and with its coverage: one sentence for all of it. */
export function dossierFiles({ about, articles, actors, claims, positions }: Dossier): Map<string, string> {
	const { title, description, language, asOf, licence, fictional, startWith } = about;
	const told = { title, description, language, asOf, licence, fictional, startWith };
	const files = new Map([
		['dossier.json', json({ format: 'entente/dossier', version: 1, ...told, checkpoint: 0 })],
		['actors.jsonl', rows('actors', actors.values())],
		['claims.jsonl', rows('claims', [...claims.values()].map(asWritten))]
	]);
	if (positions) files.set('positions.json', writePositions(positions));
	for (const { id, text, ...details } of articles.values()) {
		files.set(`articles/${id}.txt`, text);
		files.set(
			`articles/${id}.json`,
			json({ format: 'entente/article', version: 1, ...details, sha256: sha256(text) })
		);
		const words = text.trim();
		const start = text.indexOf(words);
		const quoting = [...claims.values()].filter(({ excerpts }) =>
			excerpts.some(({ article }) => article === id)
		);
		const covered = quoting.length > 0 ? { claims: quoting.map((claim) => claim.id) } : { none: 'no tie' };
		const sentences = [{ start, end: start + words.length, text: words, ...covered }];
		files.set(`articles/${id}.coverage.json`, json({ format: 'entente/coverage', version: 1, sentences }));
	}
	return files;
}

/** The two files of the small vocabulary, by name. */
export const smallVocabularyFiles: ReadonlyMap<string, string> = new Map([
	[
		'actor-kinds.json',
		json({
			format: 'entente/actor-kinds',
			version: 1,
			actorKinds: [...smallVocabulary.actorKinds.values()]
		})
	],
	[
		'relation-types.json',
		json({
			format: 'entente/relation-types',
			version: 1,
			families: [...smallVocabulary.families.values()],
			relationTypes: [...smallVocabulary.relationTypes.values()]
		})
	]
]);
