import type { Curve } from './curve.ts';
import type { Box, LabelSide } from './display-list.ts';
import type { Ground } from './ground.ts';
import {
	boxAt,
	candidateBoxes,
	candidatesMeet,
	labelSides,
	nearNodes,
	type LabelledNode
} from './label-candidates.ts';
import { labelCosts, standingCosts, unreadable } from './label-costs.ts';

/** Where the labels stand (null = left out), and how much a reader suffers from it: 0 = nothing meets anything. */
export interface LabelPlaces {
	readonly boxes: readonly (Box | null)[];
	readonly sides: readonly LabelSide[];
	readonly cost: number;
}

/**
 * Choose for every label the side of its node (below, above, right, left) on which it meets least: no node, label or
 * arrowhead, no tie where possible, nothing off the ground. Greedy in order of priority (ties of rank: the earlier node),
 * then repaired: each label, and each pair of labels that meet, looks for a better side until none finds one.
 *
 * Cost: nodes × 4 × (ties + near nodes), a few times over. After Imhof 1962 and Christensen, Marks and Shieber 1995.
 *
 * @param mayOmit leave a label out where it would still meet a node, a label or an arrowhead
 */
export function placeLabels(
	nodes: readonly LabelledNode[],
	curves: readonly Curve[],
	ground: Ground,
	mayOmit: boolean
): LabelPlaces {
	const count = nodes.length;
	const boxes = candidateBoxes(nodes);
	const near = nearNodes(nodes);
	const own = standingCosts(nodes, boxes, near, curves, ground);
	const chosen = new Int8Array(count).fill(-1);
	const costOf = (node: number, side: number): number => {
		let cost = own[node * 4 + side] as number;
		for (const other of near[node] ?? []) {
			const otherSide = chosen[other] as number;
			if (otherSide >= 0 && candidatesMeet(boxes, node * 4 + side, other * 4 + otherSide))
				cost += labelCosts.label;
		}
		return cost;
	};
	const best = (node: number): number => {
		let [found, least] = [0, Infinity];
		for (let side = 0; side < 4; side++) {
			const cost = costOf(node, side);
			if (cost < least) [found, least] = [side, cost];
		}
		return found;
	};
	const order = nodes
		.map((_, index) => index)
		.filter((index) => (nodes[index]?.labelWidth ?? 0) > 0)
		.sort((a, b) => (nodes[b]?.priority ?? 0) - (nodes[a]?.priority ?? 0) || a - b);
	for (const node of order) chosen[node] = best(node);
	repair(order, near, chosen, costOf, best);
	if (mayOmit) {
		for (const node of order.toReversed()) {
			if (costOf(node, chosen[node] as number) >= unreadable) chosen[node] = -1;
		}
	}
	let cost = 0;
	for (const node of order) {
		const side = chosen[node] as number;
		// A pair that meets is counted at both of its labels.
		if (side >= 0) cost += (costOf(node, side) + (own[node * 4 + side] as number)) / 2;
	}
	return {
		cost,
		sides: nodes.map((_, node) => labelSides[Math.max(0, chosen[node] as number)] ?? 'below'),
		boxes: nodes.map((_, node) => {
			const side = chosen[node] as number;
			return side < 0 ? null : boxAt(boxes, node * 4 + side);
		})
	};
}

function repair(
	order: readonly number[],
	near: readonly (readonly number[])[],
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): void {
	for (let round = 0; round < 6; round++) {
		let hasChanged = false;
		for (const node of order) {
			const before = chosen[node] as number;
			const now = costOf(node, before);
			if (now < 5) continue;
			const better = best(node);
			if (better !== before && costOf(node, better) < now - 1e-9) {
				chosen[node] = better;
				hasChanged = true;
			} else if (now >= unreadable && moveTogether(node, near[node] ?? [], chosen, costOf, best)) {
				hasChanged = true;
			}
		}
		if (!hasChanged) return;
	}
}

// Take each side in turn and let those who now stand in the way find another; keep what makes all of them together better.
function moveTogether(
	node: number,
	near: readonly number[],
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): boolean {
	const before = chosen[node] as number;
	for (let side = 0; side < 4; side++) {
		if (side === before) continue;
		const kept = new Map<number, number>([[node, before]]);
		const costHere = (at: number) => costOf(at, chosen[at] as number);
		const alone = costHere(node);
		chosen[node] = side;
		const alongside = costHere(node);
		chosen[node] = before;
		if (alongside - labelCosts.label * 2 >= alone) continue;
		const moved = near.filter((other) => (chosen[other] as number) >= 0);
		const sum = () => moved.reduce((total, other) => total + costHere(other), costHere(node));
		const old = sum();
		chosen[node] = side;
		for (const other of moved) {
			if (costHere(other) < labelCosts.label) continue;
			kept.set(other, chosen[other] as number);
			chosen[other] = best(other);
		}
		if (sum() < old - 1e-9) return true;
		for (const [other, oldSide] of kept) chosen[other] = oldSide;
	}
	return false;
}
