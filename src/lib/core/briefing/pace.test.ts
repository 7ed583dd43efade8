import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText, paceOf } from './pace.ts';

const plan = [60, 90, 30];

describe('the pace of a presenter', () => {
	test.each([
		// scene, in it, in all → behind, remaining, left of the scene, words
		[0, 0, 0, 0, 180, 60, 'on time'],
		[0, 30, 30, 0, 150, 30, 'on time'],
		[0, 140, 140, 80, 120, -80, '1:20 behind'],
		[1, 0, 15, -45, 120, 90, '0:45 ahead'],
		[1, 20, 100, 20, 100, 70, '0:20 behind'],
		[1, 100, 160, 10, 30, -10, '0:10 behind'],
		[2, 30, 64.9, -115.1, 0, 0, '1:55 ahead'],
		[2, 40, 184, 4, 0, -10, 'on time']
	])('in scene %i after %i s, %i s in all', (scene, elapsedInScene, elapsedTotal, ...expected) => {
		const pace = paceOf({ secondsPlanned: plan, scene, elapsedInScene, elapsedTotal });
		const [behind, remaining, left, words] = expected;
		expect(pace.behind).toBeCloseTo(behind, 6);
		expect([pace.remaining, pace.remainingInScene, pace.words]).toEqual([remaining, left, words]);
	});

	test('with no time planned there is none', () => {
		const pace = paceOf({ secondsPlanned: [null, null], scene: 1, elapsedInScene: 5, elapsedTotal: 900 });
		expect(pace).toEqual({
			behind: null,
			remaining: null,
			remainingInScene: null,
			words: 'no times planned'
		});
		expect(paceOf({ secondsPlanned: [], scene: 0, elapsedInScene: 0, elapsedTotal: 0 }).behind).toBeNull();
	});

	test('a scene without a time counts as an average one', () => {
		const pace = paceOf({ secondsPlanned: [60, null, 30], scene: 1, elapsedInScene: 10, elapsedTotal: 70 });
		expect(pace).toEqual({ behind: 0, remaining: 65, remainingInScene: null, words: 'on time' });
	});

	test('one second more on the clock is never less behind, and never more remaining', () => {
		const seconds = fc.option(fc.integer({ min: 0, max: 600 }));
		fc.assert(
			fc.property(
				fc.array(seconds, { minLength: 1, maxLength: 12 }),
				fc.nat(11),
				fc.nat(900),
				fc.nat(3_600),
				(secondsPlanned, scene, elapsedInScene, before) => {
					const at = (more: number) =>
						paceOf({
							secondsPlanned,
							scene,
							elapsedInScene: elapsedInScene + more,
							elapsedTotal: before + elapsedInScene + more
						});
					const [now, next] = [at(0), at(1)];
					expect(next.behind ?? 0).toBeGreaterThanOrEqual(now.behind ?? 0);
					expect(next.remaining ?? 0).toBeLessThanOrEqual(now.remaining ?? 0);
				}
			)
		);
	});
});

test.each([
	[0, '0:00'],
	[5.9, '0:05'],
	[59.99, '0:59'],
	[60, '1:00'],
	[-80, '1:20'],
	[720, '12:00'],
	[3_723, '1:02:03'],
	[36_000, '10:00:00']
])('%f s on the clock: %s', (seconds, text) => {
	expect(clockText(seconds)).toBe(text);
});
