import type { LayoutEngine } from './layout-engine.ts';
import type { Point } from '#core/model/point.ts';

/** Room that the engine keeps for a node, px. */
export interface NodeRoom {
	readonly width: number;
	readonly height: number;
}

const pxPerInch = 72;

/**
 * One run of sfdp (Hu 2005, "Efficient, high-quality force-directed graph drawing"): a point per node, in px, y downward,
 * origin anywhere.
 *
 * @param pairs of indices into `rooms`, each pair once
 * @param seed any whole number from 1; the same seed gives the same points
 * @returns all nodes at 0, 0 where the engine's answer has none
 */
export function placeBySfdp(
	engine: LayoutEngine,
	rooms: readonly NodeRoom[],
	pairs: readonly (readonly [number, number])[],
	seed: number
): readonly Point[] {
	const points: Point[] = rooms.map(() => ({ x: 0, y: 0 }));
	if (rooms.length < 2) return points;
	const answer = engine.sfdp(writeDot(rooms, pairs, seed));
	const row = /^node (\d+) (\S+) (\S+)/gm;
	for (let match = row.exec(answer); match; match = row.exec(answer)) {
		const [, node, x, y] = match;
		points[Number(node)] = { x: Number(x) * pxPerInch, y: -Number(y) * pxPerInch };
	}
	return points;
}

// overlap and splines are off: boxes are parted and ties routed by our own hand. The fast quadtree halves the time.
function writeDot(
	rooms: readonly NodeRoom[],
	pairs: readonly (readonly [number, number])[],
	seed: number
): string {
	const inches = (px: number) => (px / pxPerInch).toFixed(3);
	const nodes = rooms.map(
		({ width, height }, index) => `${index}[width=${inches(width)} height=${inches(height)}]`
	);
	const edges = pairs.map(([a, b]) => `${a}--${b}`);
	return [
		`graph{graph[start=${seed} overlap=true splines=none quadtree=fast]`,
		'node[shape=box fixedsize=true label=""]',
		`${nodes.join(';')};${edges.join(';')}}`
	].join('\n');
}
