import { expect, test } from 'vitest';
import { boxesMeet, segmentMeetsBox, segmentsCross } from './hits.ts';

const box = { x: 10, y: 10, width: 20, height: 20 };

test.each([
	['through', [0, 20, 40, 20], true],
	['inside', [15, 15, 25, 25], true],
	['past a corner', [0, 25, 15, 45], false],
	['along an edge', [0, 10, 40, 10], false],
	['ending at an edge', [0, 20, 10, 20], false],
	['a point inside', [20, 20, 20, 20], true],
	['far away', [100, 100, 200, 100], false]
] as const)('a segment %s', (_, [ax, ay, bx, by], meets) => {
	expect(segmentMeetsBox({ x: ax, y: ay }, { x: bx, y: by }, box)).toBe(meets);
	expect(segmentMeetsBox({ x: bx, y: by }, { x: ax, y: ay }, box)).toBe(meets);
});

test('a margin makes a box larger on every side', () => {
	expect(segmentMeetsBox({ x: 0, y: 8 }, { x: 40, y: 8 }, box, 3)).toBe(true);
	expect(boxesMeet(box, { x: 32, y: 10, width: 5, height: 5 })).toBe(false);
	expect(boxesMeet(box, { x: 32, y: 10, width: 5, height: 5 }, 3)).toBe(true);
});

test.each([
	['crossing', [0, 0, 10, 10, 0, 10, 10, 0], true],
	['sharing an end', [0, 0, 10, 10, 0, 0, 10, 0], false],
	['touching in the middle', [0, 0, 10, 10, 5, 5, 10, 0], false],
	['parallel', [0, 0, 10, 0, 0, 1, 10, 1], false],
	['on one line', [0, 0, 10, 0, 5, 0, 15, 0], false],
	['apart', [0, 0, 1, 1, 5, 0, 0, 5], false]
] as const)('two segments %s', (_, [ax, ay, bx, by, cx, cy, dx, dy], cross) => {
	expect(segmentsCross(ax, ay, bx, by, cx, cy, dx, dy)).toBe(cross);
	expect(segmentsCross(cx, cy, dx, dy, bx, by, ax, ay)).toBe(cross);
});
