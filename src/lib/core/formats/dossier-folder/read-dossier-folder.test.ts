import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../../tests/support/dossier-files.ts';
import { smallVocabulary } from '../../../../../tests/support/make-dossier.ts';
import { articleFaults } from '../../../../../tests/support/planted/articles.ts';
import { drop, edit, set, type Change, type Planted } from '../../../../../tests/support/planted/change.ts';
import { files, whole } from '../../../../../tests/support/planted/folder.ts';
import { jsonFaults } from '../../../../../tests/support/planted/json.ts';
import { rowFaults } from '../../../../../tests/support/planted/rows.ts';
import { claimId, dossierId } from '#core/model/ids.ts';
import { formatIssue } from '#core/model/issue.ts';
import { readDossierFolder } from './read-dossier-folder.ts';

const read = (changed: ReadonlyMap<string, string>) =>
	readDossierFolder({ id: dossierId('small'), files: changed, vocabulary: smallVocabulary, sha256 });

async function after(...changes: Change[]) {
	const changed = new Map(files);
	for (const change of changes) change(changed);
	return read(changed);
}

test('a whole folder gives the dossier and no issue', async () => {
	const { dossier, issues } = await read(files);
	expect(issues.map(formatIssue)).toEqual([]);
	expect(dossier).toEqual(whole);
});

const claims = 'claims.jsonl';
const actors = 'actors.jsonl';
const article = 'articles/news.json';
const coverage = 'articles/news.coverage.json';

const faults = [...jsonFaults, ...rowFaults, ...articleFaults];

test.each(faults)('%s is a fault with its place and reason', async (_, change, place, reason) => {
	const { issues } = await after(change);
	const lines = issues.filter(({ severity }) => severity === 'fault').map(formatIssue);
	expect(lines).toContainEqual(expect.stringContaining(reason));
	const line = lines.find((each) => each.includes(reason));
	expect(line?.slice(0, line.indexOf(': '))).toBe(place);
	expect(issues.every(({ remedy }) => remedy.endsWith('.'))).toBe(true);
});

const warnings: Planted[] = [
	[
		'words that moved',
		edit('articles/news.txt', 'Some', 'And some. Some'),
		'claims.jsonl:2 excerpts.0',
		'stand at 10 to 20, not at 0 to 10'
	],
	[
		'other surroundings',
		edit(claims, '"suffix":" say', '"suffix":" lay'),
		'claims.jsonl:2 excerpts.0',
		'prefix or suffix'
	],
	[
		'an address of no web page',
		edit(article, '"title"', '"url": "javascript:alert(1)",\n\t"title"'),
		'articles/news.json:4 url',
		'no web address'
	],
	['operations in the ledger', set('ledger.jsonl', '{}\n{}\n'), 'ledger.jsonl', 'does not read']
];

test.each(warnings)('%s: used, with a warning', async (_, change, place, reason) => {
	const { issues } = await after(change);
	const lines = issues.filter(({ severity }) => severity === 'warning').map(formatIssue);
	const line = lines.find((each) => each.includes(reason));
	expect(line?.slice(0, line.indexOf(': '))).toBe(place);
});

describe('a broken dossier opens as far as it can', () => {
	test('without its claims the actors are there', async () => {
		const { dossier } = await after(set(claims, '{"format":'));
		expect([...dossier.actors.keys()]).toEqual(['a', 'b', 'p']);
		expect(dossier.claims.size).toBe(0);
	});

	test('a bad row is left out, the others stay', async () => {
		const { dossier } = await after(edit(claims, 'asserts', 'maybe'));
		expect([...dossier.claims.keys()]).toEqual(['c2', 'c3']);
		expect(dossier.claims.get(claimId('c3'))?.assessment?.restsOn).toEqual([]);
	});

	test('a lost article leaves broken words, not lost claims', async () => {
		const { dossier } = await after(drop('articles/news.txt'));
		expect(dossier.claims.get(claimId('c1'))?.excerpts[0]).toMatchObject({
			text: 'Some words',
			broken: true
		});
	});

	test('a kind that is not allowed at an end is shown', async () => {
		const { dossier } = await after(edit(claims, '"object":"p"', '"object":"b"'));
		expect(dossier.claims.size).toBe(3);
	});

	test('an unreadable dossier.json opens under the name of the folder', async () => {
		const { dossier } = await after(set('dossier.json', '!'));
		expect(dossier.about).toMatchObject({ id: 'small', title: 'small' });
		expect(dossier.claims.size).toBe(3);
	});

	test('every id in what comes back leads somewhere, whatever was broken', async () => {
		for (const [name, change] of faults) {
			const { dossier } = await after(change);
			for (const claim of dossier.claims.values()) {
				expect(dossier.actors.has(claim.subject) && dossier.actors.has(claim.object), name).toBe(true);
				expect(dossier.vocabulary.relationTypes.has(claim.type), name).toBe(true);
				expect(
					claim.excerpts.every(({ article }) => dossier.articles.has(article)),
					name
				).toBe(true);
				expect(claim.assessment?.restsOn.every((id) => dossier.claims.has(id)) ?? true, name).toBe(true);
			}
		}
	});
});

test('its own vocabulary is added', async () => {
	const own = { id: 'ship', label: 'ship', plural: 'ships', definition: 'x', example: 'x' };
	const { dossier, issues } = await after(
		set(
			'vocabulary/actor-kinds.json',
			JSON.stringify({ format: 'entente/actor-kinds', version: 1, actorKinds: [own] })
		),
		edit(actors, '"kind":"place"', '"kind":"ship"'),
		edit(claims, /.*"c2".*\n/, ''),
		edit(coverage, /,\s*"c2"/, '')
	);
	expect(issues.map(formatIssue)).toEqual([]);
	expect([...dossier.vocabulary.actorKinds.keys()]).toEqual(['group', 'place', 'ship']);
});

test('no text in any file makes the reader throw', async () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json(),
		fc.json().map((line) => `{}\n${line}\n`)
	);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...files.keys()), anyText, async (file, content) => {
			const { issues } = await after(set(file, content));
			expect(issues).not.toEqual([]);
		}),
		{ numRuns: 300 }
	);
});

test('whatever one letter is lost, words are shown as good only where the article holds them', async () => {
	const cut = fc
		.constantFrom(...files.keys())
		.chain((file) => fc.tuple(fc.constant(file), fc.nat((files.get(file) ?? '').length - 1)));
	await fc.assert(
		fc.asyncProperty(cut, async ([file, at]) => {
			const before = files.get(file) ?? '';
			const { dossier } = await after(set(file, before.slice(0, at) + before.slice(at + 1)));
			const excerpts = [...dossier.claims.values()].flatMap((claim) => claim.excerpts);
			for (const { article, start, end, text: words, broken } of excerpts) {
				expect(broken === true || dossier.articles.get(article)?.text.slice(start, end) === words).toBe(true);
			}
			expect(dossier.about.id).toBe('small');
		}),
		{ numRuns: 300 }
	);
});
