import type { ActorMark, Glyph } from './display-list.ts';
import { placed } from './path-text.ts';
import type { Point } from '#core/model/point.ts';

const ring =
	'M 6 0 C 6 3.31 3.31 6 0 6 C -3.31 6 -6 3.31 -6 0 C -6 -3.31 -3.31 -6 0 -6 C 3.31 -6 6 -3.31 6 0 Z';
const exclamation = 'M -1.1 -3.8 L 1.1 -3.8 L 0.7 1.1 L -0.7 1.1 Z M -1.1 2 L 1.1 2 L 1.1 3.9 L -1.1 3.9 Z';

/** The badge of a contested tie, 12 px across, painted like a tie's signs: a hollow ring and a mark of exclamation. */
export function badgeGlyphs(at: Point): readonly Glyph[] {
	const upright = { at, direction: { x: 1, y: 0 } };
	return [
		{ path: placed(ring, upright), isFilled: false },
		{ path: placed(exclamation, upright), isFilled: true }
	];
}

const pin = 'M -1.7 -3.6 L 1.7 -3.6 L 1.2 -0.6 L 2.4 0.6 L 0.5 0.6 L 0 4 L -0.5 0.6 L -2.4 0.6 L -1.2 -0.6 Z';

/** The badge of an actor that a person put where it stands: a pin in a ring, 12 px across, at the node's upper right. */
export function pinGlyphs({
	centre,
	width,
	height
}: Pick<ActorMark, 'centre' | 'width' | 'height'>): readonly Glyph[] {
	const at = { x: centre.x + width * 0.4, y: centre.y - height * 0.4 };
	const upright = { at, direction: { x: 1, y: 0 } };
	return [
		{ path: placed(ring, upright), isFilled: false },
		{ path: placed(pin, upright), isFilled: true }
	];
}
