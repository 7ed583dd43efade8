// Drawn for Entente in a box of 24 × 24, filled by the nonzero rule: holes run against the outline's direction.
const icons: ReadonlyMap<string, string> = new Map([
	['colonnade', 'M12 2L22 7.5V9.5H2V7.5ZM4 11H7V18H4ZM10.5 11H13.5V18H10.5ZM17 11H20V18H17ZM2 19.5H22V22H2Z'],
	[
		'shield',
		'M12 1.8L20.5 5V11.5C20.5 16.6 17.2 20.2 12 22.2C6.8 20.2 3.5 16.6 3.5 11.5V5ZM12 4.6V19.4C15.9 17.7 18 15 18 11.5V6.8Z'
	],
	[
		'star',
		'M12 1.6L14.59 8.84L22.27 9.06L16.18 13.76L18.35 21.14L12 16.8L5.65 21.14L7.82 13.76L1.73 9.06L9.41 8.84Z'
	],
	[
		'globe',
		'M12 2A10 10 0 0 1 12 22A10 10 0 0 1 12 2ZM12 4A8 8 0 0 0 12 20A8 8 0 0 0 12 4Z' +
			'M12 2A5.2 10 0 0 1 12 22A5.2 10 0 0 1 12 2ZM12 4.4A3.3 7.6 0 0 0 12 19.6A3.3 7.6 0 0 0 12 4.4ZM3 11H21V13H3Z'
	],
	[
		'head',
		'M12 2.8A4.9 4.9 0 0 1 12 12.6A4.9 4.9 0 0 1 12 2.8ZM3 21.5C3 17 7 14.2 12 14.2C17 14.2 21 17 21 21.5Z'
	],
	[
		'case',
		'M8 7.2V5.5C8 4.1 9.1 3 10.5 3H13.5C14.9 3 16 4.1 16 5.5V7.2H14V5H10V7.2Z' +
			'M3.5 7.2H20.5C21.3 7.2 22 7.9 22 8.7V12.6H14V11.4H10V12.6H2V8.7C2 7.9 2.7 7.2 3.5 7.2Z' +
			'M2 14.2H10V15.6H14V14.2H22V19C22 19.8 21.3 20.5 20.5 20.5H3.5C2.7 20.5 2 19.8 2 19Z'
	],
	[
		'group',
		'M12 3.6A3.6 3.6 0 0 1 12 10.8A3.6 3.6 0 0 1 12 3.6ZM5.9 20.4C5.9 15.6 8.6 12.4 12 12.4C15.4 12.4 18.1 15.6 18.1 20.4Z' +
			'M4.6 6.6A2.7 2.7 0 0 1 4.6 12A2.7 2.7 0 0 1 4.6 6.6ZM.6 19.4C.6 15.8 2.3 13.4 4.6 13.4C5.4 13.4 6.1 13.7 6.6 14.1C5.2 15.6 4.4 17.4 4.3 19.4Z' +
			'M19.4 6.6A2.7 2.7 0 0 1 19.4 12A2.7 2.7 0 0 1 19.4 6.6ZM23.4 19.4C23.4 15.8 21.7 13.4 19.4 13.4C18.6 13.4 17.9 13.7 17.4 14.1C18.8 15.6 19.6 17.4 19.7 19.4Z'
	],
	[
		'pin',
		'M12 1.5C16.4 1.5 19.5 4.8 19.5 9C19.5 14.4 12 22.5 12 22.5C12 22.5 4.5 14.4 4.5 9C4.5 4.8 7.6 1.5 12 1.5ZM12 6A3 3 0 0 0 12 12A3 3 0 0 0 12 6Z'
	]
]);

const dot = 'M12 7A5 5 0 0 1 12 17A5 5 0 0 1 12 7Z';

/** Side of the box that icon paths are written in. */
export const iconBox = 24;

/** An icon as SVG path data in a box of 24 × 24, to be filled by the nonzero rule; an unknown name is a dot. */
export function iconPath(icon: string): string {
	return icons.get(icon) ?? dot;
}

/** Side in px of the square that an icon fills in the middle of a node of this size. */
export function iconSize(node: { readonly width: number; readonly height: number }): number {
	return Math.min(24, Math.round(Math.min(node.width, node.height) * 0.7));
}
