import {
	countCrossings,
	overlap,
	pictureAtRest,
	shrink,
	type DrawnPicture
} from '../support/canvas-boxes.ts';
import { openExplorer } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { expect, test } from '../support/quiet.ts';
import type { Page } from '@playwright/test';

const mali = await openMali();

/** px that the halo adds to a label's box, and the rim to a node's. */
const halo = 3;

async function openDrawn(page: Page, path = '/'): Promise<DrawnPicture> {
	await openExplorer(page, path);
	return pictureAtRest(page);
}

/** Names every pair for which `isFault` holds, so that a failure says what to look at. */
function faults<A extends { id: string }, B extends { id: string }>(
	as: readonly A[],
	bs: readonly B[],
	isFault: (a: A, b: B) => boolean
): string[] {
	return as.flatMap((a) => bs.filter((b) => isFault(a, b)).map((b) => `${a.id} / ${b.id}`));
}

function labelsApart({ nodes }: DrawnPicture) {
	const seen = nodes.map(({ id, labelBox }) => ({ id, box: shrink(labelBox, halo) }));
	return faults(seen, seen, (a, b) => a.id < b.id && overlap(a.box, b.box));
}

function arrowsUnderLabels({ nodes, ties }: DrawnPicture) {
	const arrows = ties.filter(({ hasArrow }) => hasArrow);
	return faults(arrows, nodes, ({ line }, { labelBox }) => {
		const tip = line.at(-1)!;
		const before = line.findLast((dot) => Math.hypot(dot.x - tip.x, dot.y - tip.y) >= 9) ?? tip;
		const head = {
			left: Math.min(tip.x, before.x),
			right: Math.max(tip.x, before.x),
			top: Math.min(tip.y, before.y),
			bottom: Math.max(tip.y, before.y)
		};
		return overlap(head, shrink(labelBox, halo), 0);
	});
}

function tiesThroughNodes({ nodes, ties }: DrawnPicture) {
	return faults(ties, nodes, ({ source, target, line }, { id, body, shape }) => {
		if (id === source || id === target) return false;
		const [x, y] = [(body.left + body.right) / 2, (body.top + body.bottom) / 2];
		const [halfWidth, halfHeight] = [(body.right - body.left) / 2, (body.bottom - body.top) / 2];
		return line.some((dot) => {
			const [dx, dy] = [Math.abs(dot.x - x) / halfWidth, Math.abs(dot.y - y) / halfHeight];
			if (shape === 'diamond') return dx + dy < 1;
			if (shape === 'ellipse') return Math.hypot(dx, dy) < 1;
			return dx < 0.94 && dy < 0.94;
		});
	});
}

function cover({ nodes, width, height }: DrawnPicture) {
	const all = nodes.flatMap(({ body, labelBox }) => [body, labelBox]);
	const span = (low: number[], high: number[]) => Math.max(...high) - Math.min(...low);
	return {
		width:
			span(
				all.map((b) => b.left),
				all.map((b) => b.right)
			) / width,
		height:
			span(
				all.map((b) => b.top),
				all.map((b) => b.bottom)
			) / height
	};
}

for (const [name, size, smallest, largest] of [
	['1440 × 900', { width: 1440, height: 900 }, 12, 16],
	['1920 × 1080', { width: 1920, height: 1080 }, 12, 24]
] as const) {
	test.describe(`the Mali dossier at ${name}, both panels open`, () => {
		test.use({ viewport: size });

		test('is a picture that a reader can take in', async ({ page, context }) => {
			const answer = context.waitForEvent('response', (response) => new URL(response.url()).pathname === '/');
			const picture = await openDrawn(page);
			expect((await answer).status()).toBe(200);
			const expected = await page.getByRole('complementary', { name: /evidence/i }).isVisible();
			expect(expected, 'the evidence panel is open').toBe(true);

			expect(picture.nodes).toHaveLength(mali.actors.size);
			for (const { id, label, labelSize, body, icon } of picture.nodes) {
				expect(label.trim(), `the label of ${id}`).not.toBe('');
				expect(icon, `the icon of ${id}`).toContain('data:image/svg');
				expect(labelSize, `the label of ${id}`).toBeGreaterThanOrEqual(smallest);
				expect(labelSize, `the label of ${id}`).toBeLessThanOrEqual(largest);
				const isPlace = Math.round((body.right - body.left) / picture.zoom) < 30;
				expect(body.right - body.left, `the width of ${id}`).toBeGreaterThanOrEqual(isPlace ? 16 : 24);
				expect(body.bottom - body.top, `the height of ${id}`).toBeGreaterThanOrEqual(isPlace ? 16 : 24);
			}
			const { width, height } = picture;
			const canvas = { left: 0, top: 0, right: width, bottom: height };
			const outside = picture.nodes.filter(({ body, labelBox }) =>
				[body, shrink(labelBox, halo)].some(
					(box) => box.left < canvas.left || box.top < canvas.top || box.right > width || box.bottom > height
				)
			);
			expect(outside.map(({ id }) => id)).toEqual([]);
			expect(labelsApart(picture), 'labels that overlap').toEqual([]);
			expect(arrowsUnderLabels(picture), 'arrowheads under a label').toEqual([]);
			expect(tiesThroughNodes(picture), 'ties across a foreign node').toEqual([]);
			expect(countCrossings(picture.ties)).toBeLessThanOrEqual(10);
			expect(cover(picture).width).toBeGreaterThanOrEqual(0.7);
			expect(cover(picture).height).toBeGreaterThanOrEqual(0.6);
		});
	});
}

test.describe('on a phone of 390 × 844', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the first view is the best-connected actor with its neighbours, legibly', async ({ page }) => {
		const picture = await openDrawn(page);
		expect(picture.nodes.length).toBeGreaterThan(3);
		expect(picture.nodes.length).toBeLessThan(mali.actors.size);
		const ends = picture.ties.flatMap(({ source, target }) => [source, target]);
		const middle = picture.nodes.filter(({ id }) =>
			picture.nodes.every((other) => other.id === id || neighbours(picture, id).has(other.id))
		);
		expect(middle, 'one actor is tied to all others').not.toEqual([]);
		expect(new Set(ends).size).toBe(picture.nodes.length);
		for (const { id, labelSize } of picture.nodes) {
			expect(labelSize, `the label of ${id}`).toBeGreaterThanOrEqual(12);
		}
		expect(labelsApart(picture), 'labels that overlap').toEqual([]);
	});
});

function neighbours({ ties }: DrawnPicture, id: string): Set<string> {
	return new Set(
		ties.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []))
	);
}
