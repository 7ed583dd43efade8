import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../../tests/support/dossier-files.ts';
import { smallVocabulary } from '../../../../../tests/support/make-dossier.ts';
import { articleFaults } from '../../../../../tests/support/planted/articles.ts';
import { drop, edit, set, type Change, type Planted } from '../../../../../tests/support/planted/change.ts';
import { files, whole } from '../../../../../tests/support/planted/folder.ts';
import { jsonFaults } from '../../../../../tests/support/planted/json.ts';
import {
	a,
	b,
	drafts,
	ledger,
	ledgerOf,
	ledgerFaults,
	ledgerWarnings
} from '../../../../../tests/support/planted/ledger.ts';
import { rowFaults } from '../../../../../tests/support/planted/rows.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import { actorId, claimId, dossierId } from '#core/model/ids.ts';
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

const faults = [...jsonFaults, ...rowFaults, ...articleFaults, ...ledgerFaults];

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
	[
		'coverage that does not name a claim, as after a new one was made',
		edit(coverage, /,\s*"c2"/, ''),
		`${coverage}:5 sentences.0`,
		'"c2" quotes this sentence'
	],
	...ledgerWarnings
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

describe('the ledger', () => {
	test('is applied to what the other files say', async () => {
		const opened = await after(set('ledger.jsonl', ledger));
		expect(opened.issues.map(formatIssue)).toEqual([]);
		expect(opened.entries).toMatchObject(drafts);
		expect(opened).toMatchObject({ sequence: 3, checkpoint: 0, unapplied: [] });
		expect(opened.base).toEqual(whole);
		expect([...opened.dossier.actors.keys()]).toEqual(['a', 'b', 'd', 'p']);
		expect(opened.dossier.positions?.points.get(a)).toEqual({ x: 1, y: 2.5, pinned: true });
		expect([...(opened.dossier.mergers?.keys() ?? [])]).toEqual([b]);
		expect(readThrough(opened.dossier).dossier.actors.has(b)).toBe(false);
	});

	test('begins at the checkpoint', async () => {
		const opened = await after(
			edit('dossier.json', '"checkpoint": 0', '"checkpoint": 7'),
			set('ledger.jsonl', await ledgerOf(drafts, { sequence: 7, sha256: sha256('before') }))
		);
		expect(opened.issues).toEqual([]);
		expect(opened).toMatchObject({ sequence: 10, checkpoint: 7 });
		const none = await after(
			edit('dossier.json', '"checkpoint": 0', '"checkpoint": 7'),
			set('ledger.jsonl', await ledgerOf([], { sequence: 7, sha256: sha256('before') }))
		);
		expect(none).toMatchObject({ sequence: 7, checkpoint: 7, entries: [], issues: [] });
		expect(none.dossier).toBe(none.base);
	});

	test('whose first entries are in the files gives the others only', async () => {
		const [, change] = ledgerWarnings.find(([name]) => name.includes('folded already'))!;
		const opened = await after(change);
		expect(opened).toMatchObject({ sequence: 3, checkpoint: 1, entries: drafts.slice(1) });
		expect(opened.dossier.actors.has(actorId('d'))).toBe(false);
	});

	test('is taken at its own word where dossier.json cannot be read', async () => {
		const text = await ledgerOf(drafts, { sequence: 3, sha256: sha256('before') });
		const opened = await after(set('dossier.json', '!'), set('ledger.jsonl', text));
		expect(opened).toMatchObject({ sequence: 6, checkpoint: 3 });
		expect(opened.issues.map(({ file }) => file)).toEqual(['dossier.json']);
	});

	test('with an entry that cannot be applied gives all the others', async () => {
		const [, change] = ledgerFaults.find(([name]) => name.includes('target is gone'))!;
		const opened = await after(change);
		expect(opened.unapplied.map(({ entry }) => entry.id)).toEqual(['x']);
		expect(opened.entries).toHaveLength(3);
		expect([...(opened.dossier.mergers?.keys() ?? [])]).toEqual([b]);
	});

	test('of whatever text makes no reader throw, and never an id that leads nowhere', async () => {
		const cut = fc.tuple(fc.nat(ledger.length - 1), fc.string({ maxLength: 3 }));
		await fc.assert(
			fc.asyncProperty(cut, async ([at, put]) => {
				const text = ledger.slice(0, at) + put + ledger.slice(at + put.length + 1);
				const { dossier, entries, sequence } = await after(set('ledger.jsonl', text));
				expect(entries.length).toBeLessThanOrEqual(sequence);
				expect(
					[...(dossier.mergers ?? [])].every(
						([id, { into }]) => dossier.actors.has(id) && dossier.actors.has(into)
					)
				).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

test('resolution and pins are read', async () => {
	const { dossier, issues } = await after(
		set(
			'resolution.json',
			JSON.stringify({
				format: 'entente/resolution',
				version: 1,
				mergers: [{ actor: 'b', into: 'a', by: 'Ada', at: '2026-03-01T09:30:00.000Z' }],
				neverSame: [{ a: 'a', b: 'p', by: 'Ada', at: '2026-03-01T09:30:00.000Z', reason: 'A place.' }]
			})
		),
		edit('positions.json', /\]\n\}/, '],"pinned":["a"]}')
	);
	expect(issues).toEqual([]);
	expect([...(dossier.mergers?.keys() ?? [])]).toEqual(['b']);
	expect([...(dossier.neverSame?.values() ?? [])]).toMatchObject([{ a: 'a', b: 'p' }]);
	expect(dossier.positions?.points.get(a)).toEqual({ x: 1, y: 2.5, pinned: true });
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
