import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyWorkedDossier } from '../../../../../tests/support/any-dossier.ts';
import { sha256, smallVocabularyFiles } from '../../../../../tests/support/dossier-files.ts';
import {
	makeActor,
	makeArticle,
	makeDossier,
	smallVocabulary
} from '../../../../../tests/support/make-dossier.ts';
import { files, whole } from '../../../../../tests/support/planted/folder.ts';
import { projectRoot } from '../../../../cli/mark.mjs';
import type { Dossier } from '#core/model/dossier.ts';
import { actorKindId, dossierId } from '#core/model/ids.ts';
import { formatIssue } from '#core/model/issue.ts';
import { readDossierFolder } from './read-dossier-folder.ts';
import { emptyVocabulary, readVocabulary } from './read-vocabulary.ts';
import { writeDossierFolder } from './write-dossier-folder.ts';

const data = join(projectRoot, 'graph-data');
const shipped = readdirSync(data).filter((name) => existsSync(join(data, name, 'dossier.json')));

function filesBelow(folder: string): Map<string, string> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const texts = names.filter((name) => /\.\w+$/.test(name));
	return new Map(texts.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe.each(shipped)('%s', (name) => {
	test('is written as it was read, to the byte', async () => {
		const found = filesBelow(join(data, name));
		const { vocabulary } = readVocabulary(filesBelow(join(data, 'vocabulary')), '');
		const { dossier, checkpoint } = await readDossierFolder({
			id: dossierId(name),
			files: found,
			vocabulary,
			sha256
		});
		const written = writeDossierFolder(dossier, vocabulary, { checkpoint });
		expect([...written.keys()].sort()).toEqual(
			[...found.keys()].filter((path) => !/\.coverage\.json$|^ledger/.test(path)).sort()
		);
		for (const [path, text] of written) expect(text, path).toBe(found.get(path));
	});
});

async function readBack(
	dossier: Dossier,
	written: ReadonlyMap<string, string>,
	vocabulary = smallVocabulary
) {
	const sums = new Map([...dossier.articles.values()].map((article) => [article.text, article.sha256]));
	return readDossierFolder({
		id: dossier.about.id,
		files: written,
		vocabulary,
		sha256: (text) => sums.get(text) ?? ''
	});
}

test('any dossier is read back as it was, from files that any disk takes', async () => {
	await fc.assert(
		fc.asyncProperty(anyWorkedDossier, async (dossier) => {
			const written = writeDossierFolder(dossier, smallVocabulary, { checkpoint: 0 });
			const read = await readBack(dossier, written);
			expect(read.issues.map(formatIssue)).toEqual([]);
			expect(read.dossier).toEqual(dossier);
			expect(writeDossierFolder(read.dossier, smallVocabulary, read)).toEqual(written);
			for (const path of written.keys())
				expect(path).toMatch(/^(?:(?:articles|briefings)\/)?[^/\\:*?"<>|\p{C}. ][^/\\:*?"<>|\p{C}]{0,200}$/u);
		}),
		{ numRuns: 100 }
	);
});

test('fields stand in the order of the schema, whatever order the value has them in', () => {
	const [actor] = whole.actors.values();
	const turned = Object.fromEntries(Object.entries(actor!).reverse()) as unknown as typeof actor;
	const dossier = { ...whole, actors: new Map(whole.actors).set(actor!.id, turned!) };
	expect(writeDossierFolder(dossier, smallVocabulary)).toEqual(writeDossierFolder(whole, smallVocabulary));
});

test('what the dossier adds to the vocabulary goes with it, and all of it where there is none beside', async () => {
	const ship = { id: actorKindId('ship'), label: 'ship', plural: 'ships', definition: 'x', example: 'x' };
	const actorKinds = new Map(smallVocabulary.actorKinds).set(ship.id, ship);
	const dossier = { ...whole, vocabulary: { ...smallVocabulary, actorKinds } };
	const written = writeDossierFolder(dossier, smallVocabulary);
	expect([...written.keys()].filter((path) => path.startsWith('vocabulary/'))).toEqual([
		'vocabulary/actor-kinds.json'
	]);
	expect((await readBack(dossier, written)).dossier.vocabulary).toEqual(dossier.vocabulary);
	const alone = writeDossierFolder(dossier, emptyVocabulary);
	expect((await readBack(dossier, alone, emptyVocabulary)).dossier.vocabulary).toEqual(dossier.vocabulary);
	const plain = writeDossierFolder(whole, emptyVocabulary);
	for (const [name, text] of smallVocabularyFiles) expect(plain.get(`vocabulary/${name}`)).toBe(text);
});

test.each([
	[['../../etc/passwd'], ['article-etc-passwd']],
	[
		['NUL', 'con.x'],
		['article-nul', 'article-con-x']
	],
	[
		['.hidden', 'a/b', 'a:b', ' x', 'x.'],
		['article-hidden', 'article-a-b', 'article-a-b-2', 'article-x', 'article-x-2']
	],
	[
		['News', 'news'],
		['News', 'article-news']
	],
	[['x.coverage'], ['article-x-coverage']],
	[
		['x\u0000', '\u202E', 'é'.normalize('NFD')],
		['article-x', 'article', 'article-e']
	],
	[
		['x'.repeat(201), 'x'.repeat(200)],
		[`article-${'x'.repeat(60)}`, 'x'.repeat(200)]
	],
	[
		['a b', 'الصمود', '🙂'],
		['a b', 'الصمود', '🙂']
	]
])('articles %j have the files %j', async (ids, stems) => {
	const articles = ids.map((id) => makeArticle(id));
	const dossier = makeDossier({ actors: [makeActor('a')], articles });
	const written = writeDossierFolder(dossier, smallVocabulary);
	const texts = [...written.keys()].filter((path) => path.endsWith('.txt'));
	expect(new Set(texts)).toEqual(new Set(stems.map((stem) => `articles/${stem}.txt`)));
	const read = await readBack(dossier, written);
	expect(read.dossier.articles).toEqual(dossier.articles);
});

test('an article keeps the files that it has', async () => {
	const found = new Map(
		[...files].map(([path, text]) => [
			path.replace('/news.', '/what?.'),
			text.replaceAll('"news"', '"what?"')
		])
	);
	const id = dossierId('small');
	const read = await readDossierFolder({ id, files: found, vocabulary: smallVocabulary, sha256 });
	expect(read.issues).toEqual([]);
	const written = writeDossierFolder(read.dossier, smallVocabulary, read);
	expect([...written.keys()].filter((path) => !found.has(path))).toEqual([]);
	expect(written.get('articles/what?.json')).toBe(found.get('articles/what?.json'));
});
