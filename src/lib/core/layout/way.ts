/** px kept between boxes, and how much more one side may be stretched than the other. */
export interface Way {
	readonly gap: number;
	readonly mostRatio: number;
}

/** The way that is tried first. */
export const usualWay: Way = { gap: 6, mostRatio: 2.2 };
