import { afterEach, expect, test } from 'vitest';
import { WordWalk, wordsIn } from '#core/evidence/word-walk.ts';
import { rangeOf } from './text-places.ts';
import { wordAt } from './word-at.ts';

afterEach(() => document.body.replaceChildren());

const text = 'Amina 😀 founded the Front.\n\nقال أبو صخر إن جماعته باقية.\n\nThe end';

/** The text in paragraphs, every second letter in a node of its own, as marks and links would part it. */
function shown(): HTMLElement {
	const root = document.createElement('div');
	let start = 0;
	for (const part of text.split('\n\n')) {
		const paragraph = document.createElement('p');
		paragraph.dataset['start'] = String(start);
		paragraph.dir = 'auto';
		for (const word of part.split(/(?<= )/u)) {
			const link = document.createElement('a');
			link.append(word.slice(0, 2));
			paragraph.append(link, word.slice(2));
		}
		root.append(paragraph);
		start += part.length + 2;
	}
	document.body.append('before', root);
	return root;
}

test('every word is found at its first letter, its middle and its last', () => {
	const root = shown();
	const walk = new WordWalk(text, 'und');
	for (const word of wordsIn(text, 'und')) {
		const { left, right, top, bottom } = rangeOf(word, root)!.getBoundingClientRect();
		for (const x of [left + 1, (left + right) / 2, right - 1]) {
			expect(wordAt(walk, root, { x, y: (top + bottom) / 2 }), text.slice(word.start, word.end)).toEqual(
				word
			);
		}
	}
});

test('beside the text there is no word', () => {
	const root = shown();
	const walk = new WordWalk(text, 'und');
	const { left, top } = document.body.getBoundingClientRect();
	expect(wordAt(walk, root, { x: left + 4, y: top + 4 })).toBeNull();
	expect(wordAt(walk, root, { x: -50, y: -50 })).toBeNull();
});
