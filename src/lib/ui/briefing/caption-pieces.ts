import type { Marked } from '#core/briefing/marked-text.ts';

/** A stretch of a caption as it is typed, and what it is. */
export interface CaptionPiece {
	/** In UTF-16 units. */
	readonly start: number;
	readonly text: string;
	readonly kind: 'name' | 'note' | null;
}

/** The text of a caption cut at its marks, nothing left out. */
export function captionPieces({ text, marks }: Marked): readonly CaptionPiece[] {
	const kinds = new Map(
		marks.map(({ start, target }) => [start, 'note' in target ? ('note' as const) : ('name' as const)])
	);
	const borders = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])];
	return borders.slice(0, -1).map((start, index) => ({
		start,
		text: text.slice(start, borders[index + 1]),
		kind: kinds.get(start) ?? null
	}));
}
