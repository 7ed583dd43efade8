/** A place in a frame with the origin at its top left, y downward: px of the frame, unless it says fractions of its sides. */
export interface Point {
	readonly x: number;
	readonly y: number;
}
