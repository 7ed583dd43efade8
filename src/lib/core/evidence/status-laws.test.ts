import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articles, only, says } from '../../../../tests/support/claims-of-five.ts';
import { day, range } from '../../../../tests/support/make-dossier.ts';
import type { Polarity } from '#core/model/claim.ts';
import { claimId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

describe('whatever the claims', () => {
	const someClaim = fc.record({
		article: fc.constantFrom(...articles, null),
		polarity: fc.constantFrom<Polarity>('asserts', 'denies'),
		speaker: fc.constantFrom(undefined, 'Some', 'words', 'speaker'),
		isUn: fc.boolean(),
		when: fc.constantFrom(undefined, range('2015', '2016'), range('2016', null), range(null, '2014'))
	});
	const someClaims = fc.array(someClaim, { minLength: 1, maxLength: 8 }).map((all) =>
		all.map(({ article, polarity, speaker, isUn, when }, index) =>
			says(String(index), article, {
				polarity,
				...(speaker === undefined ? {} : { speaker, ...(isUn ? { speakerActor: 'un' } : {}) }),
				...(when ? { when } : {})
			})
		)
	);
	const clocks = fc.record({
		trueAt: fc.constantFrom(undefined, range('2016', '2016'), range('2010', '2014')),
		knownBy: fc.constantFrom(undefined, day('2020'), day('2021-06'), day('2022-12'))
	});

	test('their order changes nothing but the order of names', () => {
		const shuffled = someClaims.chain((claims) =>
			fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }))
		);
		const unordered = (relation: Relation | undefined) =>
			relation && {
				...relation.reason,
				assertedBy: relation.reason.assertedBy.length,
				deniedBy: relation.reason.deniedBy.length
			};
		fc.assert(
			fc.property(shuffled, clocks, ([claims, turned], time) => {
				const [before, after] = [only(claims, time), only(turned, time)];
				expect(unordered(after)).toEqual(unordered(before));
				expect(after?.when).toEqual(before?.when);
			})
		);
	});

	test('one more claim of an origin that asserts already never corroborates', () => {
		fc.assert(
			fc.property(someClaims, fc.nat(), (claims, choice) => {
				const copied = claims[choice % claims.length]!;
				const before = only(claims)?.reason.status;
				const after = only([...claims, { ...copied, id: claimId('copy') }])?.reason.status;
				expect(after).toBe(before);
			})
		);
	});

	test('corroborated means two origins in two article origins, and no denial', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const reason = only(claims)?.reason;
				const isEnough = (reason?.assertedBy.length ?? 0) >= 2 && (reason?.articleOrigins ?? 0) >= 2;
				const isFree = reason?.deniedBy.length === 0;
				expect(reason?.status === 'corroborated').toBe(isEnough && isFree);
			})
		);
	});

	test('retracting an article is leaving its claims out', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const standing = claims.filter(({ excerpts }) => excerpts[0]?.article !== 'gone');
				fc.pre(standing.length > 0);
				const retractedClaims = claims.length - standing.length;
				expect(only(claims)?.reason).toEqual({ ...only(standing)?.reason, retractedClaims });
			})
		);
	});

	test('a later day never forgets', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const count = (knownBy: string) => only(claims, { knownBy: day(knownBy) })?.claims.length ?? 0;
				expect(count('2020-06')).toBeLessThanOrEqual(count('2022'));
			})
		);
	});
});
