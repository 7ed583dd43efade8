import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../../../tests/support/any-dossier.ts';
import { dossierFiles, sha256 } from '../../../../../tests/support/dossier-files.ts';
import {
	makeActor,
	makeArticle,
	makeDossier,
	smallVocabulary
} from '../../../../../tests/support/make-dossier.ts';
import { locateDossier } from './locate-dossier.ts';
import { plainMaps } from './plain-maps.ts';
import { readDossierFile } from './read-dossier-file.ts';
import { readLocated } from './read-located.ts';
import { writeDossierJson } from '#core/formats/dossier-json/write-dossier-json.ts';
import { toWorking } from '#core/ledger/working.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';

const article = makeArticle('a');
const small = makeDossier({
	actors: [makeActor('x')],
	articles: [{ ...article, sha256: sha256(article.text) }],
	claims: []
});

async function readFolder(files: ReadonlyMap<string, string>, name = 'mine', fallback = '') {
	const paths = [...files.keys()];
	const located = { name, paths: new Map(paths.map((path) => [path, path])), issues: [] };
	return readLocated({ located, files, fallback, vocabulary: smallVocabulary, sha256 });
}

describe('a folder', () => {
	test('is opened under its own name, or the zip’s, or a plain one', async () => {
		const files = dossierFiles(small);
		const idOf = async (name: string, fallback: string) => {
			const read = await readFolder(files, name, fallback);
			return read.ok && read.dossier.about.id;
		};
		expect(await idOf('mine', 'zip')).toBe('mine');
		expect(await idOf('', 'zip')).toBe('zip');
		expect(await idOf('..', '')).toBe('dossier');
		expect(await idOf('schema', 'con')).toBe('dossier');
	});

	test('keeps what is not a dossier’s in the issues', async () => {
		const located = locateDossier([...dossierFiles(small).keys(), 'readme.md']);
		if ('issue' in located) throw new Error(located.issue.message);
		const read = await readLocated({
			located,
			files: dossierFiles(small),
			fallback: '',
			vocabulary: smallVocabulary,
			sha256
		});
		expect(read.ok && read.issues.map(({ file, code }) => [file, code])).toContainEqual([
			'readme.md',
			'file-unknown'
		]);
	});

	test.each(['dossier.json', 'actors.jsonl', 'claims.jsonl', 'articles/a.json'])(
		'with a newer %s is refused in one sentence',
		async (file) => {
			const files = new Map(dossierFiles(small));
			files.set(file, (files.get(file) ?? '').replace(/"version":\s*1/, '"version": 99'));
			expect(await readFolder(files)).toMatchObject({ ok: false, issues: [{ code: 'version-newer', file }] });
			const read = await readFolder(files);
			expect(!read.ok && read.issues).toHaveLength(1);
		}
	);

	test.each([
		['file-missing', undefined],
		['json-syntax', '{'],
		['format-missing', '{}'],
		['schema', '{"format":"entente/dossier","version":1}']
	])('whose dossier.json cannot be read is refused: %s', async (code, text) => {
		const files = new Map(dossierFiles(small));
		if (text === undefined) files.delete('dossier.json');
		else files.set('dossier.json', text);
		const read = await readFolder(files);
		expect(!read.ok && read.issues.map((issue) => issue.code)).toContain(code);
	});

	test('with other faults is opened without what is at fault', async () => {
		const files = new Map(dossierFiles(small));
		files.set('claims.jsonl', `${files.get('claims.jsonl')}no row\n`);
		expect(await readFolder(files)).toMatchObject({ ok: true, issues: [{ file: 'claims.jsonl', line: 2 }] });
	});

	test('survives cloning whole, whatever it holds', async () => {
		await fc.assert(
			fc.asyncProperty(anyDossier, async (dossier) => {
				const read = await readFolder(dossierFiles(dossier));
				expect(structuredClone(read)).toEqual(read);
			}),
			{ numRuns: 30 }
		);
	});
});

test('a dossier that a ledger made is in plain maps', () => {
	const working = toWorking(small);
	expect(working.actors).not.toBeInstanceOf(Map);
	const { articles, actors, claims, mergers, neverSame } = plainMaps(working);
	for (const map of [articles, actors, claims, mergers, neverSame]) expect(map).toBeInstanceOf(Map);
	expect([...actors]).toEqual([...working.actors]);
});

describe('one file', () => {
	const written: readonly [string, (dossier: Dossier) => string][] = [
		['dossier JSON', writeDossierJson],
		['a bundle', (dossier) => JSON.stringify(toBundle(dossier), null, 2)]
	];

	test.each(written)('%s is opened whole', async (_, write) => {
		const read = await readDossierFile(write(small), 'mine.json', sha256);
		expect(read).toMatchObject({ ok: true, issues: [], entries: [], sequence: 0 });
		expect(read.ok && toBundle(read.dossier)).toEqual(toBundle(small));
	});

	test.each(written)('%s with a changed article says so', async (_, write) => {
		const read = await readDossierFile(
			write(makeDossier({ ...lists(small), articles: [article] })),
			'mine.json',
			sha256
		);
		expect(read).toMatchObject({ ok: true, issues: [{ code: 'article-changed', severity: 'fault' }] });
	});

	test.each([
		['version-newer', writeDossierJson(small).replace('"version": 1', '"version": 2')],
		['version-newer', JSON.stringify({ ...toBundle(small), version: 2 })],
		['dossier-part', '{"format": "entente/dossier", "version": 1}'],
		['dossier-part', '{"format":"entente/actors","version":1}\n{"id":"x"}\n'],
		['format-missing', '{"a": 1}'],
		['format-missing', '[]'],
		['format-unknown', '{"format": "other"}'],
		['json-syntax', '{"format": "entente/dossier-bundle", '],
		['json-syntax', ''],
		['json-syntax', `{"format": "entente/dossier-bundle", "x": ${'['.repeat(100_000)}`],
		['schema', '{"format": "entente/dossier-bundle", "version": 1}']
	])('%s is refused', async (code, text) => {
		const read = await readDossierFile(text, 'mine.json', sha256);
		expect(read).toMatchObject({ ok: false });
		expect(!read.ok && new Set(read.issues.map((issue) => issue.code))).toEqual(new Set([code]));
	});

	test('whatever was damaged, nothing is thrown', async () => {
		const text = writeDossierJson(small);
		await fc.assert(
			fc.asyncProperty(fc.nat(text.length), fc.nat(30), fc.string(), async (at, length, put) => {
				const read = await readDossierFile(
					text.slice(0, at) + put + text.slice(at + length),
					'mine.json',
					sha256
				);
				expect(structuredClone(read)).toEqual(read);
			})
		);
	});
});

function lists({ actors, claims }: Dossier) {
	return { actors: [...actors.values()], claims: [...claims.values()] };
}
