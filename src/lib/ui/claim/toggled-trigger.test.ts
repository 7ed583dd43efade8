import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '#core/evidence/word-walk.ts';
import { toggledTrigger } from './toggled-trigger.ts';
import type { Stretch } from '#core/evidence/stretch.ts';

const text = 'is the founder of, and leads, the Front';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const told = (triggers: readonly Stretch[]) => triggers.map(({ start, end }) => text.slice(start, end));

test.each([
	['one word', [], 'founder', ['founder']],
	['the next one joins it', ['founder'], 'of', ['founder of']],
	['one between joins both', ['is', 'founder'], 'the', ['is the founder']],
	['over a comma it does not', ['of'], 'and', ['of', 'and']],
	['taken out again', ['founder'], 'founder', []],
	['taken out of the middle', ['is the founder'], 'the', ['is', 'founder']],
	['taken off the end', ['founder of'], 'of', ['founder']]
])('%s', (_, before, word, after) => {
	expect(told(toggledTrigger(before.map(at), at(word), text))).toEqual(after);
});

test('the words that are marked are those that were toggled an odd number of times', () => {
	const words = wordsIn(text, 'en');
	fc.assert(
		fc.property(fc.array(fc.nat(words.length - 1), { maxLength: 15 }), (places) => {
			const triggers = places.reduce<readonly Stretch[]>(
				(all, place) => toggledTrigger(all, words[place]!, text),
				[]
			);
			const isOdd = (place: number) => places.filter((one) => one === place).length % 2 === 1;
			const marked = words.filter(({ start, end }) =>
				triggers.some((one) => one.start <= start && one.end >= end)
			);
			expect(marked).toEqual(words.filter((_, place) => isOdd(place)));
		})
	);
});
