import { expect, test } from 'vitest';
import { actorId, actorKindId, articleId, claimId, relationTypeId } from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import { plain, sampleActor, sampleClaim, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { apply, applyAll } from './apply.ts';
import { ClaimMap } from './claim-map.ts';
import { operationsOn } from './make-operations.ts';
import type { Operation } from './operation.ts';
import { validate } from './validate.ts';

const dossier = sampleDossier();
const make = operationsOn(dossier);
const [a, b, c] = [actorId('a'), actorId('b'), actorId('c')];
const claimOf = (id: string) => dossier.claims.get(claimId(id)) ?? sampleClaim(id, a, b, firstArticle);
const firstArticle = dossier.articles.get(articleId('article-0')) as never as Parameters<
	typeof sampleClaim
>[3];
const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
const nobody = actorId('nobody');
const name = { text: 'x', language: 'en', role: 'alias' } as const;
const primary = dossier.actors.get(a)?.names[0] ?? name;

const after = (...operations: Operation[]) => {
	const applied = applyAll(dossier, operations);
	if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
	return applied.dossier;
};

const rejected = { verdict: 'rejected', reason: 'Not said.', ...signed } as const;
const retracted = { date: '2021' as PartialDate, reason: 'Wrong.' };

test.each<[string, string, Operation]>([
	['target-there', 'operations.0.actor.id', { type: 'add-actor', actor: sampleActor('a') }],
	[
		'target-gone',
		'operations.0.actor.kind',
		{ type: 'add-actor', actor: { ...sampleActor('z'), kind: actorKindId('ship') } }
	],
	[
		'target-gone',
		'operations.0.actor',
		{
			type: 'change-actor',
			actor: nobody,
			from: { kind: actorKindId('state') },
			to: { kind: actorKindId('state') }
		}
	],
	[
		'target-changed',
		'operations.0.from',
		{
			type: 'change-actor',
			actor: a,
			from: { kind: actorKindId('state') },
			to: { kind: actorKindId('person') }
		}
	],
	['target-in-use', 'operations.0.actor.id', make.removeActor(b)],
	[
		'target-changed',
		'operations.0.actor',
		{ type: 'remove-actor', actor: { ...sampleActor('\ud800~', 5), description: 'other' } }
	],
	[
		'target-there',
		'operations.0.name',
		{ type: 'add-name', actor: a, name: { text: 'a', language: 'ar-Latn', role: 'short' }, index: 0 }
	],
	[
		'operation-senseless',
		'operations.0.name.role',
		{ type: 'add-name', actor: a, name: { ...name, role: 'primary' }, index: 0 }
	],
	['operation-senseless', 'operations.0.name.role', make.removeName(a, primary)],
	['operation-senseless', 'operations.0.to.role', make.changeName(a, primary, name)],
	['target-gone', 'operations.0.from', make.changeName(a, name, { ...name, text: 'y' })],
	[
		'operation-senseless',
		'operations.0.demoted',
		{ type: 'change-primary-name', actor: a, primary: name, demoted: 'alias', promoted: name }
	],
	[
		'target-gone',
		'operations.0.promoted',
		{ type: 'change-primary-name', actor: a, primary, demoted: 'alias', promoted: name }
	],
	['target-there', 'operations.0.article.id', { type: 'add-article', article: firstArticle }],
	['target-in-use', 'operations.0.article.id', make.removeArticle(firstArticle.id)],
	['target-gone', 'operations.0.article', { type: 'retract-article', article: articleId('none'), retracted }],
	[
		'target-changed',
		'operations.0.retracted',
		{ type: 'restore-article', article: firstArticle.id, retracted }
	],
	['target-there', 'operations.0.claim.id', make.addClaim(claimOf('1'))],
	['target-gone', 'operations.0.claim', make.addClaim({ ...claimOf('new'), subject: nobody })],
	[
		'operation-senseless',
		'operations.0.claim.object',
		make.addClaim({ ...claimOf('new'), subject: b, object: b })
	],
	[
		'target-gone',
		'operations.0.claim.type',
		make.addClaim({ ...claimOf('new'), type: relationTypeId('eats') })
	],
	['target-in-use', 'operations.0.claim.id', make.removeClaim(claimId('1'))],
	[
		'target-changed',
		'operations.0.claim',
		{ type: 'remove-claim', claim: { ...claimOf('2'), note: 'other' } }
	],
	[
		'operation-senseless',
		'operations.0.to.id',
		{ type: 'change-claim', claim: claimId('2'), from: claimOf('2'), to: claimOf('new') }
	],
	[
		'target-gone',
		'operations.0.claim',
		{ type: 'reject-claim', claim: claimId('none'), from: null, review: rejected }
	],
	[
		'target-changed',
		'operations.0.from',
		{ type: 'reject-claim', claim: claimId('1'), from: rejected, review: rejected }
	],
	['operation-senseless', 'operations.0.merger.into', make.mergeActors(a, { into: a, ...signed })],
	['target-gone', 'operations.0.merger.into', make.mergeActors(a, { into: nobody, ...signed })],
	['target-gone', 'operations.0.actor', { type: 'split-actor', actor: a, merger: { into: b, ...signed } }],
	['target-gone', 'operations.0.pair', { type: 'unmark-never-same', pair: { a, b, ...signed } }],
	['target-changed', 'operations.0.from', { type: 'move-actor', actor: a, from: null, to: { x: 1, y: 1 } }],
	['operation-senseless', 'operations.0.to', { type: 'move-actor', actor: c, from: null, to: null }],
	['target-gone', 'operations.0.actor', { type: 'pin-actor', actor: c }],
	['target-gone', 'operations.0.actor', { type: 'unpin-actor', actor: a }],
	['target-gone', 'operations.0.to.startWith.0', make.changeAbout({ ...dossier.about, startWith: [nobody] })]
])('%s at %s is refused, and said with a remedy', (code, path, operation) => {
	const applied = apply(dossier, operation);
	expect(applied).toMatchObject({
		ok: false,
		issues: expect.arrayContaining([expect.objectContaining({ code, path })]) as unknown
	});
	const issues = applied.ok ? [] : applied.issues;
	for (const issue of issues)
		expect(issue).toMatchObject({
			severity: 'fault',
			file: 'ledger.jsonl',
			remedy: expect.stringMatching(/\.$/) as unknown
		});
	expect(validate(dossier, [operation])).toEqual(issues);
});

test('where one operation of several cannot be applied, none is', () => {
	const before = plain(dossier);
	const applied = applyAll(dossier, [
		{ type: 'add-actor', actor: sampleActor('z') },
		make.addClaim({ ...claimOf('new'), subject: nobody })
	]);
	expect(applied).toMatchObject({ ok: false, issues: [{ path: 'operations.1.claim' }] });
	expect(plain(dossier)).toEqual(before);
});

test('an actor and a claim about it can come in one entry', () => {
	const z = sampleActor('z');
	const now = after({ type: 'add-actor', actor: z }, make.addClaim({ ...claimOf('new'), subject: z.id }));
	expect(now.claims.get(claimId('new'))?.subject).toBe('z');
	expect([...now.claims.keys()]).toEqual([...now.claims.keys()].sort());
});

test('merging is refused where it would merge what is never the same, through earlier mergers too', () => {
	const now = after(make.mergeActors(b, { into: a, ...signed }), make.markNeverSame({ a: c, b, ...signed }));
	expect(apply(now, operationsOn(now).mergeActors(c, { into: a, ...signed }))).toMatchObject({
		ok: false,
		issues: [{ code: 'target-in-use' }]
	});
	expect(apply(now, operationsOn(now).mergeActors(c, { into: b, ...signed }))).toMatchObject({ ok: false });
	expect(apply(now, operationsOn(now).markNeverSame({ a, b, ...signed }))).toMatchObject({
		ok: false,
		issues: [{ code: 'target-in-use' }]
	});
});

const free = actorId('\ud800~');

test.each<[string, Operation]>([
	['merged into another', make.mergeActors(free, { into: c, ...signed })],
	['that another is merged into', make.mergeActors(c, { into: free, ...signed })],
	['remembered as different', make.markNeverSame({ a: c, b: free, ...signed })],
	['to start with', make.changeAbout({ ...dossier.about, startWith: [free] })]
])('an actor %s is not removed', (_, operation) => {
	expect(apply(dossier, make.removeActor(free)).ok).toBe(true);
	expect(apply(after(operation), make.removeActor(free))).toMatchObject({
		ok: false,
		issues: [{ code: 'target-in-use', path: 'operations.0.actor.id' }]
	});
});

test('a merger can be taken back after later edits, and nothing of them is lost', () => {
	const merged = after(make.mergeActors(b, { into: a, ...signed }));
	const later = applyAll(merged, [
		operationsOn(merged).addName(b, name),
		operationsOn(merged).addClaim({ ...claimOf('new'), subject: b, object: c }),
		operationsOn(merged).mergeActors(a, { into: c, ...signed })
	]);
	if (!later.ok) throw new Error(JSON.stringify(later.issues));
	const split = apply(later.dossier, operationsOn(later.dossier).splitActor(b));
	if (!split.ok) throw new Error(JSON.stringify(split.issues));
	expect([...split.dossier.mergers.keys()]).toEqual([a]);
	expect(split.dossier.actors.get(b)?.names).toHaveLength(3);
	expect(split.dossier.claims.get(claimId('new'))?.subject).toBe(b);
});

test('a broken excerpt that comes back by undo is broken again', () => {
	const removed = after(make.removeClaim(claimId('5')));
	const back = apply(removed, {
		type: 'add-claim',
		claim: {
			...claimOf('5'),
			excerpts: claimOf('5').excerpts.map(({ broken, ...rest }) => (expect(broken).toBe(true), rest))
		}
	});
	expect(back.ok && back.dossier.claims.get(claimId('5'))?.excerpts[0]?.broken).toBe(true);
});

test('a change of a claim leaves its verdict, and a verdict leaves the claim', () => {
	const now = after(
		make.reviewClaim(claimId('1'), rejected),
		make.changeClaim(claimId('1'), { ...claimOf('1'), note: 'why' })
	);
	expect(now.claims.get(claimId('1'))).toEqual({ ...claimOf('1'), note: 'why', review: rejected });
});

test.each<[string, Parameters<typeof make.addClaim>[0]]>([
	[
		'excerpt-broken',
		{
			...claimOf('new'),
			triggers: [],
			excerpts: claimOf('new').excerpts.map((excerpt) => ({ ...excerpt, text: 'Nil' }))
		}
	],
	[
		'trigger-outside',
		{ ...claimOf('new'), triggers: [{ article: firstArticle.id, start: 40, end: 41, text: 'x' }] }
	],
	['claim-without-words', { ...claimOf('new'), excerpts: [], triggers: [] }],
	[
		'assessment-baseless',
		{ ...claimOf('new'), excerpts: [], triggers: [], assessment: { reason: 'So.', restsOn: [] } }
	],
	[
		'claim-of-two-articles',
		{ ...claimOf('new'), excerpts: [...claimOf('new').excerpts, ...claimOf('3').excerpts] }
	]
])('%s: applied where it is history, refused where it is new', (code, claim) => {
	expect(apply(dossier, make.addClaim(claim)).ok).toBe(true);
	expect(validate(dossier, [make.addClaim(claim)])).toMatchObject([{ code, severity: 'fault' }]);
});

test('end-not-allowed: applied where it is history, refused where it is new', () => {
	const type = relationTypeId('leads');
	const leads = dossier.vocabulary.relationTypes.get(type);
	const relationTypes = new Map([
		...dossier.vocabulary.relationTypes,
		[type, { ...leads, subjects: [] } as never]
	]);
	const strict = { ...dossier, vocabulary: { ...dossier.vocabulary, relationTypes } };
	const operation = make.addClaim({ ...claimOf('new'), type });
	expect(apply(strict, operation).ok).toBe(true);
	expect(validate(strict, [operation])).toMatchObject([
		{ code: 'end-not-allowed', path: 'operations.0.claim.subject' }
	]);
});

test('claims are counted by what they refer to', () => {
	const counted = ClaimMap.of(dossier.claims);
	expect([
		counted.usesOfActor(a),
		counted.usesOfArticle(firstArticle.id),
		counted.usesOfClaim(claimId('1'))
	]).toEqual([3, 3, 1]);
	const fewer = counted.without(claimId('4')).with({ ...claimOf('1'), object: c });
	expect([fewer.usesOfActor(a), fewer.usesOfActor(c), fewer.usesOfClaim(claimId('1'))]).toEqual([2, 2, 0]);
	expect([fewer.usesOfActor(actorId('__proto__')), fewer.usesOfArticle(firstArticle.id)]).toEqual([2, 3]);
});
