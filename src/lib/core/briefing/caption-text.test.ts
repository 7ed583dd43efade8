import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cite, Inline } from '#core/model/briefing.ts';
import { actorId, claimId } from '#core/model/ids.ts';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import { captionText } from './caption-text.ts';
import { citeKey } from './numbering.ts';

const cite = (claim: string): Cite => ({ claim: claimId(claim), excerpt: 0 });
const [one, two] = [{ note: cite('one') }, { note: cite('two') }];
const numbers = new Map([
	[citeKey(one.note), 3],
	[citeKey(two.note), 12]
]);
const front = { text: 'the Front', actor: actorId('front') };

test.each<[string, readonly Inline[], string]>([
	['nothing', [], ''],
	['words and a note', [front, { text: ' fights' }, one, { text: '.' }], 'the Front fights [3].'],
	['a blank that is there already', [{ text: 'fights ' }, one], 'fights [3]'],
	['a line end before the note', [{ text: 'fights\n' }, one], 'fights\n[3]'],
	['two notes side by side', [front, one, two], 'the Front [3] [12]'],
	['a note at the very start', [one, { text: ' says so' }], '[3] says so'],
	['a note behind nothing', [{ text: '' }, one], '[3]'],
	['a note behind a piece without words', [{ text: 'so ' }, { text: '' }, one], 'so [3]'],
	['a note without a number', [front, { note: cite('gone') }], 'the Front [?]'],
	['Arabic', [{ text: 'الصمود' }, one], 'الصمود [3]']
])('%s', (_, caption, text) => {
	expect(captionText(caption, numbers)).toBe(text);
});

test('all words are there in order, whatever they are, and each note once', () => {
	const anyInline = fc.oneof(
		fc.constantFrom(...hostileTexts).map((text) => ({ text })),
		fc.constantFrom(one, two, { note: cite('__proto__') })
	);
	fc.assert(
		fc.property(fc.array(anyInline, { maxLength: 6 }), (caption) => {
			let rest = captionText(caption, numbers);
			for (const inline of caption) {
				const words = 'note' in inline ? `[${numbers.get(citeKey(inline.note)) ?? '?'}]` : inline.text;
				expect(rest.trimStart().startsWith(words.trimStart())).toBe(true);
				rest = rest.slice(rest.indexOf(words) + words.length);
			}
			expect(rest).toBe('');
		})
	);
});
