/** What a picture is drawn on, px. With a tray, actors lower than `trayTop` stand in it and the drawing ends above it. */
export interface Ground {
	readonly width: number;
	readonly height: number;
	readonly trayTop?: number | undefined;
}

/** px between the tray's rule and the drawing. */
export const aboveTray = 6;

/** The lowest px that what belongs to a node at height `y` may reach. */
export function bottomFor(ground: Ground, y: number): number {
	const { trayTop, height } = ground;
	return trayTop !== undefined && y < trayTop ? trayTop - aboveTray : height;
}
