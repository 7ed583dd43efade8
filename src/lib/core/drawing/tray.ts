import type { DisplayList } from './display-list.ts';

/** The rule over the actors beside the drawing, broken by its title; px of the frame. */
export interface Tray {
	readonly title: string;
	readonly fontSize: number;
	/** Where the title starts, and its baseline. */
	readonly x: number;
	readonly baseline: number;
	/** The rule as path data. */
	readonly rule: string;
}

/** What a list's tray says and where; null where nothing is in it. @param titleWidth px that the title takes at 12 px */
export function trayOf(
	{ trayTop, width }: DisplayList,
	titleWidth: (title: string, fontSize: number) => number
): Tray | null {
	if (trayTop === null) return null;
	const [title, fontSize, x] = ['Also named', 12, 12];
	const end = x + titleWidth(title, fontSize) + 8;
	return {
		title,
		fontSize,
		x,
		baseline: trayTop + 4,
		rule: `M0 ${trayTop}H${x - 6}M${Math.round(end)} ${trayTop}H${width}`
	};
}
