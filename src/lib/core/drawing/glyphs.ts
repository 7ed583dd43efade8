import { arrowheadSize } from './arrowhead.ts';
import { beforeEnd, reversed, type Curve } from './curve.ts';
import type { Glyph } from './display-list.ts';
import { placed } from './path-text.ts';
import type { RelationTypeId } from '#core/model/ids.ts';

// Signs are about 8 px, drawn around 0 0; x runs along the tie, toward the end at which the sign stands.
const round =
	'M 4 0 C 4 2.21 2.21 4 0 4 C -2.21 4 -4 2.21 -4 0 C -4 -2.21 -2.21 -4 0 -4 C 2.21 -4 4 -2.21 4 0 Z';
const triangle = 'M 4.5 0 L -3.5 4.5 L -3.5 -4.5 Z';
const bar = 'M 1.1 -5 L 1.1 5 L -1.1 5 L -1.1 -5 Z';
const vee = 'M 4.5 0 L -4 4.5 L -1.5 0 L -4 -4.5 Z';
const signs = {
	diamond: 'M 5 0 L 0 4 L -5 0 L 0 -4 Z',
	square: 'M 3.75 -3.75 L 3.75 3.75 L -3.75 3.75 L -3.75 -3.75 Z',
	circle: round,
	triangle,
	backcurve: 'M 4.5 0 L -4 4.5 Q -0.5 0 -4 -4.5 Z',
	chevron: 'M 4.5 0 L 0.5 4.5 L -3.5 4.5 L 0.5 0 L -3.5 -4.5 L 0.5 -4.5 Z',
	vee,
	tee: bar,
	tick: 'M 3.2 -4.4 L -1.6 4.8 L -3.2 4.4 L 1.6 -4.8 Z',
	circleTriangle:
		'M 5.5 0 L -0.5 4 L -0.5 -4 Z M -1 0 C -1 1.38 -2.12 2.5 -3.5 2.5 C -4.88 2.5 -6 1.38 -6 0 C -6 -1.38 -4.88 -2.5 -3.5 -2.5 C -2.12 -2.5 -1 -1.38 -1 0 Z',
	triangleTee: 'M 5 0 L -2 4.5 L -2 -4.5 Z M -3.5 -4.5 L -3.5 4.5 L -5.5 4.5 L -5.5 -4.5 Z',
	triangleCross:
		'M 5 0 L -2 4.5 L -2 -4.5 Z M -3.6 -4.5 L -3.6 -1 L -2 -1 L -2 1 L -3.6 1 L -3.6 4.5 L -5.6 4.5 L -5.6 1 L -7.2 1 L -7.2 -1 L -5.6 -1 L -5.6 -4.5 Z'
} as const;

interface Sign {
	readonly sign: keyof typeof signs;
	readonly isFilled: boolean;
}

interface Ends {
	readonly source?: Sign;
	readonly target?: Sign;
}

const full = (sign: keyof typeof signs): Sign => ({ sign, isFilled: true });
const hollow = (sign: keyof typeof signs): Sign => ({ sign, isFilled: false });
const both = (sign: Sign): Ends => ({ source: sign, target: sign });

const endsByType: ReadonlyMap<string, Ends> = new Map([
	['founded', { target: full('diamond') }],
	['succeeds', { target: full('backcurve') }],
	['split-from', { source: full('square'), target: full('chevron') }],
	['leads', { target: full('triangle') }],
	['member-of', { target: hollow('triangle') }],
	['part-of', { target: hollow('square') }],
	['merged-into', { target: full('circleTriangle') }],
	['allied-with', both(full('circle'))],
	['affiliate-of', { target: hollow('circle') }],
	['pledged-allegiance-to', { source: full('circle'), target: full('triangle') }],
	['supports', { target: hollow('diamond') }],
	['listed-by', { target: full('square') }],
	['charged-by', { target: full('triangleTee') }],
	['accuses', { target: full('tee') }],
	['deployed-to', { target: full('vee') }],
	['active-in', { target: hollow('vee') }],
	['based-in', { target: full('circle') }],
	['controls', { target: full('triangleTee') }],
	['withdrew-from', { source: full('tick'), target: hollow('vee') }],
	['negotiates-with', both(hollow('circle'))],
	['agreement-with', both(full('square'))],
	['attacked', { target: full('triangleCross') }],
	['fights', both(full('tee'))],
	['arrested', { target: full('triangleTee') }]
]);

/** Width in px of the outline of a hollow glyph. */
export const glyphOutline = 1.5;

const beforeArrowhead = arrowheadSize + 10;
const atEnd = 6;

/**
 * The signs of a relation type on a tie, ready to paint. At the target a sign's middle is 10 px before the arrowhead, at an
 * end without one 6 px before the node. A type that has no row of its own (a dossier's own) has no sign.
 */
export function glyphsFor(
	type: RelationTypeId,
	tie: Curve & { readonly hasArrowhead: boolean }
): readonly Glyph[] {
	const { source, target } = endsByType.get(type) ?? {};
	const signAt = ({ sign, isFilled }: Sign, curve: Curve, distance: number): Glyph => ({
		path: placed(signs[sign], beforeEnd(curve, distance)),
		isFilled
	});
	return [
		...(source ? [signAt(source, reversed(tie), atEnd)] : []),
		...(target ? [signAt(target, tie, tie.hasArrowhead ? beforeArrowhead : atEnd)] : [])
	];
}
