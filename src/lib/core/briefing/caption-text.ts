import type { Inline } from '#core/model/briefing.ts';
import { citeKey } from './numbering.ts';

/** A caption as plain text: the numbers of its notes stand in square brackets, "leads JNIM [3]". */
export function captionText(caption: readonly Inline[], numbers: ReadonlyMap<string, number>): string {
	return caption
		.map((inline, index) => {
			if (!('note' in inline)) return inline.text;
			const before = caption[index - 1];
			const blank = before && 'text' in before && /\s$/.test(before.text) ? '' : ' ';
			return `${index === 0 ? '' : blank}[${numbers.get(citeKey(inline.note)) ?? '?'}]`;
		})
		.join('');
}
