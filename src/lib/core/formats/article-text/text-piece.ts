/** A run of signs as it stands on a page, y upward. `size` is its height; `isLineEnd` where the page breaks the line after it. */
export interface TextPiece {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly isRightToLeft: boolean;
	readonly isLineEnd: boolean;
}
