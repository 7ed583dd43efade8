import { expect, test } from 'vitest';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { markMoved, movedIn } from './moved-excerpts.ts';
import { apply } from '#core/ledger/apply.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';

const news = makeArticle('news');
const claim = makeClaim('1', 'a founded b', { article: news, speaker: 'words' });
const elsewhere = claim.excerpts.map((excerpt) => ({ ...excerpt, start: 3, end: 13 }));
const dossier = makeDossier({
	actors: [makeActor('a'), makeActor('b')],
	articles: [news],
	claims: [{ ...claim, excerpts: elsewhere }]
});
const moved = dossier.claims.get(claim.id)!;

test('what was found at another place is named by its path', () => {
	expect(movedIn(moved)).toEqual([['1', 'excerpts.0']]);
	expect(movedIn(claim)).toEqual([]);
});

test('marking it again gives the same', () => {
	const claims = new Map([[claim.id, claim]]);
	expect(markMoved(claims, movedIn(moved)).get(claim.id)).toEqual(moved);
	expect(
		markMoved(claims, [['1' as typeof claim.id, 'speaker.excerpt']]).get(claim.id)?.speaker?.excerpt.moved
	).toBe(true);
	expect(markMoved(claims, [])).toBe(claims);
});

test('words that are nowhere are not called moved', () => {
	const broken = { ...claim, excerpts: claim.excerpts.map((one) => ({ ...one, broken: true as const })) };
	expect(markMoved(new Map([[claim.id, broken]]), movedIn(moved)).get(claim.id)).toEqual(broken);
});

const on = operationsOn(dossier);
const rejection = { verdict: 'rejected', reason: 'Misread.', by: 'me', at: '2026-01-01T00:00:00Z' } as const;

test.each([
	['taken out', on.removeClaim(claim.id)],
	['changed', on.changeClaim(claim.id, { ...moved, hedge: 'alleged' })],
	['rejected', on.reviewClaim(claim.id, rejection)]
])('a claim whose words have moved can be %s like any other', (_, operation) => {
	expect(JSON.stringify(operation)).not.toContain('moved');
	expect(apply(dossier, operation)).toMatchObject({ ok: true });
});
