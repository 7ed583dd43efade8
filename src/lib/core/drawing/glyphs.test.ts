import { describe, expect, test } from 'vitest';
import { arrowheadPath, shaft } from './arrowhead.ts';
import { beforeEnd, pointOn } from './curve.ts';
import { glyphsFor } from './glyphs.ts';
import { relationTypeId } from '#core/model/ids.ts';

const level = { start: { x: 0, y: 0 }, control: { x: 100, y: 0 }, end: { x: 200, y: 0 } };
const bent = { start: { x: 0, y: 0 }, control: { x: 100, y: -80 }, end: { x: 200, y: 0 } };
const upward = { start: { x: 0, y: 200 }, control: { x: 0, y: 100 }, end: { x: 0, y: 0 } };

function box(path: string) {
	const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

// The table of families in the design: which types have a sign at the source, and which hollow ones there are.
const directed = [
	...['founded', 'succeeds', 'leads', 'member-of', 'part-of', 'merged-into', 'affiliate-of', 'supports'],
	...[
		'listed-by',
		'charged-by',
		'accuses',
		'deployed-to',
		'active-in',
		'based-in',
		'controls',
		'attacked',
		'arrested'
	]
];
const twoEnded = [
	...['split-from', 'pledged-allegiance-to', 'withdrew-from'],
	...['allied-with', 'negotiates-with', 'agreement-with', 'fights']
];

describe('signs of relation types', () => {
	test.each(directed)('%s has one sign, before the arrowhead', (type) => {
		const glyphs = glyphsFor(relationTypeId(type), { ...level, hasArrowhead: true });
		expect(glyphs).toHaveLength(1);
		const { left, right, top, bottom } = box(glyphs[0]?.path ?? '');
		expect(right).toBeLessThanOrEqual(200 - 9 - 4);
		expect(left).toBeGreaterThanOrEqual(200 - 9 - 10 - 8);
		expect(Math.max(right - left, bottom - top)).toBeLessThanOrEqual(12.3);
		expect(bottom + top).toBeCloseTo(0, 1);
	});

	test.each(twoEnded)('%s has a sign at either end', (type) => {
		const glyphs = glyphsFor(relationTypeId(type), { ...level, hasArrowhead: false });
		const sides = glyphs.map(({ path }) => box(path));
		expect(sides[0]?.left).toBeGreaterThanOrEqual(0);
		expect(sides[0]?.right).toBeLessThan(20);
		expect(sides[1]?.left).toBeGreaterThan(180);
		expect(sides[1]?.right).toBeLessThanOrEqual(200.5);
	});

	test('only six signs are hollow', () => {
		const hollow = [...directed, ...twoEnded].filter((type) =>
			glyphsFor(relationTypeId(type), { ...level, hasArrowhead: true }).some(({ isFilled }) => !isFilled)
		);
		expect(hollow.sort()).toEqual(
			[
				'active-in',
				'affiliate-of',
				'member-of',
				'negotiates-with',
				'part-of',
				'supports',
				'withdrew-from'
			].sort()
		);
	});

	test('within a family no two types with the same ends look alike', () => {
		const families = [
			['founded', 'succeeds', 'split-from'],
			['leads', 'member-of', 'part-of', 'merged-into'],
			['allied-with', 'affiliate-of', 'pledged-allegiance-to', 'supports'],
			['listed-by', 'charged-by', 'accuses'],
			['deployed-to', 'active-in', 'based-in', 'controls', 'withdrew-from'],
			['negotiates-with', 'agreement-with'],
			['attacked', 'fights', 'arrested']
		];
		for (const types of families) {
			const looks = types.map((type) =>
				JSON.stringify(glyphsFor(relationTypeId(type), { ...level, hasArrowhead: true }))
			);
			expect(new Set(looks).size, types.join()).toBe(types.length);
		}
	});

	test.each(['militia-of', '__proto__', 'constructor'])('a type of a dossier’s own has none (%s)', (type) => {
		expect(glyphsFor(relationTypeId(type), { ...level, hasArrowhead: true })).toEqual([]);
	});

	test('a sign turns with its tie', () => {
		const [glyph] = glyphsFor(relationTypeId('founded'), { ...upward, hasArrowhead: true });
		const { left, right, top, bottom } = box(glyph?.path ?? '');
		expect([left, right]).toEqual([-4, 4]);
		expect([top, bottom].map((y) => Math.round(y))).toEqual([14, 24]);
	});
});

describe('arrowheads', () => {
	test('are 9 px long and wide with their tip on the end', () => {
		expect(box(arrowheadPath(level, 2.25))).toEqual({ left: 191, right: 200, top: -4.5, bottom: 4.5 });
	});

	test('hide the blunt end of the line', () => {
		const { end } = shaft(level, 2.25);
		expect(end.x).toBeGreaterThan(191);
		expect(end.x).toBeLessThan(200 - 2.25);
	});
});

describe('places on a curve', () => {
	test.each([
		['straight', level, 10],
		['bent', bent, 19],
		['bent', bent, 60]
	])('%s: %s px along the line', (_name, curve, distance) => {
		const { at } = beforeEnd(curve, distance);
		let walked = 0;
		let share = 1;
		for (; walked < distance; share -= 0.0001) {
			const [from, to] = [pointOn(curve, share), pointOn(curve, share - 0.0001)];
			walked += Math.hypot(to.x - from.x, to.y - from.y);
		}
		const exact = pointOn(curve, share);
		expect(Math.hypot(at.x - exact.x, at.y - exact.y)).toBeLessThan(0.15);
	});

	test('a short line gives its middle, and one of no length its end', () => {
		const short = { start: { x: 0, y: 0 }, control: { x: 4, y: 0 }, end: { x: 8, y: 0 } };
		expect(beforeEnd(short, 50).at.x).toBeCloseTo(4);
		expect(beforeEnd({ start: level.start, control: level.start, end: level.start }, 10).at).toEqual(
			level.start
		);
	});
});
