import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesMeet } from './hits.ts';
import type { LabelledNode } from './label-candidates.ts';
import { placeLabels } from './place-labels.ts';
import type { Curve } from './curve.ts';

const ground = { width: 400, height: 400 };

function node(x: number, y: number, more: Partial<LabelledNode> = {}): LabelledNode {
	const size = { width: 46, height: 46, labelWidth: 80, labelHeight: 17 };
	return { centre: { x, y }, shape: 'rectangle', priority: 1, ...size, ...more };
}

function line(ax: number, ay: number, bx: number, by: number): Curve {
	const control = { x: (ax + bx) / 2, y: (ay + by) / 2 };
	return { start: { x: ax, y: ay }, control, end: { x: bx, y: by } };
}

const down = line(200, 390, 200, 226);
const up = line(200, 10, 200, 174);

test.each<[string, LabelledNode[], Curve[], string]>([
	['nothing near', [node(200, 200)], [], 'below'],
	['a tie from below', [node(200, 200)], [down], 'above'],
	['ties from below and above', [node(200, 200)], [down, up], 'right'],
	['the lower edge', [node(200, 370)], [], 'above'],
	['a corner', [node(30, 370, { labelHeight: 60 }), node(30, 300)], [], 'right'],
	['a node below', [node(200, 200), node(200, 255)], [], 'above']
])('%s: the label goes where nothing is', (_, nodes, curves, side) => {
	const { sides, cost } = placeLabels(nodes, curves, ground, false);
	expect(sides[0]).toBe(side);
	expect(cost).toBeLessThan(60);
});

test('an arrowhead is worse to cover than a line', () => {
	const curves = [line(300, 390, 300, 10), line(10, 200, 174, 200), up, line(200, 260, 200, 226)];
	expect(placeLabels([node(200, 200, { labelWidth: 90 })], curves, ground, false).sides).toEqual(['right']);
});

test('in the tray and above it, labels keep to their part', () => {
	const nodes = [node(200, 250), node(200, 340)];
	expect(placeLabels(nodes, [], { ...ground, trayTop: 290 }, false).sides).toEqual(['above', 'below']);
});

test('where labels may be left out, those of lower priority go first', () => {
	const crowd = Array.from({ length: 16 }, (_, index) =>
		node(200 + (index % 4) * 6, 200 + index, { priority: index })
	);
	const { boxes } = placeLabels(crowd, [], ground, true);
	const shown = boxes.flatMap((box, index) => (box ? [index] : []));
	expect(shown.length).toBeGreaterThan(0);
	expect(shown.length).toBeLessThan(16);
	expect(Math.max(...shown)).toBe(15);
	expect(placeLabels(crowd, [], ground, false).boxes.every((box) => box)).toBe(true);
});

test('labels that may be left out never meet, and every label is as large as its name', () => {
	const anyNode = fc
		.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.nat(9))
		.map(([x, y, priority]) => node(x, y, { priority }));
	fc.assert(
		fc.property(fc.array(anyNode, { maxLength: 30 }), (nodes) => {
			const { boxes } = placeLabels(nodes, [], ground, true);
			expect(boxes).toHaveLength(nodes.length);
			const shown = boxes.filter((box) => box !== null);
			shown.forEach((box, index) => {
				expect([Math.round(box.width), Math.round(box.height)]).toEqual([80, 17]);
				expect(shown.slice(index + 1).some((other) => boxesMeet(box, other))).toBe(false);
			});
		})
	);
});
