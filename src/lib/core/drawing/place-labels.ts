import type { Curve } from './curve.ts';
import type { Box, LabelSide } from './display-list.ts';
import type { Ground } from './ground.ts';
import {
	boxAt,
	candidateBoxes,
	labelSides,
	nearNodes,
	rivalsOf,
	type LabelledNode,
	type Rivals
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
	const rivals = rivalsOf(boxes, near);
	const { starts, others, meetings } = rivals;
	const chosen = new Int8Array(count).fill(-1);
	const costOf = (node: number, side: number): number => {
		let cost = own[node * 4 + side] as number;
		const end = starts[node + 1] as number;
		for (let at = starts[node] as number; at < end; at++) {
			const otherSide = chosen[others[at] as number] as number;
			const isMeeting = otherSide >= 0 && ((meetings[at] as number) >> (side * 4 + otherSide)) & 1;
			if (isMeeting) cost += labelCosts.label;
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
	repair(order, near, rivals, chosen, costOf, best);
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
	{ starts, others }: Rivals,
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): void {
	// Where nothing has moved since a try that was in vain, it would be in vain again.
	const movedAt = new Int32Array(near.length);
	const failedAt = new Int32Array(near.length).fill(-1);
	let moves = 0;
	const isHopeless = (node: number): boolean => {
		const since = failedAt[node] as number;
		if (since < 0) return false;
		const isStill = (other: number) => (movedAt[other] as number) <= since;
		return [node, ...(near[node] ?? [])].every(
			(other) => isStill(other) && others.subarray(starts[other], starts[other + 1]).every(isStill)
		);
	};
	for (let round = 0; round < 6; round++) {
		const movesBefore = moves;
		for (const node of order) {
			const before = chosen[node] as number;
			const now = costOf(node, before);
			if (now < 5) continue;
			const better = best(node);
			if (better !== before && costOf(node, better) < now - 1e-9) {
				chosen[node] = better;
				movedAt[node] = ++moves;
			} else if (now >= unreadable && !isHopeless(node)) {
				const moved = moveTogether(node, near[node] ?? [], chosen, costOf, best);
				if (moved.length === 0) failedAt[node] = moves;
				for (const other of moved) movedAt[other] = ++moves;
			}
		}
		if (moves === movesBefore) return;
	}
}

// Take each side in turn and let those who now stand in the way find another; keep what makes all of them together better.
// The nodes that were moved; none where nothing is better.
function moveTogether(
	node: number,
	near: readonly number[],
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): readonly number[] {
	const before = chosen[node] as number;
	const costHere = (at: number) => costOf(at, chosen[at] as number);
	const alone = costHere(node);
	const others = near.filter((other) => (chosen[other] as number) >= 0);
	const sum = () => others.reduce((total, other) => total + costHere(other), costHere(node));
	const old = sum();
	for (let side = 0; side < 4; side++) {
		if (side === before || costOf(node, side) - labelCosts.label * 2 >= alone) continue;
		const kept = new Map<number, number>([[node, before]]);
		chosen[node] = side;
		for (const other of others) {
			if (costHere(other) < labelCosts.label) continue;
			kept.set(other, chosen[other] as number);
			chosen[other] = best(other);
		}
		if (sum() < old - 1e-9) return [...kept.keys()];
		for (const [other, oldSide] of kept) chosen[other] = oldSide;
	}
	return [];
}
