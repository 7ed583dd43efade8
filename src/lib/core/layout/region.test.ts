import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRegion } from './region.ts';

const region = { left: 0, top: 0, right: 800, bottom: 400 };
const areaOf = ({ left, top, right, bottom }: typeof region) => (right - left) * (bottom - top);

test.each([
	[[], []],
	[[5], [region]],
	[[1, 1], [{ ...region, right: 400 }, { ...region, left: 400 }]], // prettier-ignore
	[[3, 1], [{ ...region, right: 600 }, { ...region, left: 600 }]] // prettier-ignore
])('weights %j', (weights, parts) => {
	expect(splitRegion(region, weights)).toEqual(parts);
});

test('parts have the areas of their weights and fill the region', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }), (weights) => {
			const total = weights.reduce((sum, weight) => sum + weight, 0);
			splitRegion(region, weights).forEach((part, index) => {
				expect(areaOf(part)).toBeCloseTo((areaOf(region) * weights[index]!) / total, 4);
			});
		})
	);
});
