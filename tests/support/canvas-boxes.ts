import type { Page } from '@playwright/test';

/** A rectangle in CSS px of the canvas. */
export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** What Cytoscape really drew, read from the running canvas: everything in CSS px of its host. */
export interface DrawnPicture {
	/** Where the host is in the window. */
	x: number;
	y: number;
	width: number;
	height: number;
	zoom: number;
	nodes: {
		id: string;
		icon: string;
		shape: string;
		body: Rectangle;
		label: string;
		labelSize: number;
		labelBox: Rectangle;
	}[];
	ties: { id: string; source: string; target: string; hasArrow: boolean; line: { x: number; y: number }[] }[];
}

/** A camera that has just been sent off stands still for a frame or two. */
const framesAtRest = 3;

/**
 * Reads the boxes of the drawn network as they are now. A tie's line is sampled at 48 points, its last one the tip of the arrow.
 */
export const readPicture = (page: Page): Promise<DrawnPicture> => read(page, 0);

/**
 * The same once nothing of it has moved for some frames, nor the host in the window: what is to be pressed must still be where
 * it was seen. All is read in one call, for between two calls a busy machine moves the camera or the panel beside it.
 */
export const pictureAtRest = (page: Page): Promise<DrawnPicture> => read(page, framesAtRest);

function read(page: Page, frames: number): Promise<DrawnPicture> {
	return page.locator('[data-network] .host').evaluate(async (host, frames): Promise<DrawnPicture> => {
		// Cytoscape keeps itself on its container; only as much of it as is read here is typed.
		interface Element {
			id(): string;
			position(): { x: number; y: number };
			source(): Element;
			target(): Element;
			style(name: string): string;
			data(name: string): string;
			renderedBoundingBox(options: object): { x1: number; y1: number; x2: number; y2: number };
			renderedSourceEndpoint(): { x: number; y: number };
			renderedTargetEndpoint(): { x: number; y: number };
			renderedControlPoints(): { x: number; y: number }[] | undefined;
		}
		interface Canvas {
			zoom(): number;
			pan(): { x: number; y: number };
			nodes(): { map<T>(each: (node: Element) => T): T[] };
			edges(): { map<T>(each: (edge: Element) => T): T[] };
		}
		const box = (element: Element, options: object) => {
			const { x1, y1, x2, y2 } = element.renderedBoundingBox({
				includeNodes: false,
				includeEdges: false,
				includeLabels: false,
				includeOverlays: false,
				includeUnderlays: false,
				includeOutlines: false,
				...options
			});
			return { left: x1, top: y1, right: x2, bottom: y2 };
		};
		const stage = host.closest('[data-network]');
		let [seen, still] = ['', 0];
		while (still < frames) {
			await new Promise(requestAnimationFrame);
			const now = stage?.ariaBusy === 'false' ? JSON.stringify(places()) : '';
			still = now !== '' && now === seen ? still + 1 : 0;
			seen = now;
		}
		return look();

		function canvas(): Canvas {
			const holders = [host, ...host.querySelectorAll('*')] as unknown as { _cyreg?: { cy: Canvas } }[];
			const cy = holders.find(({ _cyreg }) => _cyreg?.cy)?._cyreg?.cy;
			if (!cy) throw new Error('No Cytoscape below the host.');
			return cy;
		}

		/** All that moves: boxes and lines follow from it, and take far longer to work out. */
		function places() {
			const [cy, { x, y, width, height }] = [canvas(), host.getBoundingClientRect()];
			return [x, y, width, height, cy.zoom(), cy.pan(), cy.nodes().map((node) => node.position())];
		}

		function look(): DrawnPicture {
			const cy = canvas();
			const zoom = cy.zoom();
			const { x, y } = host.getBoundingClientRect();
			return {
				x,
				y,
				width: host.clientWidth,
				height: host.clientHeight,
				zoom,
				nodes: cy.nodes().map((node) => ({
					id: node.id(),
					icon: node.style('background-image'),
					shape: node.style('shape'),
					body: box(node, { includeNodes: true }),
					label: node.style('label'),
					labelSize: parseFloat(node.style('font-size')) * zoom,
					labelBox: box(node, { includeLabels: true })
				})),
				ties: cy.edges().map((edge) => {
					const [start, end] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
					const control = edge.renderedControlPoints()?.[0] ?? {
						x: (start.x + end.x) / 2,
						y: (start.y + end.y) / 2
					};
					const line = Array.from({ length: 48 }, (_, index) => {
						const t = index / 47;
						const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
						return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
					});
					return {
						id: edge.id(),
						source: edge.source().id(),
						target: edge.target().id(),
						hasArrow: edge.style('target-arrow-shape') !== 'none',
						line
					};
				})
			};
		}
	}, frames);
}

/** Whether two rectangles share more than `slack` px in both directions. */
export function overlap(a: Rectangle, b: Rectangle, slack = 0.5): boolean {
	return (
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
	);
}

/** A rectangle made smaller by `by` px on every side; what a halo or a rim adds to a box does not count. */
export function shrink({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
	return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** Pairs of actors whose ties cross, however many ties each pair has. Ties that meet in an actor do not cross. */
export function countCrossings(ties: DrawnPicture['ties']): number {
	const crossed = new Set<string>();
	const pairOf = ({ source, target }: { source: string; target: string }) =>
		JSON.stringify([source, target].sort());
	for (const [index, a] of ties.entries()) {
		for (const b of ties.slice(index + 1)) {
			const ends = new Set([a.source, a.target, b.source, b.target]);
			if (ends.size === 4 && linesCross(a.line, b.line)) crossed.add([pairOf(a), pairOf(b)].sort().join());
		}
	}
	return crossed.size;
}

interface Dot {
	x: number;
	y: number;
}

function linesCross(a: readonly Dot[], b: readonly Dot[]): boolean {
	return a.some((from, i) => {
		const to = a[i + 1];
		return (
			to !== undefined && b.some((start, j) => b[j + 1] !== undefined && cross(from, to, start, b[j + 1]!))
		);
	});
}

function cross(a: Dot, b: Dot, c: Dot, d: Dot): boolean {
	const side = (p: Dot, q: Dot, r: Dot) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
