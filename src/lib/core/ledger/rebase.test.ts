import { expect, test } from 'vitest';
import { actorId, articleId, claimId, type ActorId } from '#core/model/ids.ts';
import { draftOf, sampleActor, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { applyAll } from './apply.ts';
import { operationsOn } from './make-operations.ts';
import type { Operation } from './operation.ts';
import { areIndependent, rebase } from './rebase.ts';

const dossier = sampleDossier();
const make = operationsOn(dossier);
const ids = ['a', 'b', 'c', 'd', '\ud800~'].map(actorId);
const [a, b, c, d, free] = ids as [ActorId, ActorId, ActorId, ActorId, ActorId];
const signed = { by: 'Bo', at: '2026-03-01T09:30:00.000Z' };
const alias = (text: string) => ({ text, language: 'en', role: 'alias' }) as const;
const accepted = { verdict: 'accepted', ...signed } as const;
const frame = { width: 1, height: 1 };
const claim = make.removeClaim(claimId('2'));
const claimTwo = dossier.claims.get(claimId('2'));
const kind = dossier.actors.get(c)?.kind;

// Mine is made for the same dossier as theirs; null = both stand.
test.each<[string, Operation, Operation, 'both' | 'conflict']>([
	['two actors', make.removeActor(free), { type: 'add-actor', actor: sampleActor('z') }, 'both'],
	['two names of one actor', make.addName(a, alias('x')), make.addName(a, alias('y')), 'both'],
	['one name twice', make.addName(a, alias('x')), make.addName(a, alias('x')), 'conflict'],
	[
		'a name and the kind',
		make.addName(c, alias('x')),
		make.changeActor(c, { kind: kind as never, description: 'd' }),
		'both'
	],
	['a name and the removal', make.addName(free, alias('x')), make.removeActor(free), 'conflict'],
	['the removal and a name', make.removeActor(free), make.addName(free, alias('x')), 'conflict'],
	[
		'two primary names',
		make.changePrimaryName(a, dossier.actors.get(a)?.names[1] as never),
		make.changeName(a, dossier.actors.get(a)?.names[0] as never, {
			text: 'A',
			language: 'en',
			role: 'primary'
		}),
		'conflict'
	],
	[
		'a claim and its verdict',
		make.changeClaim(claimId('2'), { ...(claimTwo as never as object), note: 'n' } as never),
		make.reviewClaim(claimId('2'), accepted),
		'both'
	],
	['a verdict and the removal', make.reviewClaim(claimId('2'), accepted), claim, 'conflict'],
	[
		'the removal and an assessment that rests on it',
		claim,
		make.addClaim({
			...(claimTwo as never as object),
			id: claimId('n'),
			excerpts: [],
			triggers: [],
			assessment: { reason: 'r', restsOn: [claimId('2')] }
		} as never),
		'conflict'
	],
	[
		'an article and its retraction',
		make.changeArticle(articleId('article-0'), {
			...(dossier.articles.get(articleId('article-0')) as never as object),
			title: 'T'
		} as never),
		{
			type: 'retract-article',
			article: articleId('article-0'),
			retracted: { date: '2021' as never, reason: 'r' }
		},
		'both'
	],
	[
		'the removal of an article and a retraction',
		make.removeArticle(articleId('article-2')),
		{
			type: 'retract-article',
			article: articleId('article-2'),
			retracted: { date: '2021' as never, reason: 'r' }
		},
		'conflict'
	],
	[
		'a merger and a new claim',
		make.mergeActors(b, { into: a, ...signed }),
		make.addClaim({ ...(claimTwo as never as object), id: claimId('n') } as never),
		'both'
	],
	[
		'a merger and the mark that forbids it',
		make.mergeActors(b, { into: a, ...signed }),
		make.markNeverSame({ a, b, ...signed }),
		'conflict'
	],
	[
		'the mark and the merger that it forbids',
		make.markNeverSame({ a, b, ...signed }),
		make.mergeActors(b, { into: a, ...signed }),
		'conflict'
	],
	[
		'a merger and that of its target',
		make.mergeActors(b, { into: a, ...signed }),
		make.mergeActors(a, { into: c, ...signed }),
		'conflict'
	],
	[
		'two mergers into one',
		make.mergeActors(b, { into: a, ...signed }),
		make.mergeActors(c, { into: a, ...signed }),
		'both'
	],
	['moving two', make.moveActor(a, { x: 5, y: 5 }, frame), make.moveActor(b, { x: 6, y: 6 }, frame), 'both'],
	[
		'moving one twice',
		make.moveActor(a, { x: 5, y: 5 }, frame),
		make.moveActor(a, { x: 6, y: 6 }, frame),
		'conflict'
	],
	['moving and pinning', make.moveActor(a, { x: 5, y: 5 }, frame), { type: 'pin-actor', actor: a }, 'both'],
	[
		'taking from the picture and pinning',
		make.moveActor(a, null, frame),
		{ type: 'pin-actor', actor: a },
		'conflict'
	],
	[
		'the removal and to start with',
		make.removeActor(free),
		make.changeAbout({ ...dossier.about, startWith: [free] }),
		'conflict'
	]
])('%s', (_, mine, theirs, outcome) => {
	const before = applyAll(dossier, [theirs]);
	if (!before.ok) throw new Error(JSON.stringify(before.issues));
	expect(applyAll(dossier, [mine]).ok).toBe(true);
	const [draft, other] = [draftOf(1, [mine]), draftOf(2, [theirs], 'Bo')];
	const { merged, conflicts } = rebase([draft], [other], before.dossier);
	expect(areIndependent([mine], [theirs])).toBe(outcome === 'both');
	if (outcome === 'both') expect([merged, conflicts]).toEqual([[draft], []]);
	else
		expect([merged, conflicts]).toMatchObject([
			[],
			[{ mine: draft, theirs: other, issues: [{ code: 'same-target' }] }]
		]);
});

test('where no single one of theirs stands in the way, the conflict names none but says why', () => {
	const marked = applyAll(dossier, [make.markNeverSame({ a: b, b: c, ...signed })]);
	if (!marked.ok) throw new Error(JSON.stringify(marked.issues));
	const theirs = draftOf(3, [make.mergeActors(b, { into: d, ...signed })]);
	const now = applyAll(marked.dossier, theirs.operations);
	if (!now.ok) throw new Error(JSON.stringify(now.issues));
	const mine = draftOf(1, [make.mergeActors(c, { into: d, ...signed })]);
	expect(applyAll(marked.dossier, mine.operations).ok).toBe(true);
	const { conflicts } = rebase([mine], [theirs], now.dossier);
	expect(conflicts).toMatchObject([{ theirs: null, issues: [{ code: 'target-in-use' }] }]);
});

test('what rests on something of mine that was refused is refused too, and the rest stands', () => {
	const [z, move] = [sampleActor('z'), make.moveActor(a, { x: 5, y: 5 }, frame)];
	const mine = [
		draftOf(1, [{ type: 'add-actor', actor: z }]),
		draftOf(2, [make.addName(a, alias('x')), { type: 'add-name', actor: z.id, name: alias('y'), index: 9 }]),
		draftOf(3, [move])
	];
	const theirs = [draftOf(4, [{ type: 'add-actor', actor: { ...z, description: 'theirs' } }], 'Bo')];
	const now = applyAll(
		dossier,
		theirs.flatMap(({ operations }) => operations)
	);
	if (!now.ok) throw new Error(JSON.stringify(now.issues));
	const result = rebase(mine, theirs, now.dossier);
	expect(result.merged.map(({ id }) => id)).toEqual(['entry-3']);
	expect(result.conflicts.map(({ mine: { id } }) => id)).toEqual(['entry-1', 'entry-2']);
	expect(result.dossier.actors.get(z.id)?.description).toBe('theirs');
});
