import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphs, segments, type ArticleMarks } from './segments.ts';
import { actorId, claimId } from '#core/model/ids.ts';

const [a, b] = [claimId('a'), claimId('b')];
const none: ArticleMarks = { excerpts: [], triggers: [], names: [] };

test('overlapping excerpts are cut where either begins or ends', () => {
	const marks = {
		...none,
		excerpts: [
			{ start: 2, end: 6, claim: a },
			{ start: 4, end: 8, claim: b }
		],
		names: [{ start: 5, end: 7, actor: actorId('x') }]
	};
	const pieces = segments('0123456789', marks);
	expect(pieces.map(({ text, claims, actor }) => [text, claims.join(), actor])).toEqual([
		['01', '', null],
		['23', 'a', null],
		['4', 'a,b', null],
		['5', 'a,b', 'x'],
		['6', 'b', 'x'],
		['7', 'b', null],
		['89', '', null]
	]);
});

test('triggers are told apart from the excerpt around them', () => {
	const mark = { start: 1, end: 4, claim: a };
	const pieces = segments('01234', { ...none, excerpts: [mark], triggers: [{ ...mark, start: 2, end: 3 }] });
	expect(pieces.map(({ text, triggerOf }) => [text, triggerOf.length])).toEqual([
		['0', 0],
		['1', 0],
		['2', 1],
		['3', 0],
		['4', 0]
	]);
});

const mark = fc.record({
	start: fc.integer({ min: -3, max: 40 }),
	end: fc.integer({ min: -3, max: 40 }),
	claim: fc.constantFrom(a, b)
});

test('whatever the marks are, the pieces put together are the text and know what covers them', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 36, unit: 'binary' }), fc.array(mark), (text, excerpts) => {
			const pieces = segments(text, { ...none, excerpts });
			expect(pieces.map((piece) => piece.text).join('')).toBe(text);
			for (const { start, end, claims } of pieces) {
				const covering = excerpts.filter(
					(one) => one.start < one.end && one.start <= start && one.end >= end
				);
				expect(new Set(claims)).toEqual(new Set(covering.map(({ claim }) => claim)));
			}
		})
	);
});

test('paragraphs leave out blank lines and nothing else', () => {
	const text = '\n\nOne\ntwo\r\n\r\nThree\n';
	expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One\ntwo', 'Three']);
	expect(paragraphs('')).toEqual([]);
});
