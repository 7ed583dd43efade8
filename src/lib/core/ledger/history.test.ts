import { expect, test } from 'vitest';
import { actorId, articleId, claimId } from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import { draftOf, sampleActor, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { applyAll } from './apply.ts';
import { changedSince } from './changed-since.ts';
import { describe, describeEntry } from './describe.ts';
import type { Draft, Entry } from './entry.ts';
import { operationsOn } from './make-operations.ts';
import type { Operation } from './operation.ts';
import { readResolution, writeResolution } from './resolution-file.ts';
import { redoOf, undoOf } from './undo.ts';
import { undoStacks } from './undo-stacks.ts';

const dossier = sampleDossier();
const make = operationsOn(dossier);
const [a, b] = [actorId('a'), actorId('b')];
const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
const rejected = { verdict: 'rejected', reason: 'Not said there', ...signed } as const;
const alias = { text: 'The A', language: 'en', role: 'alias' } as const;
const short = dossier.actors.get(a)?.names[1] ?? alias;

test.each<[Operation, string]>([
	[{ type: 'add-actor', actor: sampleActor('z', 1) }, 'Added “Name of z” (armed-group)'],
	[make.removeActor(b), 'Removed “Name of b”'],
	[make.addName(a, alias), 'Added the name “The A” (alias, en) to “Name of a”'],
	[make.changePrimaryName(a, short), 'Made “a” the main name in place of “Name of a”'],
	[
		{
			type: 'retract-article',
			article: articleId('article-0'),
			retracted: { date: '2021' as PartialDate, reason: 'Forged' }
		},
		'Marked the article “Article 0” as retracted: Forged'
	],
	[
		make.removeClaim(claimId('1')),
		'Removed the claim “Name of __proto__” allied-with “Name of a”'.replace(
			'allied-with',
			dossier.claims.get(claimId('1'))?.type ?? ''
		)
	],
	[
		make.reviewClaim(claimId('1'), rejected),
		`Rejected the claim “Name of __proto__” ${dossier.claims.get(claimId('1'))?.type} “Name of a”: Not said there`
	],
	[
		make.mergeActors(a, { into: b, reason: 'one group', ...signed }),
		'Merged “Name of a” into “Name of b”: one group'
	],
	[
		make.markNeverSame({ a: b, b: a, ...signed }),
		'Noted that “Name of a” and “Name of b” are never the same'
	],
	[make.moveActor(a, { x: 9, y: 9 }, { width: 1, height: 1 }), 'Moved “Name of a”'],
	[
		make.changeAbout({ ...dossier.about, title: 'T', asOf: '2027' as PartialDate }),
		'Changed title, the as-of date of the dossier'
	],
	[{ type: 'pin-actor', actor: actorId('gone') }, 'Pinned “gone”']
])('%o reads well', (operation, words) => {
	expect(describe(operation, dossier)).toBe(words);
});

test('an entry says what it undoes, and how much more there is', () => {
	const entry = draftOf(1, [
		{ type: 'pin-actor', actor: a },
		{ type: 'pin-actor', actor: b }
	]);
	expect(describeEntry(entry, dossier)).toBe('Pinned “Name of a” and 1 more');
	expect(describeEntry({ ...entry, ...undoOf(entry) }, dossier)).toBe(
		'Undid: Unpinned “Name of a” and 1 more'
	);
	expect(describeEntry({ ...entry, ...redoOf(entry) }, dossier)).toBe('Redid: Pinned “Name of a” and 1 more');
});

const numbered = (drafts: readonly Draft[]): Entry[] =>
	drafts.map((draft, index) => ({ ...draft, sequence: index + 1, previous: '' }));

test('changed since: what was added, changed, removed; what was taken back is not there', () => {
	const add = draftOf(1, [{ type: 'add-actor', actor: sampleActor('z') }]);
	const move = draftOf(2, [make.moveActor(a, { x: 9, y: 9 }, { width: 1, height: 1 })]);
	const entries = numbered([
		add,
		move,
		draftOf(3, [make.reviewClaim(claimId('1'), rejected)]),
		{ ...draftOf(4, []), ...undoOf(move) },
		draftOf(5, [make.removeClaim(claimId('2'))])
	]);
	expect(changedSince(entries, 0)).toEqual([
		{ kind: 'actor', id: 'z', what: 'added', aspects: ['existence'], sequences: [1] },
		{ kind: 'claim', id: '1', what: 'changed', aspects: ['review'], sequences: [3] },
		{ kind: 'claim', id: '2', what: 'removed', aspects: ['existence'], sequences: [5] }
	]);
	expect(changedSince(entries, 3)).toMatchObject([
		{ kind: 'actor', id: 'a', what: 'changed', aspects: ['place'] },
		{ kind: 'claim', id: '2' }
	]);
	expect(changedSince(entries, 5)).toEqual([]);
});

test('what one person may undo is theirs; what another took back they may redo', () => {
	const [one, other, third] = [draftOf(1, [], 'Ada'), draftOf(2, [], 'Bo'), draftOf(3, [], 'Ada')];
	const ledger = [one, other, third, { ...draftOf(4, [], 'Bo'), undoes: one.id }];
	const ids = (by?: string) => {
		const { undoable, redoable } = undoStacks(ledger, by);
		return [undoable.map(({ id }) => id), redoable.map(({ id }) => id)];
	};
	expect(ids()).toEqual([['entry-2', 'entry-3'], ['entry-1']]);
	expect(ids('Ada')).toEqual([['entry-3'], ['entry-1']]);
	expect(ids('Bo')).toEqual([['entry-2'], []]);
	expect(undoStacks([...ledger, draftOf(5, [])]).redoable).toEqual([]);
	expect(undoStacks([...ledger, draftOf(5, [], 'Bo')], 'Ada').redoable).toEqual([one]);
});

test('asking for an operation on what is not there is a mistake', () => {
	expect(() => make.removeActor(actorId('nobody'))).toThrow(
		expect.objectContaining({ code: 'operation-without-target' })
	);
	expect(() => make.reviewClaim(claimId('1'), null)).toThrow('verdict');
});

test('mergers and pairs survive their file; what leads nowhere or round is named', () => {
	const applied = applyAll(dossier, [
		make.mergeActors(a, { into: b, reason: '</script>', ...signed }),
		make.markNeverSame({ a: actorId('d'), b: actorId('c'), ...signed })
	]);
	if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
	const text = writeResolution(applied.dossier) ?? '';
	const { resolution, issues } = readResolution(text, dossier);
	expect(issues).toEqual([]);
	expect([...resolution.mergers]).toEqual([...applied.dossier.mergers]);
	expect([...resolution.neverSame]).toEqual([...applied.dossier.neverSame]);
	expect(writeResolution(dossier)).toBeNull();
	const bad = text.replace(
		'"mergers": [',
		`"mergers": [\n{"actor":"b","into":"a","by":"x","at":"${signed.at}"},{"actor":"q","into":"a","by":"x","at":"${signed.at}"},`
	);
	expect(readResolution(bad, dossier).issues.map(({ code, path }) => [code, path])).toEqual([
		['reference-dangling', 'mergers.1'],
		['merger-circle', 'mergers.2']
	]);
	expect(readResolution('{"format":"entente/resolution","version":2}', dossier).issues).toMatchObject([
		{ code: 'version-newer' }
	]);
	expect(readResolution('[', dossier).issues).toHaveLength(1);
});
