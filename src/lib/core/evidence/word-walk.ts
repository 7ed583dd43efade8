import { wholeSigns, type Stretch } from './stretch.ts';

/** Words chosen by walking: `anchor` is where the choice began, `focus` where it is now; both are words or sentences. */
export interface WordChoice {
	readonly anchor: Stretch;
	readonly focus: Stretch;
}

/** A step of {@link WordWalk.move}. */
export type WordStep =
	'next-word' | 'previous-word' | 'next-sentence' | 'previous-sentence' | 'line-start' | 'line-end';

/** All that a choice covers, from its first word to its last. */
export function covered({ anchor, focus }: WordChoice): Stretch {
	return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/**
 * Walks through a text by word and by sentence, as Unicode (UAX 29) parts them for a language; a tag that names no language
 * walks as any. A step costs what it walks over, not the length of the text.
 */
export class WordWalk {
	readonly #text: string;
	readonly #words: Intl.Segments;
	readonly #sentences: Intl.Segments;

	constructor(text: string, language: string) {
		this.#text = text;
		this.#words = segmenter(language, 'word').segment(text);
		this.#sentences = segmenter(language, 'sentence').segment(text);
	}

	/** The first word at or after a place, else the last one before it; null in a text without words. */
	from(place: number): WordChoice | null {
		const word = this.#wordAfter(place) ?? this.#wordBefore(this.#text.length);
		return word && { anchor: word, focus: word };
	}

	/**
	 * One step on. A step by sentence first takes the sentence it stands in, and goes on from there. At the ends of the text the
	 * choice stays.
	 *
	 * @param isExtending the anchor stays where it is
	 */
	move(choice: WordChoice, step: WordStep, isExtending: boolean): WordChoice {
		const focus = this.#step(choice, step);
		if (!focus) return choice;
		return isExtending ? { anchor: choice.anchor, focus } : { anchor: focus, focus };
	}

	#step(choice: WordChoice, step: WordStep): Stretch | null {
		const { focus } = choice;
		switch (step) {
			case 'next-word':
				return this.#wordAfter(focus.end);
			case 'previous-word':
				return this.#wordBefore(focus.start);
			case 'next-sentence':
				return this.#sentence(focus, 1);
			case 'previous-sentence':
				return this.#sentence(focus, -1);
			case 'line-start':
				return this.#wordAfter(this.#text.lastIndexOf('\n', focus.start - 1) + 1);
			case 'line-end': {
				const end = this.#text.indexOf('\n', focus.end);
				return this.#wordBefore(end === -1 ? this.#text.length : end);
			}
		}
	}

	#sentence(focus: Stretch, by: 1 | -1): Stretch | null {
		const here = this.#sentenceAt(focus.start);
		if (here && (focus.start !== here.start || focus.end !== here.end)) return here;
		let at = by === 1 ? focus.end : focus.start - 1;
		for (let found = this.#sentences.containing(at); found; found = this.#sentences.containing(at)) {
			const { index, segment } = found;
			const words = wholeSigns(this.#text, index, index + segment.length);
			// What is left of the sentence that we come from is blank.
			if (words && words.start !== focus.start) return words;
			at = by === 1 ? index + segment.length : index - 1;
		}
		return null;
	}

	#sentenceAt(place: number): Stretch | null {
		const found = this.#sentences.containing(place);
		return found ? wholeSigns(this.#text, found.index, found.index + found.segment.length) : null;
	}

	#wordAfter(place: number): Stretch | null {
		let at = Math.max(0, place);
		for (let found = this.#words.containing(at); found; found = this.#words.containing(at)) {
			const end = found.index + found.segment.length;
			if (found.isWordLike && found.index >= place) return { start: found.index, end };
			at = end;
		}
		return null;
	}

	#wordBefore(place: number): Stretch | null {
		let at = place - 1;
		for (let found = this.#words.containing(at); found; found = this.#words.containing(at)) {
			const end = found.index + found.segment.length;
			if (found.isWordLike && end <= place) return { start: found.index, end };
			at = found.index - 1;
		}
		return null;
	}
}

/** The words of a short text, in order, as {@link WordWalk} parts them. Cost: the length of the text. */
export function wordsIn(text: string, language: string): readonly Stretch[] {
	return [...segmenter(language, 'word').segment(text)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
	try {
		return new Intl.Segmenter(language, { granularity });
	} catch {
		// A tag that is no tag comes from a file.
		return new Intl.Segmenter('und', { granularity });
	}
}
