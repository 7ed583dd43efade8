import { describe, expect, test } from 'vitest';
import { colourDifference, seenAs, type Sight } from './colour-difference.ts';
import { contrastRatio } from './contrast.ts';
import { iconPath } from './icons.ts';
import { familyColour, kindStyle, palettes, restColour, statusStroke } from './palette.ts';
import { actorKindId, familyId } from '#core/model/ids.ts';
import { isDrawn, statuses } from '#core/model/relation.ts';

const leastRatio = 3;
const leastDifference = 9;
const sights: readonly Sight[] = ['normal', 'protan', 'deutan', 'tritan'];

function pairs<Value>(values: readonly Value[]): [Value, Value][] {
	return values.flatMap((first, index) =>
		values.slice(index + 1).map((second): [Value, Value] => [first, second])
	);
}

function closest(colours: readonly string[]): number {
	return Math.min(
		...sights.flatMap((sight) =>
			pairs(colours).map(([a, b]) => colourDifference(seenAs(a, sight), seenAs(b, sight)))
		)
	);
}

describe.each(Object.entries(palettes))('the %s palette', (_name, palette) => {
	const kinds = [...palette.kinds.values()];
	const families = [...palette.families.values()];

	test.each([
		['text', palette.ink, palette.paper, 15],
		['second text', palette.ink2, palette.paper, 7],
		['third text', palette.ink3, palette.paper, 5.4],
		['third text in a well', palette.ink3, palette.surface2, 4.5],
		['text on a panel', palette.ink, palette.surface, 7],
		['border of a control', palette.lineStrong, palette.paper, leastRatio],
		['accent', palette.accent, palette.paper, 4.5],
		['selection ring', palette.selection, palette.paper, leastRatio],
		['marked words', palette.ink, palette.quoteMark, 7]
	])('%s has contrast', (_what, colour, ground, least) => {
		expect(contrastRatio(colour, ground)).toBeGreaterThanOrEqual(least);
	});

	test('kinds stand out from paper, and icons from kinds', () => {
		for (const { fill, ink } of kinds) {
			expect(contrastRatio(fill, palette.paper), fill).toBeGreaterThanOrEqual(leastRatio);
			expect(contrastRatio(ink, fill), fill).toBeGreaterThanOrEqual(leastRatio);
		}
	});

	test('families stand out from paper', () => {
		for (const colour of families)
			expect(contrastRatio(colour, palette.paper), colour).toBeGreaterThanOrEqual(leastRatio);
	});

	test('kinds and families are told apart by every eye', () => {
		expect(closest(kinds.map(({ fill }) => fill))).toBeGreaterThanOrEqual(leastDifference);
		expect(closest(families)).toBeGreaterThanOrEqual(leastDifference);
	});

	test('shape and icon alone tell kinds apart', () => {
		expect(new Set(kinds.map(({ icon }) => icon)).size).toBe(8);
		for (const { icon } of kinds) expect(iconPath(icon)).not.toBe(iconPath('dot'));
	});

	test('a kind and a family of a dossier’s own are grey, whatever their id', () => {
		for (const id of ['constructor', '__proto__', 'militia']) {
			expect(kindStyle(palette, actorKindId(id))).toMatchObject({
				fill: palette.ink3,
				shape: 'ellipse',
				icon: 'dot'
			});
			expect(familyColour(palette, familyId(id))).toBe(palette.ink3);
		}
	});

	test('at rest a tie is nearer to paper and still seen', () => {
		for (const colour of families) {
			const rest = contrastRatio(restColour(palette, colour), palette.paper);
			expect(rest).toBeLessThan(contrastRatio(colour, palette.paper));
			expect(rest).toBeGreaterThan(1.9);
		}
	});
});

test('every drawn status has a dash of its own', () => {
	const drawn = statuses.filter(isDrawn).map((status) => statusStroke(status).dash.join(' '));
	expect(new Set(drawn).size).toBe(drawn.length);
});
