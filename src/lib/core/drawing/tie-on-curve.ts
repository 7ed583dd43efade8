import { pointOn, type Curve } from './curve.ts';
import type { TieMark } from './display-list.ts';
import { glyphsFor } from './glyphs.ts';

/** Everything of a tie that stands on its line, for a line: its signs, its badge (contested ties only), the place of its verb. */
export function tieOnCurve(
	{ type, status, hasArrowhead }: Pick<TieMark, 'type' | 'status' | 'hasArrowhead'>,
	{ start, control, end }: Curve
): Pick<TieMark, 'start' | 'control' | 'end' | 'glyphs' | 'badge' | 'labelAt'> {
	const curve = { start, control, end };
	return {
		...curve,
		glyphs: glyphsFor(type, { ...curve, hasArrowhead }),
		badge: status === 'contested' ? pointOn(curve, 0.36) : null,
		labelAt: pointOn(curve, 0.5)
	};
}
