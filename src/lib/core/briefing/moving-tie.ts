import { between } from './between.ts';
import { movingCurve, type Ends } from './moving-curve.ts';
import type { Curve } from '#core/drawing/curve.ts';
import type { BandMark, TieMark } from '#core/drawing/display-list.ts';
import { tieOnCurve } from '#core/drawing/tie-on-curve.ts';

/** A mark on its way, `share` 0 to 1 of it done, between its actors as they stand now. */
export type Moving<Mark> = (share: number, now: Ends) => Mark;

interface Attached<Mark> {
	readonly mark: Mark;
	readonly ends: Ends;
}

/** A tie on its way. Its line follows its actors; dash, colour and signs go along, and change half way if at all. */
export function movingTie(from: Attached<TieMark>, to: Attached<TieMark>): Moving<TieMark> {
	const curveAt = movingCurve({ ...from.mark, ends: from.ends }, { ...to.mark, ends: to.ends });
	return (share, now) => {
		const looks = share < 0.5 ? from.mark : to.mark;
		return { ...looks, ...tieOnCurve(looks, curveAt(share, now)) };
	};
}

/** A band on its way between its actors `a` (the source of `ends`) and `b`. Its count changes half way. */
export function movingBand(from: Attached<BandMark>, to: Attached<BandMark>): Moving<BandMark> {
	const curveAt = movingCurve(
		{ ...straight(from.mark), ends: from.ends },
		{ ...straight(to.mark), ends: to.ends }
	);
	return (share, now) => {
		const { start, end } = curveAt(share, now);
		return { ...(share < 0.5 ? from.mark : to.mark), start, end };
	};
}

const straight = ({ start, end }: BandMark): Curve => ({
	start,
	control: { x: between(start.x, end.x, 0.5), y: between(start.y, end.y, 0.5) },
	end
});
