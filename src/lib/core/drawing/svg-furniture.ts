import type { DisplayList } from './display-list.ts';
import { isolated, wrapText } from './furniture-text.ts';
import type { Furniture, NumberedLine } from './furniture.ts';
import { legendBlock } from './svg-legend.ts';
import { svgNode, type Block, type SvgNode } from './svg-node.ts';
import type { TextWeight } from './text-width.ts';

const side = 24;
const fictional = 'FICTIONAL: made up for training';

/** The title over the drawing, whom it may be shown to, and the word that nothing in it is real where that is so. */
export function headBlock(
	{ title, isFictional, classification }: Furniture,
	list: DisplayList,
	width: number
): Block {
	const lines = [
		...paragraph(title, { size: 20, lineHeight: 26, weight: 600, colour: list.ink, most: 3 }, width),
		...(isFictional
			? paragraph(
					fictional,
					{ size: 14, lineHeight: 22, weight: 600, colour: list.selection, most: 1 },
					width
				)
			: []),
		...(classification === undefined
			? []
			: paragraph(
					classification,
					{ size: 14, lineHeight: 22, weight: 600, colour: list.ink, most: 2 },
					width
				))
	];
	return { nodes: [svgNode('g', { id: 'head' }, stack(lines, 16))], height: 16 + heightOf(lines) + 12 };
}

/** Caption, legend, notes, numbered sources and stamp under the drawing, from `top` on. */
export function footBlock(furniture: Furniture, list: DisplayList, width: number, top: number): Block {
	const { sources, stamp, caption, notes = [] } = furniture;
	const said = caption === undefined ? [] : paragraph(caption, captionSetting(list.ink), width);
	const legendTop = top + 20 + heightOf(said) + (said.length > 0 ? 12 : 0);
	const legend = legendBlock(furniture.legend, list, { left: side, top: legendTop, width: width - 2 * side });
	const small = { size: 12, lineHeight: 17, weight: 400, colour: list.ink, most: 3 } as const;
	const numbered = ({ number, text }: NumberedLine) =>
		paragraph(`${number}. ${isolated(text)}`, small, width);
	const lines = [
		...(notes.length > 0 ? paragraph('Notes', { ...small, weight: 600, most: 1 }, width) : []),
		...notes.flatMap(numbered),
		...(sources.length > 0 ? paragraph('Sources', { ...small, weight: 600, most: 1 }, width) : []),
		...sources.flatMap(numbered),
		...paragraph(stamp, { ...small, lineHeight: 24, weight: 600, colour: list.quiet, most: 2 }, width)
	];
	const textTop = legendTop + legend.height + 12;
	return {
		nodes: [
			svgNode('path', { d: `M${side} ${top + 8}H${width - side}`, stroke: list.quiet, fill: 'none' }),
			...(said.length > 0 ? [svgNode('g', { id: 'caption' }, stack(said, top + 14))] : []),
			svgNode('g', { id: 'legend' }, legend.nodes),
			svgNode('g', { id: 'sources' }, stack(lines, textTop))
		],
		height: textTop + heightOf(lines) + 12 - top
	};
}

function captionSetting(colour: string): Setting {
	return { size: 15, lineHeight: 21, weight: 400, colour, most: 8 };
}

interface Setting {
	readonly size: number;
	readonly lineHeight: number;
	readonly weight: TextWeight;
	readonly colour: string;
	readonly most: number;
}

interface Line extends Setting {
	readonly text: string;
}

function paragraph(text: string, setting: Setting, width: number): readonly Line[] {
	const { size, weight, most } = setting;
	return wrapText(text, width - 2 * side, size, weight, most).map((line) => ({
		...setting,
		text: isolated(line)
	}));
}

function heightOf(lines: readonly Line[]): number {
	return lines.reduce((sum, { lineHeight }) => sum + lineHeight, 0);
}

function stack(lines: readonly Line[], top: number): readonly SvgNode[] {
	let y = top;
	return lines.map(({ text, size, lineHeight, weight, colour }) => {
		y += lineHeight;
		const baseline = y - (lineHeight - size) / 2 - size * 0.17;
		return svgNode('text', { x: side, y: baseline, 'font-size': size, 'font-weight': weight, fill: colour }, [
			text
		]);
	});
}
