import type { Inline } from '#core/model/briefing.ts';
import { noteLabel } from './marked-text.ts';

/** A caption as plain text: the numbers of its notes stand in square brackets, "leads JNIM [3]". */
export function captionText(caption: readonly Inline[], numbers: ReadonlyMap<string, number>): string {
	return caption.reduce((text, inline) => {
		if (!('note' in inline)) return text + inline.text;
		return `${text}${/\S$/.test(text) ? ' ' : ''}${noteLabel(inline.note, numbers)}`;
	}, '');
}
