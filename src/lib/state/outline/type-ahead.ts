import type { OutlineLine } from './outline-lines.ts';
import { fold } from '#core/search/fold.ts';
import { primaryName } from '#core/model/actor.ts';

/** Signs that follow one another more slowly than this begin a new word. */
const pauseMs = 700;

/** What was typed without a pause. */
export interface Typed {
	readonly text: string;
	readonly at: number;
	/** It is the first sign, or the same one again: the search goes on after the current line. */
	readonly isNew: boolean;
}

/** What is typed once another sign has come. @param at when it came, in milliseconds */
export function typeAhead(before: Typed | null, sign: string, at: number): Typed {
	if (!before || at - before.at > pauseMs || before.text === sign) return { text: sign, at, isNew: true };
	return { text: before.text + sign, at, isNew: false };
}

/** Place of the first line from `from` on, round and round, whose words begin with what was typed; -1 where none does. */
export function findTyped({ text }: Typed, lines: readonly OutlineLine[], from: number): number {
	const wanted = fold(text);
	if (wanted === '') return -1;
	for (let step = 0; step < lines.length; step += 1) {
		const place = (from + step) % lines.length;
		const line = lines[place];
		if (line && fold(wordsOf(line)).startsWith(wanted)) return place;
	}
	return -1;
}

/** What a line begins with. */
function wordsOf(line: OutlineLine): string {
	switch (line.kind) {
		case 'actor':
			return line.row.name;
		case 'type':
			return line.label;
		case 'tie':
			return primaryName(line.other).text;
		case 'words':
			return line.excerpt?.text ?? line.claim.assessment?.reason ?? '';
	}
}
