/**
 * One element of a picture: what it is, its attributes in writing order, and what is in it (elements, or one text).
 * Only these tags exist, so no picture can hold a script, a style sheet or a link.
 */
export interface SvgNode {
	readonly tag: 'svg' | 'g' | 'title' | 'desc' | 'path' | 'rect' | 'text' | 'tspan';
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children: readonly (SvgNode | string)[];
}

/** An element. Attributes that are undefined are left out. */
export function svgNode(
	tag: SvgNode['tag'],
	attributes: Readonly<Record<string, string | number | undefined>>,
	children: readonly (SvgNode | string)[] = []
): SvgNode {
	const given = Object.entries(attributes).filter(
		(entry): entry is [string, string | number] => entry[1] !== undefined
	);
	return { tag, attributes: Object.fromEntries(given), children };
}

/** Some elements of a picture, one under the other, and the px they take. */
export interface Block {
	readonly nodes: readonly SvgNode[];
	readonly height: number;
}
