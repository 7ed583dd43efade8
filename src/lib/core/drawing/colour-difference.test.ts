import { expect, test } from 'vitest';
import { colourDifference, colourMatrix, seenAs, type Lab } from './colour-difference.ts';

// Pairs of table 1 of Sharma, Wu and Dalal (2005).
const pairs: [first: Lab, second: Lab, difference: number][] = [
	[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
	[[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
	[[50, 0, 0], [50, -1, 2], 2.3669],
	[[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
	[[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
	[[50, 2.5, 0], [73, 25, -18], 27.1492],
	[[50, 2.5, 0], [50, 3.2592, 0.335], 1],
	[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
	[[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
	[[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
	[[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
	[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082]
];

test.each(pairs)('%j and %j differ as published', (first, second, difference) => {
	expect(colourDifference(first, second)).toBeCloseTo(difference, 3);
	expect(colourDifference(second, first)).toBeCloseTo(difference, 3);
});

test.each([
	['#FFFFFF', [100, 0, 0]],
	['#000000', [0, 0, 0]],
	['#FF0000', [53.24, 80.09, 67.2]]
] as const)('%s is where CIELAB has it', (colour, lab) => {
	for (const [axis, value] of seenAs(colour, 'normal').entries())
		expect(value).toBeCloseTo(lab[axis] ?? NaN, 1);
});

test.each(['protan', 'deutan', 'tritan'] as const)('grey stays grey to a %s eye', (sight) => {
	expect(colourDifference(seenAs('#808080', sight), seenAs('#808080', 'normal'))).toBeLessThan(0.1);
});

test('red and green of equal lightness come together for a deutan eye only', () => {
	const difference = (sight: 'normal' | 'deutan') =>
		colourDifference(seenAs('#B05A3C', sight), seenAs('#6E7A2E', sight));
	expect(difference('normal')).toBeGreaterThan(30);
	expect(difference('deutan')).toBeLessThan(12);
});

test.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
	'the filter of the screen shows what is computed for a %s eye',
	(sight) => {
		const values = colourMatrix(sight).split(' ').map(Number);
		expect(values).toHaveLength(20);
		for (const at of [3, 4, 8, 9, 13, 14]) expect(values[at]).toBe(0);
		expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
		const colour = [0x98, 0x4e, 0x6c];
		const shown = [0, 5, 10].map((row) => {
			const sum = colour.reduce((total, channel, index) => total + (values[row + index] ?? NaN) * channel, 0);
			return Math.round(Math.min(255, Math.max(0, sum)))
				.toString(16)
				.padStart(2, '0');
		});
		expect(colourDifference(seenAs(`#${shown.join('')}`, 'normal'), seenAs('#984e6c', sight))).toBeLessThan(
			1
		);
	}
);
