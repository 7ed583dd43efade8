import fc from 'fast-check';
import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyWorkedDossier } from '../../../../tests/support/any-dossier.ts';
import { get, ours, post, smallShelf, told, treeOf } from '../../../../tests/support/api-requests.ts';
import { sha256, smallVocabularyFiles } from '../../../../tests/support/dossier-files.ts';
import { plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { below, temporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { toBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { dossierId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { createDossier, nodeFolderDisk, type FolderDisk } from '#server/shelf/create-dossier.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { keepNewDossier, readDossier } from './dossier-api.ts';

const id = dossierId('new');
const named = (dossier: Dossier, name = 'new'): Dossier => ({
	...dossier,
	about: { ...dossier.about, id: name as Dossier['about']['id'] }
});
const bundle = toBundle(named(whole));
const emptyVocabularyFiles: [string, string][] = [
	['actor-kinds.json', '{"format":"entente/actor-kinds","version":1,"actorKinds":[]}'],
	['relation-types.json', '{"format":"entente/relation-types","version":1,"families":[],"relationTypes":[]}']
];

async function open() {
	const folder = await smallShelf();
	const shelf = new DiskShelf(folder);
	const keep = async (sent: unknown, headers = ours) =>
		told(await keepNewDossier(post('', sent, headers), shelf));
	return { folder, shelf, keep };
}

test('a new dossier is kept, listed and opened as it was sent', async () => {
	const { keep, shelf, folder } = await open();
	expect(await keep({ bundle })).toEqual({ status: 201, id });
	expect((await shelf.list()).map((entry) => entry.id)).toEqual(['new', 'small']);
	const opened = await shelf.open(id);
	expect(opened?.issues).toEqual([]);
	expect(opened?.dossier).toEqual(named(whole));
	expect((await readdir(folder)).sort()).toEqual(['new', 'small', 'vocabulary']);
});

test('with mergers, broken excerpts and a vocabulary of its own', async () => {
	const shelf = new DiskShelf(await temporaryFolder(below('vocabulary', emptyVocabularyFiles)));
	const sample = sampleDossier();
	const articles = new Map(
		[...sample.articles].map(([key, article]) => [key, { ...article, sha256: sha256(article.text) }])
	);
	const merger = { into: 'b', by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
	const mergers = new Map([['a', merger]]) as unknown as NonNullable<Dossier['mergers']>;
	const dossier = named({ ...sample, articles, mergers });
	const sent = post('', { bundle: toBundle(dossier) });
	expect(await told(await keepNewDossier(sent, shelf))).toEqual({ status: 201, id });
	const opened = await shelf.open(id);
	expect(opened?.issues.map(({ code }) => code)).toContain('excerpt-broken');
	expect(plain(opened?.dossier ?? whole)).toEqual(plain(dossier));
});

test('whatever its ids, names and texts are', async () => {
	const { keep, shelf } = await open();
	let number = 0;
	await fc.assert(
		fc.asyncProperty(anyWorkedDossier, async (made) => {
			number += 1;
			const articles = new Map(
				[...made.articles].map(([key, article]) => [key, { ...article, sha256: sha256(article.text) }])
			);
			const dossier = named({ ...made, articles }, `d${number}`);
			expect(await keep({ bundle: toBundle(dossier) })).toEqual({ status: 201, id: `d${number}` });
			const kept = await shelf.open(dossierId(`d${number}`));
			expect(plain(kept?.dossier ?? whole)).toEqual(plain(dossier));
		}),
		{ numRuns: 30 }
	);
});

test('one that is there already is not written over', async () => {
	const { keep, folder } = await open();
	await mkdir(join(folder, 'folder'));
	await writeFile(join(folder, 'folder/notes.txt'), 'mine');
	await writeFile(join(folder, 'file'), 'mine');
	await symlink('/nowhere', join(folder, 'link'));
	const before = await treeOf(folder);
	for (const name of ['small', 'folder', 'file', 'link']) {
		expect(await keep({ bundle: toBundle(named(whole, name)) })).toMatchObject({
			status: 409,
			issues: [{ code: 'dossier-exists', path: 'about.id' }]
		});
	}
	expect(await treeOf(folder)).toEqual(before);
});

test('of two that are sent at once under one name, one is kept whole', async () => {
	const { keep, shelf } = await open();
	const other = { ...bundle, about: { ...bundle.about, title: 'Other' } };
	const sent = await Promise.all([keep({ bundle }), keep({ bundle: other })]);
	expect(sent.map((answer) => (answer as { status: number }).status).sort()).toEqual([201, 409]);
	expect((await shelf.open(id))?.issues).toEqual([]);
});

describe('is refused, and nothing kept:', () => {
	const [news] = bundle.articles;
	const changed = (change: Partial<Record<keyof DossierBundle, unknown>>) => ({
		bundle: { ...bundle, ...change }
	});
	const about = (name: string) => changed({ about: { ...bundle.about, id: name } });
	const article = (change: object) => changed({ articles: [{ ...news, ...change }] });
	const big = 'x'.repeat(limits.articleBytes + 1);
	const torn = `${'x'.repeat(400)}\ud800`;
	const cases: [name: string, body: unknown, status: number, code: string][] = [
		['nothing', {}, 400, 'schema'],
		['a bundle and more', { bundle, more: 1 }, 400, 'schema'],
		['what is no bundle', { bundle: [] }, 400, 'format-missing'],
		['one of a newer version', changed({ version: 2 }), 400, 'version-newer'],
		['one without actors', changed({ actors: undefined }), 400, 'schema'],
		['one with a field of its own', { bundle: { ...bundle, extra: 1 } }, 400, 'schema'],
		...[
			'..',
			'.hidden',
			'a/b',
			'../new',
			'CON',
			'x'.repeat(300),
			'vocabulary',
			'schema',
			'new\0',
			'new.'
		].map((name): [string, unknown, number, string] => [
			`the name ${name.slice(0, 20)}`,
			about(name),
			400,
			'dossier-name'
		]),
		['no name', about(''), 400, 'schema'],
		['a text that is not the one', article({ text: 'Others.' }), 400, 'article-changed'],
		['a SHA-256 that is not the one', article({ sha256: '0'.repeat(64) }), 400, 'article-changed'],
		['a text that is too large', article({ text: big, sha256: sha256(big) }), 400, 'article-too-large'],
		['a text that no file can hold', article({ text: torn, sha256: sha256(torn) }), 400, 'dossier-not-whole'],
		['an actor twice', changed({ actors: [...bundle.actors, bundle.actors[0]] }), 400, 'id-repeated'],
		[
			'an actor of no kind',
			changed({ actors: [{ ...bundle.actors[0], kind: 'no' }] }),
			400,
			'reference-dangling'
		],
		['a claim about nobody', changed({ actors: [] }), 400, 'reference-dangling']
	];
	test.each(cases)('%s', async (_, body, status, code) => {
		const { keep, folder } = await open();
		const before = await treeOf(folder);
		const answer = (await keep(body)) as { status: number; issues: { code: string }[] };
		expect(answer.status).toBe(status);
		expect(answer.issues.map((issue) => issue.code)).toContain(code);
		expect(await treeOf(folder)).toEqual(before);
	});

	test('a type that means something else on this shelf; in other words it may', async () => {
		const { keep, folder, shelf } = await open();
		const before = await treeOf(folder);
		const withFirst = (change: object) => {
			const [type, ...types] = bundle.vocabulary.relationTypes;
			return changed({
				vocabulary: { ...bundle.vocabulary, relationTypes: [{ ...type, ...change }, ...types] }
			});
		};
		const first = bundle.vocabulary.relationTypes[0]?.id ?? '';
		expect(await keep(withFirst({ objects: ['group'] }))).toMatchObject({
			status: 400,
			issues: [{ code: 'vocabulary-differs', message: expect.stringContaining(first) as string }]
		});
		expect(await treeOf(folder)).toEqual(before);
		expect(await keep(withFirst({ definition: 'In other words.' }))).toEqual({ status: 201, id });
		expect((await shelf.open(id))?.dossier).toEqual(named(whole));
	});

	test('more than may be sent', async () => {
		const { keep } = await open();
		expect(await keep(' '.repeat(limits.bundleBytes + 1))).toMatchObject({ status: 413 });
	});

	test.each([
		[{ 'content-type': 'application/json' }, 403],
		[{ ...ours, origin: 'https://evil.test' }, 403],
		[{ ...ours, 'content-type': 'text/plain' }, 415]
	])('what is sent with %j', async (headers, status) => {
		const { keep, folder } = await open();
		const before = await treeOf(folder);
		expect(await keep({ bundle }, headers as Record<string, string>)).toMatchObject({ status });
		expect(await treeOf(folder)).toEqual(before);
	});
});

test('whichever call of the disk fails, nothing is there, and the next try succeeds', async () => {
	const root = await temporaryFolder(below('vocabulary', smallVocabularyFiles));
	const before = await treeOf(root);
	for (let failAt = 1; ; failAt += 1) {
		let calls = 0;
		const failing =
			<Args extends unknown[], Answer>(work: (...given: Args) => Promise<Answer>) =>
			async (...given: Args): Promise<Answer> => {
				calls += 1;
				if (calls === failAt) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
				return work(...given);
			};
		const real = nodeFolderDisk;
		const disk: FolderDisk = {
			...real,
			makeFolder: failing((path) => real.makeFolder(path)),
			rename: failing((from, to) => real.rename(from, to)),
			syncFolder: failing((path) => real.syncFolder(path)),
			open: failing(async (path, flags) => {
				const file = await real.open(path, flags);
				return {
					...file,
					write: failing((bytes) => file.write(bytes)),
					sync: failing(() => file.sync()),
					close: () => file.close().then(failing(() => Promise.resolve()))
				};
			})
		};
		const made = await createDossier(root, bundle, disk).catch((error: unknown) => error);
		if (calls < failAt) {
			expect(made).toEqual({ state: 'created', id });
			expect(failAt).toBeGreaterThan(20);
			return;
		}
		expect(made).toMatchObject({ code: 'ENOSPC' });
		expect(await treeOf(root)).toEqual(before);
	}
});

test('what a killed program left is taken away, what another is writing is not', async () => {
	const { keep, folder } = await open();
	for (const name of ['.new-old', '.new-young']) await mkdir(join(folder, name));
	await writeFile(join(folder, '.new-old/dossier.json'), '{');
	await utimes(join(folder, '.new-old'), 1, 1);
	await keep({ bundle });
	expect((await readdir(folder)).sort()).toEqual(['.new-young', 'new', 'small', 'vocabulary']);
});

test.each(['ENOSPC', 'EROFS', 'EIO'])('that the disk failed with %s is said', async (code) => {
	const { folder, shelf } = await open();
	const before = await treeOf(folder);
	const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
	const kept = await keepNewDossier(post('', { bundle }), shelf, { ...nodeFolderDisk, rename: fail });
	expect(await told(kept)).toMatchObject({ status: 507, issues: [{ code: 'disk-failed' }] });
	expect(await treeOf(folder)).toEqual(before);
});

test('a dossier is given as it is now, to pages of ours only', async () => {
	const { shelf } = await open();
	const bare = toBundle(whole);
	expect(await told(await readDossier(get('/small'), 'small', shelf))).toEqual({
		status: 200,
		bundle: JSON.parse(JSON.stringify(bare)) as unknown,
		issues: [],
		entries: [],
		sequence: 0
	});
	expect(await told(await readDossier(get('/small', {}), 'small', shelf))).toMatchObject({ status: 403 });
	for (const name of ['..', 'nobody', 'small\0', '']) {
		expect(await told(await readDossier(get('/any'), name, shelf))).toMatchObject({ status: 404 });
	}
});
