import { mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adding } from '../../../../tests/support/api-requests.ts';
import { smallVocabularyFiles } from '../../../../tests/support/dossier-files.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { makeActor } from '../../../../tests/support/make-dossier.ts';
import { files, whole } from '../../../../tests/support/planted/folder.ts';
import { below, temporaryFolder, writeFiles } from '../../../../tests/support/temporary-folder.ts';
import { actorId, articleId, dossierId, type DossierId } from '#core/model/ids.ts';
import { formatIssue } from '#core/model/issue.ts';
import { writeCheckpoint } from '#server/ledger/checkpoint.ts';
import { LedgerFile } from '#server/ledger/ledger-file.ts';
import { DiskShelf } from './disk-shelf.ts';

const small = dossierId('small');
const news = articleId('news');
const vocabulary = below('vocabulary', smallVocabularyFiles);
const root = () => temporaryFolder([...below('small', files), ...vocabulary]);

test('opens a dossier', async () => {
	expect(await new DiskShelf(await root()).open(small)).toEqual({
		dossier: whole,
		issues: [],
		entries: [],
		sequence: 0,
		passedOver: []
	});
});

test('lists the dossiers by id, also one that is broken', async () => {
	const folder = await root();
	const changed = new Map(files).set(
		'dossier.json',
		files.get('dossier.json')!.replace('A small', 'B small')
	);
	await writeFiles(folder, [
		...below('b', changed),
		...below('a', new Map(files).set('dossier.json', '{')),
		...below('.hidden', files),
		['no-dossier/notes.txt', ''],
		['file.txt', '']
	]);
	expect(await new DiskShelf(folder).list()).toEqual([
		{ id: 'a', title: 'a', fictional: false },
		{ id: 'b', title: 'B small dossier', fictional: true },
		{ id: 'small', title: 'A small dossier', fictional: true }
	]);
});

test('a data folder that is not there has no dossiers', async () => {
	const shelf = new DiskShelf(join(await temporaryFolder(), 'none'));
	expect(await shelf.list()).toEqual([]);
	expect(await shelf.open(small)).toBeNull();
});

test('without a vocabulary of its own the data folder gets the shipped one', async () => {
	const opened = await new DiskShelf(await temporaryFolder(below('small', files))).open(small);
	expect([...(opened?.dossier.vocabulary.actorKinds.keys() ?? [])]).toContain('armed-group');
	expect(opened?.issues.map(formatIssue)).toContainEqual(expect.stringContaining('no actor kind "group"'));
});

test('what is wrong with the shared vocabulary is said of each dossier', async () => {
	const folder = await root();
	await writeFile(join(folder, 'vocabulary/actor-kinds.json'), '{');
	const opened = await new DiskShelf(folder).open(small);
	expect(opened?.issues.map(formatIssue)).toContainEqual(
		expect.stringMatching(/^\.\.\/vocabulary\/actor-kinds\.json:1: this is no JSON/)
	);
});

describe('what is read is kept', () => {
	test('until a file has another time', async () => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		const first = await shelf.open(small);
		expect(await shelf.open(small)).toBe(first);
		await utimes(join(folder, 'small/claims.jsonl'), 1, 1);
		const second = await shelf.open(small);
		expect(second).not.toBe(first);
		expect(second).toEqual(first);
	});

	test.each([
		'small/articles/news.txt',
		'vocabulary/relation-types.json',
		'small/vocabulary/actor-kinds.json'
	])('until %s is another', async (file) => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		const first = await shelf.open(small);
		await writeFiles(folder, [[file, 'other']]);
		expect((await shelf.open(small))?.issues).not.toEqual(first?.issues);
	});

	test('and read once for two who ask at the same time', async () => {
		const shelf = new DiskShelf(await root());
		const [a, b] = await Promise.all([shelf.open(small), shelf.open(small)]);
		expect(a).not.toBeNull();
		expect(b?.dossier).toBe(a?.dossier);
	});

	test('when something is appended to its ledger, by us or by others', async () => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		const first = await shelf.open(small);
		const ledgers = [await shelf.ledger(small), await new DiskShelf(folder).ledger(small)];
		for (const [index, ledger] of ledgers.entries()) {
			await ledger?.append(draftOf(index + 1, [adding(`x${index}`)]), index);
			const now = await shelf.open(small);
			expect(now?.sequence).toBe(index + 1);
			expect(now?.dossier.actors.size).toBe((first?.dossier.actors.size ?? 0) + index + 1);
			// The very same value: the files were not read again.
			expect(now?.dossier.articles.get(news)).toBe(first?.dossier.articles.get(news));
			expect(await shelf.open(small)).toBe(now);
		}
		expect(await shelf.ledger(small)).toBe(ledgers[0]);
		expect((await new DiskShelf(folder).open(small))?.dossier.actors.size).toBe(
			(first?.dossier.actors.size ?? 0) + 2
		);
	});

	test('until its ledger was taken away', async () => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		await (await shelf.ledger(small))?.append(draftOf(1, [adding('x')]), 0);
		expect((await shelf.open(small))?.sequence).toBe(1);
		await rm(join(folder, 'small/ledger.jsonl'));
		expect(await shelf.open(small)).toMatchObject({ sequence: 0, entries: [] });
		expect(await (await shelf.ledger(small))?.append(draftOf(1, [adding('x')]), 0)).toMatchObject({
			state: 'saved'
		});
	});

	test('until its ledger was folded by another program', async () => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		const old = await shelf.ledger(small);
		await old?.append(draftOf(1, [adding('x')]), 0);
		const actors = `${files.get('actors.jsonl')}${JSON.stringify(makeActor('x', 'group', ['x']))}\n`;
		const about = files.get('dossier.json')!.replace('"checkpoint": 0', '"checkpoint": 1');
		await writeCheckpoint(
			join(folder, 'small/ledger.jsonl'),
			() =>
				new Map([
					['actors.jsonl', Buffer.from(actors)],
					['dossier.json', Buffer.from(about)]
				])
		);
		const now = await shelf.open(small);
		expect(now).toMatchObject({ sequence: 1, entries: [], issues: [] });
		expect(now?.dossier.actors.has(actorId('x'))).toBe(true);
		expect(await shelf.ledger(small)).not.toBe(old);
	});

	test('an entry that cannot be applied, and a line that was cut short, are named while they are there', async () => {
		const folder = await root();
		const path = join(folder, 'small/ledger.jsonl');
		const shelf = new DiskShelf(folder);
		await shelf.open(small);
		await new LedgerFile(path).append(() => ({
			append: draftOf(1, [{ type: 'pin-actor', actor: actorId('gone') }])
		}));
		const named = { code: 'ledger-unapplied', file: 'ledger.jsonl', line: 2 };
		expect((await shelf.open(small))?.issues).toMatchObject([named]);
		expect((await new DiskShelf(folder).open(small))?.issues).toEqual((await shelf.open(small))?.issues);
		const whole = await readFile(path, 'utf8');
		await writeFile(path, `${whole}{"sequence":2,`);
		expect((await shelf.open(small))?.issues).toMatchObject([named, { code: 'ledger-torn' }]);
		await writeFile(path, whole);
		expect((await shelf.open(small))?.issues).toMatchObject([named]);
	});

	test('but not longer than the dossier is there', async () => {
		const folder = await root();
		const shelf = new DiskShelf(folder);
		await shelf.open(small);
		await rename(join(folder, 'small'), join(folder, 'other'));
		expect(await shelf.open(small)).toBeNull();
	});
});

describe('nothing outside the data folder is read', () => {
	test.each([
		'..',
		'.',
		'../small',
		'small/../small',
		'..%2fsmall',
		'small/',
		'small\0',
		'/etc',
		'vocabulary',
		'',
		'x'.repeat(300)
	])('%j is no dossier', async (name) => {
		const folder = await root();
		const shelf = new DiskShelf(join(folder, 'small'));
		expect(await shelf.open(name as DossierId)).toBeNull();
		expect(await new DiskShelf(folder).open(name as DossierId)).toBeNull();
	});

	test('a link to a folder elsewhere is no dossier', async () => {
		const elsewhere = await root();
		const folder = await temporaryFolder(vocabulary);
		await symlink(join(elsewhere, 'small'), join(folder, 'small'));
		expect(await new DiskShelf(folder).open(small)).toBeNull();
		expect(await new DiskShelf(folder).list()).toEqual([]);
	});

	test('a link to a file elsewhere is not followed, and named', async () => {
		const folder = await root();
		const secret = join(await temporaryFolder([['secret.txt', 'secret']]), 'secret.txt');
		await symlink(secret, join(folder, 'small/articles/linked.txt'));
		const opened = await new DiskShelf(folder).open(small);
		expect(opened?.issues.map(formatIssue)).toEqual([
			'articles/linked.txt: it is a link that leads nowhere or out of the folder. Put the file itself here.'
		]);
		expect(JSON.stringify([...(opened?.dossier.articles ?? [])])).not.toContain('secret');
	});

	test('a link within the dossier is followed', async () => {
		const folder = await root();
		await rename(join(folder, 'small/articles/news.txt'), join(folder, 'small/text'));
		await symlink('../text', join(folder, 'small/articles/news.txt'));
		expect((await new DiskShelf(folder).open(small))?.issues).toEqual([]);
	});
});

test('folders where files should be are no files', async () => {
	const folder = await root();
	await mkdir(join(folder, 'small/articles/b.txt'));
	expect((await new DiskShelf(folder).open(small))?.issues).toEqual([]);
});

test('bytes that are no UTF-8 do not pass for the article', async () => {
	const folder = await root();
	await writeFile(
		join(folder, 'small/articles/news.txt'),
		Buffer.from(whole.articles.values().next().value!.text.replace('S', 'ÿ'), 'latin1')
	);
	expect((await new DiskShelf(folder).open(small))?.issues.map(({ code }) => code)).toContain(
		'article-changed'
	);
});
