import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { paragraphs, segments } from '#state/reading/segments.ts';
import type { ActorId, ClaimId } from '#core/model/ids.ts';
import { rangeOf, stretchOf } from './text-places.ts';

afterEach(() => document.body.replaceChildren());

interface Marked {
	readonly start: number;
	readonly end: number;
}

/** The text as the reader shows it: a paragraph each, marks and links in any way across one another. */
function shown(text: string, marks: readonly Marked[], names: readonly Marked[] = []): HTMLElement {
	const root = document.createElement('div');
	for (const { start, end } of paragraphs(text)) {
		const paragraph = document.createElement('p');
		paragraph.dataset['start'] = String(start);
		const pieces = segments(
			text,
			{
				excerpts: marks.map((mark) => ({ ...mark, claim: 'c' as ClaimId })),
				triggers: [],
				names: names.map((mark) => ({ ...mark, actor: 'a' as ActorId }))
			},
			start,
			end
		);
		for (const piece of pieces) {
			const link = document.createElement(piece.actor === null ? 'span' : 'a');
			link.append(document.createTextNode(''), piece.text);
			const mark = document.createElement('mark');
			mark.append(link, document.createComment('anchor'));
			paragraph.append(piece.claims.length > 0 ? mark : link);
		}
		root.append(paragraph, ' ');
	}
	document.body.append('before', root, 'after');
	return root;
}

const text = 'Amina 😀 founded the Front.\n\nقال أبو صخر إن جماعته\nباقية.\n\nThe end.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test.each([
	['words in one node', 'founded'],
	['words across marks and links', 'Amina 😀 founded the'],
	['a sign of two units', '😀'],
	['Arabic', 'أبو صخر'],
	['over a line', 'جماعته\nباقية'],
	['over a paragraph', 'Front.\n\nقال'],
	['everything', text]
])('there and back: %s', (_, words) => {
	const root = shown(text, [at('😀 founded'), at('أبو صخر إن')], [at('Amina'), at('صخر')]);
	const range = rangeOf(at(words), root);
	expect(range && stretchOf(range, root)).toEqual(at(words));
});

test('what a triple click selects is the paragraph, and not the start of the next one', () => {
	const root = shown(text, [at('the Front')]);
	const [first, second] = root.querySelectorAll('p');
	const range = document.createRange();
	range.setStart(first!, 0);
	range.setEnd(second!, 0);
	expect(stretchOf(range, root)).toEqual(at('Amina 😀 founded the Front.'));
});

test('what lies outside the text is left out', () => {
	const root = shown(text, []);
	const range = document.createRange();
	range.selectNode(document.body);
	expect(stretchOf(range, root)).toEqual({ start: 0, end: text.length });
	range.selectNodeContents(document.body.firstChild!);
	expect(stretchOf(range, root)).toBeNull();
	range.setStart(root, 1);
	range.setEnd(root, 2);
	expect(stretchOf(range, root)).toBeNull();
});

test('an empty text has no places', () => {
	expect(rangeOf({ start: 0, end: 1 }, shown('', []))).toBeNull();
});

test('whatever the marks are, a stretch of words comes back as it was', () => {
	const unit = fc.constantFrom('a', 'bc', ' ', '\n', '\n\n', '😀', 'ح', '\u0301', '\ud83d', '\r\n');
	const anyStretch = fc
		.tuple(fc.nat(40), fc.nat(40))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
	fc.assert(
		fc.property(
			fc.string({ unit, maxLength: 30 }),
			fc.array(anyStretch, { maxLength: 3 }),
			fc.array(anyStretch, { maxLength: 2 }),
			anyStretch,
			(words, marks, names, wanted) => {
				const root = shown(words, marks, names);
				const inside = paragraphs(words);
				const first = inside.find(({ start, end }) => wanted.start >= start && wanted.start < end);
				const last = inside.find(({ start, end }) => wanted.end > start && wanted.end <= end);
				if (first && last && wanted.start < wanted.end) {
					const range = rangeOf(wanted, root);
					expect(range && stretchOf(range, root)).toEqual(wanted);
					if (first === last) expect(range?.toString()).toBe(words.slice(wanted.start, wanted.end));
				}
				root.parentNode?.replaceChildren();
			}
		),
		{ numRuns: 300 }
	);
});
