import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileDossier, hostileNames, wholeOf } from '../../../../tests/support/hostile-dossier.ts';
import { readSvg } from '../../../../tests/support/read-svg.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import type { DisplayList } from './display-list.ts';
import { furnitureOf } from './furniture.ts';
import { palettes } from './palette.ts';
import { plainTree } from './plain-tree.ts';
import { svgTree } from './svg-tree.ts';
import { writeSvg } from './write-svg.ts';
import { writable } from '#core/formats/xml-text.ts';
import { actorId } from '#core/model/ids.ts';

const list = sampleList(palettes.light);
const dossier = hostileDossier();
const furniture = furnitureOf(dossier, wholeOf(dossier).scene, palettes.light);

/** The sample with other ids, titles and names. */
function renamed(names: readonly string[]): DisplayList {
	return {
		...list,
		actors: list.actors.map((mark, index) => {
			const name = names[index % names.length] ?? '';
			return {
				...mark,
				id: actorId(`${name}${index}`),
				title: name,
				label: { ...mark.label, lines: name.split('\n') }
			};
		}),
		ties: list.ties.map((mark, index) => ({ ...mark, title: names[index % names.length] ?? '' }))
	};
}

describe('the SVG', () => {
	test('without furniture is the drawing alone', () => {
		expect(svgTree(list)).toEqual(plainTree(list));
	});

	test('has the drawing’s size without furniture, and room for it with', () => {
		expect(readSvg(writeSvg(svgTree(list)))).toMatchObject({ width: 560, height: 460 });
		const { width, height } = readSvg(writeSvg(svgTree(list, furniture)));
		expect(width).toBe(560);
		expect(height).toBeGreaterThan(460 + 100);
	});

	test('names every actor and tie, for readers of the screen and for designers', () => {
		const { ids, titles, texts } = readSvg(writeSvg(svgTree(list)));
		expect(ids).toEqual(
			expect.arrayContaining(['network', 'ties', 'actors', 'actor-jnim', 'tie-jnim:fights:mali'])
		);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { title } of [...list.actors, ...list.ties]) expect(titles).toContain(title);
		for (const { label } of list.actors) expect(texts).toEqual(expect.arrayContaining([...label.lines]));
		expect(texts).toContain('Also named');
	});

	test('has ties at rest on screen and at full strength in files', () => {
		const [rest, full] = [writeSvg(svgTree(list, undefined, 'rest')), writeSvg(svgTree(list))];
		for (const { colour, restColour } of list.ties) {
			expect(rest).toContain(restColour);
			expect(full).toContain(colour);
			expect(full).not.toContain(restColour);
		}
	});

	test('equal input gives equal bytes', () => {
		const again = furnitureOf(hostileDossier(), wholeOf(hostileDossier()).scene, palettes.light);
		expect(writeSvg(svgTree(sampleList(palettes.light), again))).toBe(writeSvg(svgTree(list, furniture)));
	});

	test('is narrow where the drawing is, but can be read', () => {
		const narrow = { ...list, width: 240 };
		expect(readSvg(writeSvg(svgTree(narrow, furniture))).width).toBe(360);
		expect(readSvg(writeSvg(svgTree(narrow))).width).toBe(240);
	});

	test.each(hostileNames)('holds no more than shapes and texts, whatever a name is (%#)', (name) => {
		const { ids, texts } = readSvg(writeSvg(svgTree(renamed([name]), furniture)));
		expect(new Set(ids).size).toBe(ids.length);
		expect(texts.some((text) => text.includes(writable(name).text.split('\n')[0] ?? ''))).toBe(true);
	});

	test('any names give a file that a strict reader takes', () => {
		const names = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
			minLength: 1,
			maxLength: 6
		});
		fc.assert(
			fc.property(names, (some) => {
				expect(readSvg(writeSvg(svgTree(renamed(some), furniture))).ids).toContain('network');
			}),
			{ numRuns: 40 }
		);
	});

	test('a name that runs from right to left is kept from turning what stands beside it', () => {
		const { texts } = readSvg(writeSvg(svgTree(renamed(['قبيلة', 'Mali \u202ex', 'Mali']))));
		expect(texts).toEqual(expect.arrayContaining(['\u2068قبيلة\u2069', '\u2068Mali \u202ex\u2069', 'Mali']));
	});

	test('bands say how many ties they stand for', () => {
		const [a, b] = [list.actors[0]!, list.actors[1]!];
		const band = { a: a.id, b: b.id, start: a.centre, end: b.centre, count: 12 };
		const { titles, texts } = readSvg(writeSvg(svgTree({ ...list, ties: [], bands: [band] })));
		expect(titles).toContain('12 ties');
		expect(texts).toContain('12');
	});
});
