import { toBundle } from '#core/model/dossier-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { formatVersions } from '#core/model/file-formats.ts';
import type { ArticleId } from '#core/model/ids.ts';
import { codePointCounter } from './code-points.ts';
import { offsetsNote } from './dossier-json-schema.ts';
import { writeClaim } from './written-claim.ts';

/**
 * A whole dossier as one JSON text, one row a line, that needs no other file: articles, vocabulary and positions are in it.
 * Nothing is lost: reading it gives an equal dossier. The same dossier gives the same bytes. Places in articles stand there
 * both in code points and in UTF-16 units, each under its name.
 */
export function writeDossierJson(dossier: Dossier): string {
	const bundle = toBundle(dossier);
	const { about, vocabulary, articles, actors, claims, positions } = bundle;
	const { mergers, neverSame, briefings } = bundle;
	const counters = new Map([...dossier.articles].map(([id, article]) => [id, codePointCounter(article)]));
	const countIn = (article: ArticleId) => counters.get(article) ?? ((offset: number) => offset);
	const written = claims.map((claim) => writeClaim(claim, countIn));
	const fields = [
		['format', '"entente/dossier-json"'],
		['version', String(formatVersions['dossier-json'])],
		['offsets', JSON.stringify(offsetsNote)],
		['about', JSON.stringify(about)],
		['vocabulary', JSON.stringify(vocabulary)],
		['articles', rows(articles)],
		['actors', rows(actors)],
		['claims', rows(written)],
		['positions', JSON.stringify(positions)],
		...(mergers ? [['mergers', rows(mergers)]] : []),
		...(neverSame ? [['neverSame', rows(neverSame)]] : []),
		...(briefings ? [['briefings', rows(briefings)]] : [])
	];
	return `{\n${fields.map(([key, value]) => `"${key}": ${value}`).join(',\n')}\n}\n`;
}

function rows(values: readonly unknown[]): string {
	return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
