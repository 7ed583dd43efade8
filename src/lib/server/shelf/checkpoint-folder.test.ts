import fc from 'fast-check';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleBriefing } from '../../../../tests/support/briefing-samples.ts';
import { draftOf, plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { operationFor, step } from '../../../../tests/support/ledger-steps.ts';
import { makeArticle, smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { sha256 } from '../../../../tests/support/dossier-files.ts';
import { edit, set, type Change } from '../../../../tests/support/planted/change.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { a, b, draft, drafts, ledger, ledgerOf } from '../../../../tests/support/planted/ledger.ts';
import { smallFolder } from '../../../../tests/support/small-folder.ts';
import { temporaryFolder, writeFiles } from '../../../../tests/support/temporary-folder.ts';
import { emptyVocabulary } from '#core/formats/dossier-folder/read-vocabulary.ts';
import { writeDossierFolder } from '#core/formats/dossier-folder/write-dossier-folder.ts';
import { applyAll } from '#core/ledger/apply.ts';
import type { Draft } from '#core/ledger/entry.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { replay } from '#core/ledger/replay.ts';
import { actorId, articleId, briefingId, dossierId, sceneId } from '#core/model/ids.ts';
import { formatIssue } from '#core/model/issue.ts';
import { checkpointFolder } from './checkpoint-folder.ts';
import { openFolder } from './open-folder.ts';

const id = dossierId('small');

async function fold(...changes: readonly Change[]) {
	const folder = join(await smallFolder(...changes), 'small');
	const before = await openFolder(folder, id, smallVocabulary);
	const result = await checkpointFolder(folder, id, smallVocabulary);
	return { folder, before, result, after: await openFolder(folder, id, smallVocabulary) };
}

const withEntries = async (...given: readonly Draft[]) => set('ledger.jsonl', await ledgerOf(given));
const names = async (folder: string) => (await readdir(folder, { recursive: true })).map(String).sort();

test('the files hold what the ledger said, which goes on where it was', async () => {
	const { folder, before, result, after } = await fold(set('ledger.jsonl', ledger));
	expect(result).toEqual({ state: 'done', folded: 3, unapplied: 0, sequence: 3, kept: 'ledger.1-3.jsonl' });
	expect(plain(after.dossier)).toEqual(plain(before.dossier));
	expect(after).toMatchObject({ checkpoint: 3, sequence: 3, entries: [], issues: [] });
	expect(await readFile(join(folder, 'ledger.jsonl'), 'utf8')).toMatch(/^\{.*"after":\{"sequence":3,.*\}\n$/);
});

test('only files that say something else are replaced', async () => {
	const claims = writeDossierFolder(whole, smallVocabulary).get('claims.jsonl')!;
	const pinned = await withEntries(draft('one', { type: 'pin-actor', actor: a }));
	const { folder } = await fold(set('claims.jsonl', claims), pinned);
	expect((await names(folder)).filter((name) => name.endsWith('.prev'))).toEqual([
		'dossier.json.prev',
		'ledger.jsonl.prev',
		'positions.json.prev'
	]);
});

test('an article that was added gets its files, also in a folder without any', async () => {
	const text = 'New words.';
	const articles = ['../../x', 'more'].map((name) => makeArticle(name, { text, sha256: sha256(text) }));
	const operations = articles.map((article): Operation => ({ type: 'add-article', article }));
	const added = [draft('one', ...operations)];
	const { folder, before, after } = await fold(await withEntries(...added));
	expect(after.issues).toEqual([]);
	expect(plain(after.dossier)).toEqual(plain(before.dossier));
	expect((await readdir(join(folder, 'articles'))).sort()).toEqual([
		'article-x.json',
		'article-x.txt',
		'more.json',
		'more.txt',
		'news.coverage.json',
		'news.json',
		'news.txt'
	]);

	const empty = await temporaryFolder(
		writeDossierFolder(
			{
				...whole,
				articles: new Map(),
				actors: new Map(),
				claims: new Map(),
				about: { ...whole.about, startWith: [] },
				positions: null
			},
			smallVocabulary
		)
	);
	await writeFile(join(empty, 'ledger.jsonl'), await ledgerOf(added));
	expect(await checkpointFolder(empty, id, smallVocabulary)).toMatchObject({ state: 'done' });
	expect((await openFolder(empty, id, smallVocabulary)).dossier.articles.size).toBe(2);
});

test('of an article that was removed nothing is left, nor of resolutions that were taken back', async () => {
	const make = operationsOn(whole);
	const claims = [...whole.claims.keys()].reverse().map((claim) => make.removeClaim(claim));
	const gone = draft('two', ...claims, make.removeArticle(articleId('news')));
	const merger = { into: a, by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
	const split = draft('three', { type: 'split-actor', actor: b, merger });
	const merged = drafts[1]!;
	const { folder, after } = await fold(await withEntries(merged));
	expect(await names(folder)).toContain('resolution.json');
	const { head } = JSON.parse(
		`{"head":${(await readFile(join(folder, 'ledger.jsonl'), 'utf8')).trimEnd()}}`
	) as { head: { after: { sequence: number; sha256: string } } };
	await writeFile(join(folder, 'ledger.jsonl'), await ledgerOf([gone, split], head.after));
	expect(await checkpointFolder(folder, id, smallVocabulary)).toMatchObject({ state: 'done', sequence: 3 });
	const left = (await names(folder)).filter((name) => !name.endsWith('.prev'));
	expect(left).toEqual([
		'actors.jsonl',
		'articles',
		'claims.jsonl',
		'dossier.json',
		'ledger.1-1.jsonl',
		'ledger.2-3.jsonl',
		'ledger.jsonl',
		'positions.json'
	]);
	expect((await openFolder(folder, id, smallVocabulary)).issues).toEqual([]);
	expect(after.dossier.mergers?.size).toBe(1);
});

test('its own vocabulary, coverage and a changed text stay as they are', async () => {
	const own =
		'{"format":"entente/actor-kinds", "version":1,"actorKinds":[{"id":"ship","label":"x","plural":"x","definition":"x","example":"x"}]}';
	const text = 'Some words say so, says the speaker; and nobody denies this.\n';
	const { folder, result } = await fold(
		set('ledger.jsonl', ledger),
		set('vocabulary/actor-kinds.json', own),
		set('articles/news.txt', text)
	);
	expect(result).toMatchObject({ state: 'done' });
	expect(await readFile(join(folder, 'vocabulary/actor-kinds.json'), 'utf8')).toBe(own);
	expect(await readFile(join(folder, 'articles/news.txt'), 'utf8')).toBe(text);
});

test.each<[string, string, ...Change[]]>([
	['a row that cannot be read', 'claims.jsonl:2 polarity', edit('claims.jsonl', 'asserts', 'maybe')],
	[
		'a trigger in no excerpt',
		'claims.jsonl:2 triggers.0',
		edit('claims.jsonl', '"start":5,"end":10,"text":"words"', '"start":11,"end":14,"text":"say"')
	],
	['a briefing that cannot be read', 'briefings/one.json:1', set('briefings/one.json', '{ "mine": 1 }')],
	['a lost text', 'articles/news.json', (files) => files.delete('articles/news.txt')],
	['a broken line', 'ledger.jsonl:3', edit('ledger.jsonl', 'merge-actors', 'x')],
	['a gap before the ledger', 'ledger.jsonl:1', (files) => files.set('ledger.jsonl', later)]
])('%s: refused, and nothing is written', async (_, place, ...changes) => {
	const folder = join(await smallFolder(set('ledger.jsonl', ledger), ...changes), 'small');
	const before = await names(folder);
	const result = await checkpointFolder(folder, id, smallVocabulary);
	expect(result.state).toBe('unwritable');
	expect('issues' in result ? result.issues.map(formatIssue) : []).toContainEqual(
		expect.stringMatching(new RegExp(`^${place}: `))
	);
	expect(await names(folder)).toEqual(before);
});

const later = await ledgerOf(drafts, { sequence: 3, sha256: sha256('before') });

test('an article whose files have a name that not every system takes must be renamed first', async () => {
	const root = await smallFolder();
	const folder = join(root, 'small');
	for (const ending of ['txt', 'json', 'coverage.json'])
		await rename(join(folder, `articles/news.${ending}`), join(folder, `articles/a:b.${ending}`));
	const claims = await readFile(join(folder, 'claims.jsonl'), 'utf8');
	const retracted = { date: whole.about.asOf, reason: 'Wrong.' };
	await writeFiles(folder, [
		['claims.jsonl', claims.replaceAll('"news"', '"a:b"')],
		[
			'ledger.jsonl',
			await ledgerOf([draft('x', { type: 'retract-article', article: articleId('a:b'), retracted })])
		]
	]);
	expect(await checkpointFolder(folder, id, smallVocabulary)).toMatchObject({
		state: 'unwritable',
		issues: [{ code: 'file-name', file: 'articles/a:b.json' }]
	});
});

test('what is edited by hand while nothing is to be folded stays', async () => {
	const { folder, result } = await fold(edit('actors.jsonl', '"id":"a"', ' "id":"a"'));
	expect(result).toMatchObject({ state: 'done', folded: 0, kept: null });
	expect(await readFile(join(folder, 'actors.jsonl'), 'utf8')).toContain(' "id":"a"');
});

test('whatever was done, folding it changes nothing of the dossier', async () => {
	const start = sampleDossier();
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
			let current = replay(start, []).dossier;
			const done: Draft[] = [];
			for (const [number, given] of steps.entries()) {
				const operation = operationFor(current, given);
				const applied = operation && applyAll(current, [operation]);
				if (!operation || !applied?.ok) continue;
				current = applied.dossier;
				done.push(draftOf(number, [operation]));
			}
			const folder = await temporaryFolder(writeDossierFolder(start, emptyVocabulary));
			await writeFile(join(folder, 'ledger.jsonl'), await ledgerOf(done));
			const before = await openFolder(folder, start.about.id, emptyVocabulary);
			expect(plain(before.dossier)).toEqual(plain(current));
			expect(await checkpointFolder(folder, start.about.id, emptyVocabulary)).toMatchObject({
				state: 'done'
			});
			const after = await openFolder(folder, start.about.id, emptyVocabulary);
			expect(plain(after.dossier)).toEqual(plain(current));
			expect(after.checkpoint).toBe(done.length);
		}),
		{ numRuns: 40 }
	);
});

test('an actor in a merger is there after any number of checkpoints', async () => {
	const { folder } = await fold(set('ledger.jsonl', ledger));
	const merged = (await openFolder(folder, id, smallVocabulary)).dossier.mergers;
	expect([...(merged ?? [])]).toMatchObject([[actorId('b'), { into: 'a' }]]);
});

test('a briefing is folded into its own file whatever that is called, and goes with it', async () => {
	const one = briefingId('one');
	const start = { ...whole, briefings: new Map([[one, sampleBriefing('one', 2)]]) };
	const text = writeDossierFolder(start, smallVocabulary).get('briefings/one.json')!;
	const named = text.replace('"version": 1,', '"version": 1,\n\t"id": "one",');
	const foldAfter = async (operation: Operation) =>
		fold(await withEntries(draft('one', operation)), set('briefings/my deck.json', named));
	const moved = await foldAfter(operationsOn(start).moveScene(one, sceneId('2'), 0));
	expect(moved.result).toMatchObject({ state: 'done', unapplied: 0 });
	expect(moved.after.issues).toEqual([]);
	expect(moved.after.dossier.briefings?.get(one)?.scenes.map((scene) => scene.id)).toEqual(['2', '1']);
	expect(await readdir(join(moved.folder, 'briefings'))).toContain('my deck.json');
	const removed = await foldAfter(operationsOn(start).removeBriefing(one));
	expect(removed.after.dossier.briefings).toBeUndefined();
	expect(await readdir(join(removed.folder, 'briefings'))).toEqual(['my deck.json.prev']);
});
