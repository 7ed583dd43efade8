import type { Points } from './fcose.ts';
import { seeded, type PlainGraph } from './scale-free.ts';

/**
 * Normalised stress over sampled pairs: sum of ((s·|p−q| − d) / d)² / number of pairs, d the steps from one node to the other,
 * s the scale that makes it least. 0 = every distance is as it should be. Distances are Euclidean, so a picture that was
 * stretched along one axis pays for it.
 *
 * @param sources nodes from which distances to all others are looked at
 */
export function normalisedStress(graph: PlainGraph, points: Points, sources: number): number {
	const draw = seeded(1);
	const neighbours = neighboursOf(graph);
	let [ratio, square, all] = [0, 0, 0];
	for (let sample = 0; sample < sources; sample++) {
		const from = Math.floor(draw() * graph.count);
		stepsFrom(from, neighbours).forEach((steps, to) => {
			if (steps <= 0) return;
			const [p, q] = [points[from]!, points[to]!];
			const relative = Math.hypot(p.x - q.x, p.y - q.y) / steps;
			ratio += relative;
			square += relative * relative;
			all += 1;
		});
	}
	// Least over s of sum (s·r − 1)² is n − (Σr)² / Σr².
	return (all - (ratio * ratio) / square) / all;
}

function neighboursOf({ count, pairs }: PlainGraph): number[][] {
	const neighbours = Array.from({ length: count }, (): number[] => []);
	for (const [a, b] of pairs) {
		neighbours[a]?.push(b);
		neighbours[b]?.push(a);
	}
	return neighbours;
}

function stepsFrom(start: number, neighbours: readonly (readonly number[])[]): number[] {
	const steps = neighbours.map(() => -1);
	steps[start] = 0;
	const queue = [start];
	for (const node of queue) {
		for (const next of neighbours[node] ?? []) {
			if (steps[next] !== -1) continue;
			steps[next] = (steps[node] ?? 0) + 1;
			queue.push(next);
		}
	}
	return steps;
}
