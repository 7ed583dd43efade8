import { describe, expect, test } from 'vitest';
import { applyAll } from '#core/ledger/apply.ts';
import { validate } from '#core/ledger/validate.ts';
import { checkValue } from '#core/model/check-value.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { asWritten } from '#core/model/dossier-bundle.ts';
import type { Dossier, Merger } from '#core/model/dossier.ts';
import { actorId, actorKindId, articleId, claimId, relationTypeId } from '#core/model/ids.ts';
import { fourActors } from '../../../../tests/support/make-explorer.ts';
import { day } from '../../../../tests/support/make-dossier.ts';
import { draftFrom, draftOf, nobody, type ClaimDraft, type EndDraft } from './claim-draft.ts';
import { claimEntry } from './claim-operations.ts';
import { problemOf } from './draft-problem.ts';
import { tieAfter } from './tie-after.ts';

const dossier = fourActors();
const article = articleId('news');
const { text } = dossier.articles.get(article)!;
const at = (words: string) => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const who = (id: string): EndDraft => ({ ...nobody, actor: actorId(id) });
const ground = { written: dossier, edited: null, today: day('2026-11-26') };
const seen = at('The Northern Front was last seen in Port Hara');
const whole: ClaimDraft = {
	...draftFrom(article, seen),
	triggers: [at('was last seen in')],
	subject: who('league'),
	type: relationTypeId('active-in'),
	object: who('port')
};

function entryOf(draft: ClaimDraft, written: Dossier = dossier) {
	const entry = claimEntry(draft, { ...ground, written });
	if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
	return entry;
}

const problemsOf = (draft: ClaimDraft) => {
	const entry = claimEntry(draft, ground);
	return entry.ok ? [] : entry.problems.map(({ field }) => field);
};

test('a whole draft is one claim that breaks no rule', () => {
	const { operations, claim, relation } = entryOf(whole);
	expect(claim).toBe('league-active-in-port');
	expect(relation).toBe('league~active-in~port');
	expect(operations).toHaveLength(1);
	expect(validate(dossier, operations)).toEqual([]);
	const [added] = operations;
	expect(added?.type === 'add-claim' && checkValue(claimSchema, added.claim).ok).toBe(true);
	expect(added).toMatchObject({
		claim: {
			polarity: 'asserts',
			hedge: 'none',
			excerpts: [{ text: 'The Northern Front was last seen in Port Hara', suffix: ', officials believe.\n' }],
			triggers: [{ text: 'was last seen in' }],
			recorded: '2026-11-26'
		}
	});
});

test('all that can be said is written', () => {
	const { operations } = entryOf({
		...whole,
		excerpts: [seen, at('Amina')],
		polarity: 'denies',
		hedge: 'believed',
		speaker: { words: 'officials', excerpt: null, who: who('amina') },
		first: '2019',
		last: ' 2019-03-05 ',
		note: '  because ',
		source: 'B',
		information: 2
	});
	expect(validate(dossier, operations)).toEqual([]);
	expect(operations[0]).toMatchObject({
		claim: {
			polarity: 'denies',
			hedge: 'believed',
			excerpts: [{}, { text: 'Amina' }],
			speaker: { actor: 'amina', words: 'officials', excerpt: { text: 'officials' } },
			when: { first: '2019', last: '2019-03-05' },
			note: 'because',
			grade: { source: 'B', information: 2 }
		}
	});
});

describe('what is missing or wrong is said at its place', () => {
	test.each<[string, Partial<ClaimDraft>, readonly string[]]>([
		['nothing chosen', { subject: nobody, object: nobody, type: null }, ['subject', 'object', 'type']],
		['no words', { excerpts: [] }, ['excerpts']],
		['the same at both ends', { object: who('league') }, ['object']],
		['an actor that is gone', { subject: who('nobody') }, ['subject']],
		['a type that is gone', { type: relationTypeId('no-type') }, ['type']],
		['no date', { first: '2019-13' }, ['first']],
		['no day that exists', { last: '2019-02-30' }, ['last']],
		['an end before the beginning', { first: '2020', last: '2019-12' }, ['last']],
		['half a grade', { source: 'A' }, ['grade']],
		['an unnamed speaker', { speaker: { words: ' ', excerpt: null, who: nobody } }, ['speaker']],
		[
			'a speaker who is not there',
			{ speaker: { words: 'Nobody here', excerpt: null, who: nobody } },
			['speaker']
		],
		['an article that is gone', { article: articleId('gone') }, ['claim']],
		[
			'a new actor without anything',
			{ subject: { ...nobody, added: { name: ' ', language: 'en', kind: null, others: [] } } },
			['subject']
		],
		[
			'a new actor without a kind',
			{ subject: { ...nobody, added: { name: 'New', language: 'en', kind: null, others: [] } } },
			['subject']
		],
		[
			'a new actor in no language',
			{
				subject: { ...nobody, added: { name: 'New', language: '?', kind: actorKindId('group'), others: [] } }
			},
			['subject']
		]
	])('%s', (_, change, fields) => {
		expect(problemsOf({ ...whole, ...change })).toEqual(fields);
	});
});

test('new actors and new names go before the claim, in the same entry', () => {
	const newcomer = {
		name: 'Amina',
		language: 'en',
		kind: actorKindId('group'),
		others: ['the Lady', 'أمينة', 'Amina']
	};
	const added = { ...nobody, added: newcomer };
	const { operations } = entryOf({
		...whole,
		subject: added,
		object: { ...who('port'), words: 'the harbour', addsName: true, isContext: true },
		speaker: { words: 'officials', excerpt: at('officials'), who: added }
	});
	expect(operations.map(({ type }) => type)).toEqual(['add-actor', 'add-name', 'add-claim']);
	expect(operations[0]).toMatchObject({
		actor: {
			id: 'amina-2',
			names: [
				{ text: 'Amina', role: 'primary' },
				{ text: 'the Lady', language: 'en', role: 'alias' },
				{ text: 'أمينة', language: 'ar', role: 'alias' }
			]
		}
	});
	expect(operations[1]).toMatchObject({ actor: 'port', name: { text: 'the harbour', context: true } });
	expect(operations[2]).toMatchObject({ claim: { subject: 'amina-2', speaker: { actor: 'amina-2' } } });
	expect(validate(dossier, operations)).toEqual([]);
	const applied = applyAll(dossier, operations);
	expect(applied.ok && applied.dossier.actors.get(actorId('port'))?.names.at(-1)?.text).toBe('the harbour');
});

describe('an edited claim', () => {
	const edit = (id: string, change: Partial<ClaimDraft>, written = dossier) => {
		const draft = draftOf(written.claims.get(claimId(id))!);
		return claimEntry({ ...draft!, ...change }, { ...ground, written, edited: claimId(id) });
	};

	test('that was not changed is no change', () => {
		for (const id of ['c1', 'c3', 'c4']) expect(edit(id, {})).toMatchObject({ ok: false });
	});

	test('keeps what was not changed, and its id and day', () => {
		const entry = edit('c4', { hedge: 'alleged' });
		const before = asWritten(dossier.claims.get(claimId('c4'))!);
		expect(entry.ok && entry.operations).toEqual([
			{ type: 'change-claim', claim: 'c4', from: before, to: { ...before, hedge: 'alleged' } }
		]);
	});

	test('stays with the actor that it was written for, though that one reads as another', () => {
		const merger: Merger = { into: actorId('amina'), by: 'me', at: '2026-01-01T00:00:00Z' };
		const written = { ...dossier, mergers: new Map([[actorId('front'), merger]]) };
		const entry = edit('c4', { subject: who('amina'), hedge: 'alleged' }, written);
		const [operation] = entry.ok ? entry.operations : [];
		expect(operation).toMatchObject({ to: { subject: 'front' } });
		expect(entry).toMatchObject({ relation: 'amina~active-in~port' });
	});

	test('that somebody else changed meanwhile is not overwritten; mergers are no change of it', () => {
		const before = dossier.claims.get(claimId('c4'))!;
		const start = draftOf(before)!;
		const asked = { ...ground, edited: before.id, start };
		const changed = {
			...dossier,
			claims: new Map([...dossier.claims, [before.id, { ...before, note: 'Old.' }]])
		};
		expect(claimEntry({ ...start, hedge: 'alleged' }, { ...asked, written: changed })).toMatchObject({
			ok: false,
			problems: [{ field: 'claim', message: 'Somebody changed this claim since you began.' }]
		});
		const merger: Merger = { into: actorId('amina'), by: 'me', at: '2026-01-01T00:00:00Z' };
		const merged = { ...dossier, mergers: new Map([[actorId('front'), merger]]) };
		const read = draftOf({ ...before, subject: actorId('amina') })!;
		const entry = claimEntry({ ...read, hedge: 'alleged' }, { ...asked, start: read, written: merged });
		expect(entry.ok).toBe(true);
	});

	test('that is gone says so', () => {
		expect(claimEntry(whole, { ...ground, edited: claimId('gone') })).toMatchObject({
			ok: false,
			problems: [{ field: 'claim' }]
		});
	});

	test('which quotes nothing cannot be edited by its words', () => {
		expect(draftOf({ ...dossier.claims.get(claimId('c1'))!, excerpts: [] })).toBeNull();
	});
});

test('the tie as it will be: reported, then contested by a denial', () => {
	const { operations, relation } = entryOf(whole);
	const after = tieAfter(dossier, operations, relation);
	expect(after?.relation?.reason.status).toBe('reported');
	const denial = entryOf({ ...whole, subject: who('front'), polarity: 'denies' });
	expect(denial.relation).toBe('front~active-in~port');
	expect(tieAfter(dossier, denial.operations, denial.relation)?.relation?.reason.status).toBe('contested');
});

test('what cannot be applied has no tie after it', () => {
	const { operations, relation } = entryOf(whole);
	expect(tieAfter(dossier, [...operations, ...operations], relation)).toBeNull();
});

test('an issue that comes back stands at its field', () => {
	const { operations, ends } = entryOf({
		...whole,
		subject: { ...nobody, added: { name: 'New', language: 'en', kind: actorKindId('group'), others: [] } }
	});
	const at = (path: string) =>
		problemOf({ path, message: 'there is no such thing.', remedy: '' }, operations, ends);
	expect(at('operations.1.claim.triggers.0')).toMatchObject({
		field: 'triggers',
		message: 'There is no such thing.'
	});
	expect(at('operations.1.claim.object').field).toBe('object');
	expect(at('operations.1.claim.when').field).toBe('first');
	expect(at('operations.0.actor.id').field).toBe('subject');
	expect(at('operations.1.claim').field).toBe('claim');
	expect(at('operations.1.__proto__').field).toBe('claim');
	expect(at('').field).toBe('claim');
});

test('a type that the ends do not allow is refused where it stands', () => {
	const entry = entryOf({ ...whole, object: who('front') });
	const [issue] = validate(dossier, entry.operations);
	expect(issue && problemOf(issue, entry.operations, entry.ends).field).toBe('object');
});
