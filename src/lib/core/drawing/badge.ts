import type { Glyph } from './display-list.ts';
import { placed } from './path-text.ts';
import type { Point } from '#core/model/dossier.ts';

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
