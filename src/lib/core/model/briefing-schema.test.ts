import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeBriefing, makeScene } from '../../../../tests/support/make-briefing.ts';
import type { BriefingScene, Callout } from './briefing.ts';
import { briefingSchema } from './briefing-schema.ts';
import { actorId } from './ids.ts';
import { limits } from './limits.ts';

const readable = (more: Partial<BriefingScene>) =>
	v.safeParse(briefingSchema, makeBriefing([makeScene('1', more)])).success;
const place = (x: number): Callout => ({ kind: 'arrow', on: { at: { x, y: 0.5 } }, text: 'here' });

test.each([1e308, -1e308, limits.farthest + 1, Infinity, NaN])('a place at %d is none', (far) => {
	expect(readable({ moved: [[actorId('a'), far, 0]] })).toBe(false);
	expect(readable({ callouts: [place(far)] })).toBe(false);
	expect(readable({ callouts: [{ ...place(0), shifted: { x: 0, y: far } }] })).toBe(false);
});

test('a place outside of the picture is one', () => {
	expect(readable({ moved: [[actorId('a'), -400, 90_000]], callouts: [place(-1.5)] })).toBe(true);
});

test('callouts are as many as can be drawn in a moment', () => {
	const most = Array.from({ length: limits.callouts }, () => place(0));
	expect(readable({ callouts: most })).toBe(true);
	expect(readable({ callouts: [...most, place(0)] })).toBe(false);
});
