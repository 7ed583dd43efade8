import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cite, Inline } from '#core/model/briefing.ts';
import { actorId, claimId, relationId, relationTypeId } from '#core/model/ids.ts';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import { edited, insertMark, noteAt, toCaption, toMarked, type Marked } from './marked-text.ts';
import { citeKey } from './numbering.ts';

const cite = (id: string): Cite => ({ claim: claimId(id), excerpt: 0 });
const numbers = new Map([
	[citeKey(cite('c1')), 3],
	[citeKey(cite('c2')), 12]
]);
const front = { text: 'Northern Front', actor: actorId('front') };
const note = { note: cite('c1') };
const caption: readonly Inline[] = [front, { text: ' fights on' }, note, { text: '.' }];

/** The text with each mark in braces. */
const drawn = ({ text, marks }: Marked) =>
	marks.reduceRight(
		(left, { start, end }) => `${left.slice(0, start)}{${left.slice(start, end)}}${left.slice(end)}`,
		text
	);
/** "{a} b" with an actor for what is in braces, a note where it is in brackets too. */
const read = (told: string): Marked =>
	toMarked(
		told.split(/(\{[^}]*\})/).flatMap((part): Inline[] => {
			if (!part.startsWith('{')) return [{ text: part }];
			return [part === '{[3]}' ? note : { text: part.slice(1, -1), actor: actorId('a') }];
		}),
		numbers
	);

test('a caption is text, its notes numbers in brackets', () => {
	expect(drawn(toMarked(caption, numbers))).toBe('{Northern Front} fights on{[3]}.');
	expect(drawn(toMarked([{ note: cite('new') }], numbers))).toBe('{[?]}');
	expect(toCaption(toMarked(caption, numbers))).toEqual(caption);
});

test('pieces without a mark are joined, empty ones dropped, line ends those of a field', () => {
	const untidy = [
		{ text: 'a' },
		{ text: '' },
		{ text: 'b\r\nc\rd' },
		{ text: '', actor: actorId('a') },
		note
	];
	expect(toCaption(toMarked(untidy, numbers))).toEqual([{ text: 'ab\nc\nd' }, note]);
});

// Where | is, the caret stands after the change.
test.each([
	['typed before a mark', 'x {A} y', 'xx| A y', 'xx {A} y'],
	['typed after a mark', '{A} y', 'A| y', '{A} y'],
	['typed right after a mark', '{A} y', 'As| y', '{A}s y'],
	['typed right before a mark', '{A} y', 's|A y', 's{A} y'],
	['typed inside a mark', '{Abc} y', 'Ab_|c y', 'Ab_c y'],
	['deleted inside a mark', '{Abc} y', 'A|c y', 'Ac y'],
	['deleted across two marks', '{Ab}{cd}e', 'A|de', 'Ade'],
	['replaced all', '{Ab} c', 'x|', 'x'],
	['deleted all', '{Ab} c', '|', ''],
	['the same letter again, before', '{aa}a', 'a|aaa', 'a{aa}a'],
	['the same letter again, after', '{aa}a', 'aaa|a', '{aa}aa'],
	['the last bracket of a note', 'on{[3]}.', 'on[3|.', 'on.'],
	['the first bracket of a note', 'on{[3]}.', 'on|3].', 'on.'],
	['typed inside a note', 'on{[3]}.', 'on[x|3].', 'onx.'],
	['half of a note and a word', 'on{[3]} it.', 'on[|t.', 'ont.'],
	['two halves of notes', 'a{[3]}b{[3]}c', 'a[_|]c', 'a_c'],
	['a whole note', 'on{[3]}.', 'on|.', 'on.'],
	['a bracket that is no note', 'on [3', 'on [3]|', 'on [3]'],
	['an accent put on the last letter of a mark', '{Sai} y', 'Sai\u0308| y', 'Sai\u0308 y'],
	['one emoji for another that begins alike', '{😀}😀', '😁|😀', '😁😀'],
	['behind an emoji', '{😀}', '😀😁|', '{😀}😁'],
	['a family grows', '{👩‍👩} x', '👩‍👩‍👧| x', '👩‍👩‍👧 x'],
	['Arabic beside a mark', '{حركة} الصمود', 'حركة في| الصمود', '{حركة} في الصمود'],
	['a change away from the caret', '{A} b c', '|A b d', '{A} b d']
])('%s', (_, before, told, after) => {
	const caret = told.indexOf('|');
	expect(drawn(edited(read(before), told.replace('|', ''), caret))).toBe(after);
});

test('what is typed as it stands changes nothing', () => {
	const marked = toMarked(caption, numbers);
	expect(edited(marked, marked.text, 4)).toBe(marked);
});

test.each([
	['in the place of what was typed', 'say @no', 4, 7, 'say {Front}'],
	['in the middle', '{A} @n on', 2, 4, '{A} {Front} on'],
	['in the middle of a mark', '{Abc}', 1, 2, 'A{Front}c'],
	['behind a note that the caret is in', 'on{[3]}.', 3, 3, 'on{[3]}{Front}.'],
	['over half a note', 'on{[3]} and', 4, 6, 'on{Front}and'],
	['behind an emoji that the caret is in', '😀x', 1, 1, '😀{Front}x'],
	['beyond the end', 'ab', 9, 12, 'ab{Front}']
])('a name put %s', (_, before, start, end, after) => {
	const marked = read(before);
	expect(drawn(insertMark(marked, { start, end }, 'Front', { actor: front.actor }))).toBe(after);
});

test('an empty label is no mark', () => {
	expect(insertMark(read('ab'), { start: 1, end: 1 }, '', { actor: front.actor })).toEqual(read('ab'));
});

test('a note is found from inside and from its edges', () => {
	const marked = read('{A}{[3]}b');
	expect(noteAt(marked, 3, 4)?.start).toBe(1);
	expect(noteAt(marked, 1, 2)?.start).toBe(1);
	expect(noteAt(marked, 2, 2)?.start).toBe(1);
	expect([noteAt(marked, 0, 1), noteAt(marked, 1, 1), noteAt(marked, 4, 5)]).toEqual([null, null, null]);
});

describe('of any caption', () => {
	const words = fc.oneof(
		fc.constantFrom(
			...hostileTexts.filter((text) => text.length < 100),
			'[3]',
			'[',
			']',
			'@',
			'^',
			'\r',
			'\r\n',
			'e\u0301'
		),
		fc.string({ unit: 'binary', maxLength: 8 }),
		fc.string({
			unit: fc.constantFrom('a', ' ', '\u0301', '\u200d', '👩', '🇲', '🇱', 'ح', 'َ', '['),
			maxLength: 8
		})
	);
	const anyInline: fc.Arbitrary<Inline> = fc.oneof(
		words.map((text) => ({ text })),
		words.map((text) => ({ text, actor: actorId('__proto__') })),
		words.map((text) => ({
			text,
			relation: relationId(actorId('a'), relationTypeId('founded'), actorId('b'), false)
		})),
		fc.constantFrom('c1', 'c2', 'constructor').map((id) => ({ note: cite(id) }))
	);
	const anyCaption = fc.array(anyInline, { maxLength: 8 });

	/** An independent telling of what {@link toCaption} promises. */
	const normalised = (pieces: readonly Inline[]): readonly Inline[] =>
		pieces.reduce<readonly Inline[]>((done, piece) => {
			if ('note' in piece) return [...done, piece];
			const text = piece.text.split('\r\n').join('\n').split('\r').join('\n');
			if (text === '') return done;
			const last = done.at(-1);
			const isPlain = !('actor' in piece) && !('relation' in piece);
			if (isPlain && last && 'text' in last && !('actor' in last) && !('relation' in last))
				return [...done.slice(0, -1), { text: last.text + text }];
			return [...done, { ...piece, text }];
		}, []);

	const expectOrdered = ({ text, marks }: Marked) => {
		let at = 0;
		for (const { start, end } of marks) {
			expect(start).toBeGreaterThanOrEqual(at);
			expect(end).toBeGreaterThan(start);
			at = end;
		}
		expect(at).toBeLessThanOrEqual(text.length);
	};

	test('there and back it is the same, tidied', () => {
		fc.assert(
			fc.property(anyCaption, (pieces) => {
				const marked = toMarked(pieces, numbers);
				expectOrdered(marked);
				expect(toCaption(marked)).toEqual(normalised(pieces));
				expect(toMarked(toCaption(marked), numbers)).toEqual(marked);
			})
		);
	});

	/** A hand that replaces a stretch, its caret behind what it typed. */
	const anyStep = fc.record({
		at: fc.nat(60),
		length: fc.nat(6),
		put: words.map((text) => text.replaceAll('\r', ''))
	});
	const typedIn = ({ text }: Marked, { at, length, put }: { at: number; length: number; put: string }) => {
		const start = at % (text.length + 1);
		return {
			start,
			typed: text.slice(0, start) + put + text.slice(start + length),
			caret: start + put.length
		};
	};

	test('any hand that leaves its notes alone gives the text that it typed, and marks with their own words', () => {
		fc.assert(
			fc.property(anyCaption, fc.array(anyStep, { maxLength: 6 }), (pieces, steps) => {
				let marked = toMarked(
					pieces.filter((piece) => !('note' in piece)),
					numbers
				);
				for (const step of steps) {
					const { typed, caret } = typedIn(marked, step);
					const before = new Map(
						marked.marks.map((mark) => [mark.target, marked.text.slice(mark.start, mark.end)])
					);
					marked = edited(marked, typed, caret);
					expect(marked.text).toBe(typed);
					expectOrdered(marked);
					for (const { start, end, target } of marked.marks)
						expect(typed.slice(start, end)).toBe(before.get(target));
				}
			})
		);
	});

	test('a note stands whole or not at all, whatever is done', () => {
		fc.assert(
			fc.property(anyCaption, fc.array(anyStep, { maxLength: 6 }), (pieces, steps) => {
				let marked = toMarked(pieces, numbers);
				for (const step of steps) {
					const { typed, caret, start } = typedIn(marked, step);
					const after = edited(marked, typed, caret);
					expectOrdered(after);
					for (const mark of after.marks) {
						if ('note' in mark.target)
							expect(after.text.slice(mark.start, mark.end)).toMatch(/^\[(3|12|\?)\]$/);
					}
					// Less than was typed only where a note was cut into, and never the words themselves.
					const isNoteHit = marked.marks.some(
						(mark) => 'note' in mark.target && mark.start < start + step.length + 1 && mark.end >= start
					);
					if (!isNoteHit && !/\p{M}|\u200d|\p{Cs}|\p{RI}|\p{Emoji}/u.test(typed))
						expect(after.text).toBe(typed);
					expect(after.text).toContain(step.put);
					marked = after;
				}
			})
		);
	});

	test('no mark begins or ends inside a character', () => {
		const tidy = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 });
		const step = fc.record({
			at: fc.nat(40),
			length: fc.nat(4),
			put: fc.string({ unit: 'binary', maxLength: 4 })
		});
		const borders = (text: string) =>
			new Set([...new Intl.Segmenter('und').segment(text)].map(({ index }) => index));
		fc.assert(
			fc.property(fc.array(fc.tuple(tidy, fc.boolean()), { maxLength: 6 }), step, (pieces, hand) => {
				const before = toMarked(
					pieces.map(([text, isMark]) => (isMark ? { text: `x${text}y`, actor: front.actor } : { text })),
					numbers
				);
				const known = borders(before.text).add(before.text.length);
				fc.pre(before.marks.every(({ start, end }) => known.has(start) && known.has(end)));
				const { typed, caret } = typedIn(before, hand);
				const { text, marks } = edited(before, typed, caret);
				const found = borders(text).add(text.length);
				for (const { start, end } of marks) expect([found.has(start), found.has(end)]).toEqual([true, true]);
			})
		);
	});

	test('a label is put in wherever it is asked for, and nothing else changes', () => {
		fc.assert(
			fc.property(anyCaption, fc.nat(40), fc.nat(5), words, (pieces, start, length, label) => {
				const marked = toMarked(pieces, numbers);
				const target = { actor: actorId('new') };
				const after = insertMark(marked, { start, end: start + length }, label, target);
				expectOrdered(after);
				const tidied = label.replace(/\r\n?/g, '\n');
				const [mark] = after.marks.filter((one) => one.target === target);
				if (tidied === '') expect(mark).toBeUndefined();
				else expect(mark && after.text.slice(mark.start, mark.end)).toBe(tidied);
				if (mark) {
					expect(marked.text.startsWith(after.text.slice(0, mark.start))).toBe(true);
					expect(marked.text.endsWith(after.text.slice(mark.end))).toBe(true);
				}
			})
		);
	});
});
