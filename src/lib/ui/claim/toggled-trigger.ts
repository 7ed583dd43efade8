import type { Stretch } from '#core/evidence/stretch.ts';

/**
 * The trigger words with this word marked, or no longer. Words that follow one another with nothing but blanks between are one
 * trigger; a word taken out of the middle leaves two.
 */
export function toggledTrigger(
	triggers: readonly Stretch[],
	word: Stretch,
	text: string
): readonly Stretch[] {
	const holder = triggers.find(({ start, end }) => start <= word.start && end >= word.end);
	if (!holder) return joined([...triggers, word], text);
	const before = trimmed(holder.start, word.start, text);
	const after = trimmed(word.end, holder.end, text);
	const left = [before, after].filter(({ start, end }) => start < end);
	return joined([...triggers.filter((one) => one !== holder), ...left], text);
}

function joined(triggers: readonly Stretch[], text: string): readonly Stretch[] {
	const all = [...triggers].sort((a, b) => a.start - b.start || a.end - b.end);
	const found: Stretch[] = [];
	for (const one of all) {
		const last = found.at(-1);
		const isNext = last && (one.start <= last.end || text.slice(last.end, one.start).trim() === '');
		if (last && isNext) found[found.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
		else found.push(one);
	}
	return found;
}

// What is left of a trigger begins and ends with a letter or a digit.
function trimmed(start: number, end: number, text: string): Stretch {
	const words = text.slice(start, end);
	const from = words.search(/[\p{L}\p{N}]/u);
	if (from < 0) return { start, end: start };
	const tail = /[^\p{L}\p{N}\p{M}]*$/u.exec(words)?.[0].length ?? 0;
	return { start: start + from, end: end - tail };
}
