import type { SvgNode } from '#core/drawing/svg-node.ts';

/** What an element inherits from the groups around it. */
interface Inherited {
	readonly fontFamily: string;
	readonly x: number;
	readonly y: number;
}

/**
 * Paint a picture's tree on a canvas: the same shapes and texts as the SVG file, without asking the browser to load one (an
 * SVG that is loaded as an image gets no web fonts).
 */
export function paint(node: SvgNode, context: CanvasRenderingContext2D): void {
	paintNode(node, context, { fontFamily: 'sans-serif', x: 0, y: 0 });
}

function paintNode(node: SvgNode, context: CanvasRenderingContext2D, inherited: Inherited): void {
	context.save();
	moveBy(String(node.attributes.transform ?? ''), context);
	const own = {
		fontFamily: String(node.attributes['font-family'] ?? inherited.fontFamily),
		x: number(node, 'x', inherited.x),
		y: number(node, 'y', inherited.y)
	};
	if (node.tag === 'rect') paintShape(node, context, rectangle(node));
	else if (node.tag === 'path') paintShape(node, context, new Path2D(String(node.attributes.d)));
	else if (node.tag === 'text') paintText(node, context, own);
	else if (node.tag === 'svg' || node.tag === 'g') {
		for (const child of node.children) if (typeof child !== 'string') paintNode(child, context, own);
	}
	context.restore();
}

function paintShape({ attributes }: SvgNode, context: CanvasRenderingContext2D, path: Path2D): void {
	const { fill, stroke } = attributes;
	if (fill !== 'none') {
		context.fillStyle = String(fill ?? '#000000');
		context.fill(path);
	}
	if (stroke === undefined) return;
	setStroke(attributes, context);
	context.stroke(path);
}

function paintText(node: SvgNode, context: CanvasRenderingContext2D, inherited: Inherited): void {
	const { attributes } = node;
	const anchor = { middle: 'center', end: 'right', start: 'left' } as const;
	context.font = `${attributes['font-weight'] ?? 400} ${attributes['font-size'] ?? 14}px ${inherited.fontFamily}`;
	context.textAlign = anchor[(attributes['text-anchor'] ?? 'start') as keyof typeof anchor];
	context.textBaseline = 'alphabetic';
	context.fillStyle = String(attributes.fill ?? '#000000');
	for (const child of node.children) {
		const [text, x, y] =
			typeof child === 'string'
				? [child, inherited.x, inherited.y]
				: [
						child.children.filter((part) => typeof part === 'string').join(''),
						number(child, 'x', inherited.x),
						number(child, 'y', inherited.y)
					];
		if (attributes.stroke !== undefined) {
			setStroke(attributes, context);
			context.strokeText(text, x, y);
		}
		context.fillText(text, x, y);
	}
}

function setStroke(attributes: SvgNode['attributes'], context: CanvasRenderingContext2D): void {
	const dash = attributes['stroke-dasharray'];
	context.strokeStyle = String(attributes.stroke);
	context.lineWidth = Number(attributes['stroke-width'] ?? 1);
	context.lineCap = attributes['stroke-linecap'] === 'round' ? 'round' : 'butt';
	context.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
	context.setLineDash(dash === undefined ? [] : String(dash).split(' ').map(Number));
	context.globalAlpha = Number(attributes['stroke-opacity'] ?? 1);
}

function rectangle(node: SvgNode): Path2D {
	const path = new Path2D();
	path.rect(number(node, 'x', 0), number(node, 'y', 0), number(node, 'width', 0), number(node, 'height', 0));
	return path;
}

function number(node: SvgNode, name: string, otherwise: number): number {
	const value = node.attributes[name];
	return value === undefined ? otherwise : Number(value);
}

// Pictures know two moves, in this order: translate(x y) and scale(n).
function moveBy(transform: string, context: CanvasRenderingContext2D): void {
	const translate = /translate\((\S+) (\S+)\)/.exec(transform);
	const scale = /scale\((\S+)\)/.exec(transform);
	if (translate) context.translate(Number(translate[1]), Number(translate[2]));
	if (scale) context.scale(Number(scale[1]), Number(scale[1]));
}
