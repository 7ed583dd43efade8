import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covered, WordWalk, wordsIn, type WordStep } from './word-walk.ts';

const english = 'The army left. Dr Amina stayed, officials say.\n\nNobody knows why!';
const arabic = 'وقال أبو صخر إن جماعته باقية. ونفى ذلك.';

function walked(
	text: string,
	language: string,
	place: number,
	steps: readonly (WordStep | `+${WordStep}`)[]
) {
	const walk = new WordWalk(text, language);
	let choice = walk.from(place);
	for (const step of steps) {
		const isExtending = step.startsWith('+');
		if (choice) choice = walk.move(choice, step.replace('+', '') as WordStep, isExtending);
	}
	if (!choice) return null;
	const { start, end } = covered(choice);
	return text.slice(start, end);
}

test.each([
	['the first word', 0, [], 'The'],
	['the word after a place inside another', 5, [], 'left'],
	['on by word', 0, ['next-word', 'next-word'], 'left'],
	['over punctuation', 9, ['next-word'], 'Dr'],
	['back by word', 9, ['previous-word'], 'army'],
	['staying at the start', 0, ['previous-word'], 'The'],
	['extended by word', 0, ['+next-word', '+next-word'], 'The army left'],
	['extended and drawn in again', 0, ['+next-word', '+next-word', '+previous-word'], 'The army'],
	['extended backward over the anchor', 9, ['+previous-word'], 'army left'],
	['the sentence it stands in', 4, ['next-sentence'], 'The army left.'],
	['on by sentence', 4, ['next-sentence', 'next-sentence'], 'Dr Amina stayed, officials say.'],
	['over a blank line', 20, ['next-sentence', 'next-sentence'], 'Nobody knows why!'],
	['back by sentence', 50, ['previous-sentence', 'previous-sentence'], 'Dr Amina stayed, officials say.'],
	[
		'extended by sentence',
		4,
		['next-sentence', '+next-sentence'],
		'The army left. Dr Amina stayed, officials say.'
	],
	['the start of the line', 30, ['line-start'], 'The'],
	['the end of the line', 4, ['line-end'], 'say'],
	['extended to the end of the line', 15, ['+line-end'], 'Dr Amina stayed, officials say']
] as const)('by keyboard: %s', (_, place, steps, expected) => {
	expect(walked(english, 'en', place, steps)).toBe(expected);
});

test('Arabic goes by its own words and sentences', () => {
	expect(walked(arabic, 'ar', 0, ['next-word', '+next-word'])).toBe('أبو صخر');
	expect(walked(arabic, 'ar', 0, ['next-sentence', 'next-sentence'])).toBe('ونفى ذلك.');
});

test('a text without words has nothing to choose, and a tag that is none is no obstacle', () => {
	expect(new WordWalk(' …\n', 'en').from(0)).toBeNull();
	expect(walked('one two', 'no such tag!', 0, ['next-word'])).toBe('two');
	expect(wordsIn('one, two', '!')).toEqual([
		{ start: 0, end: 3 },
		{ start: 5, end: 8 }
	]);
});

test('wherever one walks, whole words are chosen, and every word is come by', () => {
	const steps: readonly WordStep[] = [
		'next-word',
		'previous-word',
		'next-sentence',
		'previous-sentence',
		'line-start',
		'line-end'
	];
	const anyText = fc.string({
		unit: fc.constantFrom('a', 'b', ' ', '. ', '\n', '! ', 'É', '😀', 'ح', '\u0301'),
		maxLength: 60
	});
	fc.assert(
		fc.property(
			anyText,
			fc.array(fc.tuple(fc.constantFrom(...steps), fc.boolean()), { maxLength: 12 }),
			(text, moves) => {
				const words = wordsIn(text, 'en');
				const walk = new WordWalk(text, 'en');
				let choice = walk.from(0);
				if (!choice) {
					expect(words).toEqual([]);
					return;
				}
				const passed = [choice.focus];
				for (let at = choice; ; passed.push(at.focus)) {
					const next = walk.move(at, 'next-word', false);
					if (next === at) break;
					at = next;
				}
				expect(passed).toEqual(words);
				for (const [step, isExtending] of moves) choice = walk.move(choice, step, isExtending);
				const { start, end } = covered(choice);
				expect(text.slice(start, end)).not.toMatch(/^\s(?!\u0301)|\s$/);
				const inside = words.filter((word) => word.start < end && word.end > start);
				for (const word of inside) expect(word.start >= start && word.end <= end).toBe(true);
			}
		)
	);
});
