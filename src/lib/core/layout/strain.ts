import type { Measures, Stand } from './stand.ts';
import { segmentMeets, segmentsCross } from '#core/drawing/hits.ts';
import type { Plan } from '#core/drawing/plan.ts';

/** How uncomfortable an arrangement is, as far as straight lines between middles tell. */
export interface Strain {
	/** Of the whole arrangement. */
	total(stand: Stand): number;
	/** The part that changes when only this node or its name moves, or some number above `limit` where it is more. */
	around(node: number, stand: Stand, limit?: number): number;
	/** What {@link around} says of every node. */
	shares(stand: Stand): Float64Array;
	/**
	 * Move a node's terms into (`sign` 1) or out of (-1) the shares of all nodes: call it with -1 before the node moves and
	 * with 1 after, and `shares` stays what {@link shares} would say, at a fraction of the cost.
	 */
	book(node: number, stand: Stand, shares: Float64Array, sign: 1 | -1): void;
}

const crossing = 120;
const others = { node: 42, name: 26, angle: 20, short: 60, long: 30, crowded: 90, near: 70 };
/** Cosine of 32°: ties closer than that at a node begin to be hard to tell apart. */
const narrow = 0.848;
/** px between the outlines of two tied nodes: an arrowhead, a glyph and some line. */
const shortest = 48;
/** px between two nodes from which they no longer crowd one another. */
const apart = 24;
/** px between a name and a foreign node or name. */
const nameGap = 5;

/**
 * Strain of a plan: crossings (pairs of actors), ties through foreign nodes and through names, narrow angles, ties too short
 * for their signs or needlessly long, names and nodes that crowd one another. `total` costs fans × (fans + nodes), `around`
 * degree × (fans + nodes). Bare numbers in typed arrays, because the layout asks a million times.
 *
 * @param diagonal of the frame, px
 * @param firmness weight of everything but crossings, 1 = in full. A soft strain sorts out who lies beside whom.
 */
export function strainOf(plan: Plan, measures: Measures, diagonal: number, firmness: number): Strain {
	const weights = {
		crossing,
		node: others.node * firmness,
		name: others.name * firmness,
		angle: others.angle * firmness,
		short: others.short * firmness,
		long: others.long * firmness,
		crowded: others.crowded * firmness,
		near: others.near * firmness
	};
	const { halfWidth, halfHeight, nameWidth, nameHeight, nameX, nameY } = measures;
	const count = plan.nodes.length;
	const lows = Int32Array.from(plan.fans, ({ low }) => low);
	const highs = Int32Array.from(plan.fans, ({ high }) => high);
	// Room beside a tie: the half of its fan.
	const room = Float64Array.from(plan.fans, ({ ties }) => Math.min(36, 5 + (ties.length - 1) * 8));
	const fansAt = plan.nodes.map((_, node) => fansOfNode(node, lows, highs));
	// As far as a node and its name can reach, on whichever side the name stands, with room for a tie.
	const farX = halfWidth.map((half, node) => half + 2 * (nameWidth[node] as number) + 40);
	const farY = halfHeight.map((half, node) => half + 2 * (nameHeight[node] as number) + 40);
	const otherEnd = (f: number, node: number) =>
		lows[f] === node ? (highs[f] as number) : (lows[f] as number);

	// Crossings with the fans from number `from` on; each is booked to the ends of the other fan.
	const crossings = (
		f: number,
		from: number,
		{ xs, ys }: Stand,
		shares: Float64Array | null,
		sign: number
	): number => {
		const a = lows[f] as number;
		const b = highs[f] as number;
		const ax = xs[a] as number;
		const ay = ys[a] as number;
		const bx = xs[b] as number;
		const by = ys[b] as number;
		const left = ax < bx ? ax : bx;
		const right = ax < bx ? bx : ax;
		const top = ay < by ? ay : by;
		const bottom = ay < by ? by : ay;
		let cost = 0;
		for (let g = from; g < lows.length; g++) {
			const c = lows[g] as number;
			const d = highs[g] as number;
			const cx = xs[c] as number;
			const dx = xs[d] as number;
			if ((cx < left && dx < left) || (cx > right && dx > right)) continue;
			const cy = ys[c] as number;
			const dy = ys[d] as number;
			if ((cy < top && dy < top) || (cy > bottom && dy > bottom)) continue;
			if (c === a || c === b || d === a || d === b) continue;
			if (!segmentsCross(ax, ay, bx, by, cx, cy, dx, dy)) continue;
			cost += weights.crossing;
			if (shares) {
				shares[c] = (shares[c] as number) + sign * weights.crossing;
				shares[d] = (shares[d] as number) + sign * weights.crossing;
			}
		}
		return cost;
	};
	// A tie through a foreign node, or through any name, its own ends' among them.
	const inTheWay = (f: number, node: number, { xs, ys, sides }: Stand): number => {
		const a = lows[f] as number;
		const b = highs[f] as number;
		const ax = xs[a] as number;
		const bx = xs[b] as number;
		const ay = ys[a] as number;
		const by = ys[b] as number;
		const left = ax < bx ? ax : bx;
		const right = ax < bx ? bx : ax;
		const top = ay < by ? ay : by;
		const bottom = ay < by ? by : ay;
		let x = xs[node] as number;
		if (x + (farX[node] as number) < left || x - (farX[node] as number) > right) return 0;
		let y = ys[node] as number;
		if (y + (farY[node] as number) < top || y - (farY[node] as number) > bottom) return 0;
		const at = node * 4 + (sides[node] as number);
		let w = (halfWidth[node] as number) + (room[f] as number);
		let h = (halfHeight[node] as number) + (room[f] as number);
		let cost = 0;
		if (left < x + w && right > x - w && top < y + h && bottom > y - h && a !== node && b !== node) {
			if (segmentMeets(ax, ay, bx, by, x - w, y - h, x + w, y + h)) cost += weights.node;
		}
		x += nameX[at] as number;
		y += nameY[at] as number;
		w = (nameWidth[node] as number) + (room[f] as number) - 3;
		h = (nameHeight[node] as number) + (room[f] as number) - 3;
		if (left < x + w && right > x - w && top < y + h && bottom > y - h) {
			if (segmentMeets(ax, ay, bx, by, x - w, y - h, x + w, y + h)) cost += weights.name;
		}
		return cost;
	};
	const lengthCost = (f: number, { xs, ys }: Stand): number => {
		const a = lows[f] as number;
		const b = highs[f] as number;
		const dx = (xs[b] as number) - (xs[a] as number);
		const dy = (ys[b] as number) - (ys[a] as number);
		const length = Math.sqrt(dx * dx + dy * dy);
		const between = length - (halfWidth[a] as number) - (halfWidth[b] as number);
		const lack = between < shortest ? (shortest - between) / shortest : 0;
		const share = length / diagonal;
		return weights.short * lack * lack + weights.long * share * share;
	};
	// Between a fan and the fans at one of its ends, from the one of index `first` on; booked to the far ends of those.
	const angles = (
		f: number,
		node: number,
		first: number,
		{ xs, ys }: Stand,
		shares: Float64Array | null,
		sign: number
	): number => {
		const at = fansAt[node] as Int32Array;
		const x = xs[node] as number;
		const y = ys[node] as number;
		const p = otherEnd(f, node);
		const px = (xs[p] as number) - x;
		const py = (ys[p] as number) - y;
		const square = px * px + py * py + 1e-9;
		let cost = 0;
		for (let index = first; index < at.length; index++) {
			const g = at[index] as number;
			if (g === f) continue;
			const q = otherEnd(g, node);
			const qx = (xs[q] as number) - x;
			const qy = (ys[q] as number) - y;
			const dot = px * qx + py * qy;
			if (dot <= 0) continue;
			const other = square * (qx * qx + qy * qy + 1e-9);
			if (dot * dot < narrow * narrow * other) continue;
			const excess = (dot / Math.sqrt(other) - narrow) / (1 - narrow);
			const term = weights.angle * excess * excess;
			cost += term;
			if (shares) shares[q] = (shares[q] as number) + sign * term;
		}
		return cost;
	};
	// How deep two boxes overlap, 0 to 1, given how far their middles are apart.
	const overlap = (dx: number, dy: number, w: number, h: number): number => {
		const overX = w + nameGap - (dx < 0 ? -dx : dx);
		if (overX <= 0) return 0;
		const overY = h + nameGap - (dy < 0 ? -dy : dy);
		if (overY <= 0) return 0;
		const least = Math.min(overX / 40, overY / 20);
		return least < 1 ? 0.3 + 0.7 * least : 1;
	};
	const crowding = (a: number, b: number, { xs, ys, sides }: Stand): number => {
		const dx = (xs[b] as number) - (xs[a] as number);
		if (dx > 340 || dx < -340) return 0;
		const dy = (ys[b] as number) - (ys[a] as number);
		if (dy > 260 || dy < -260) return 0;
		const wa = halfWidth[a] as number;
		const wb = halfWidth[b] as number;
		const ha = halfHeight[a] as number;
		const hb = halfHeight[b] as number;
		const nearest = Math.max(Math.abs(dx) - wa - wb, Math.abs(dy) - ha - hb);
		const lack = nearest < apart ? (apart - nearest) / apart : 0;
		const atA = a * 4 + (sides[a] as number);
		const atB = b * 4 + (sides[b] as number);
		const nwa = nameWidth[a] as number;
		const nwb = nameWidth[b] as number;
		const nha = nameHeight[a] as number;
		const nhb = nameHeight[b] as number;
		const ax = nameX[atA] as number;
		const ay = nameY[atA] as number;
		const bx = dx + (nameX[atB] as number);
		const by = dy + (nameY[atB] as number);
		const overlaps =
			overlap(bx - ax, by - ay, nwa + nwb, nha + nhb) +
			overlap(dx - ax, dy - ay, nwa + wb, nha + hb) +
			overlap(bx, by, wa + nwb, ha + nhb);
		return weights.crowded * overlaps + weights.near * lack * lack;
	};
	// All terms of a node. Where they are booked, each also goes to every other node whose own terms it is among.
	const visit = (
		node: number,
		stand: Stand,
		limit: number,
		shares: Float64Array | null,
		sign: number
	): number => {
		const add = (to: number, term: number) => {
			if (shares) shares[to] = (shares[to] as number) + sign * term;
		};
		const at = fansAt[node] as Int32Array;
		let cost = 0;
		for (let other = 0; other < count; other++) {
			if (other === node) continue;
			const term = crowding(node, other, stand);
			if (term === 0) continue;
			cost += term;
			add(other, term);
		}
		if (cost > limit) return cost;
		for (let f = 0; f < lows.length; f++) {
			const [low, high] = [lows[f] as number, highs[f] as number];
			if (low === node || high === node) continue;
			const term = inTheWay(f, node, stand);
			if (term === 0) continue;
			cost += term;
			add(low, term);
			add(high, term);
		}
		for (let index = 0; index < at.length; index++) {
			if (cost > limit) return cost;
			const f = at[index] as number;
			const far = otherEnd(f, node);
			let mine = lengthCost(f, stand) + crossings(f, 0, stand, shares, sign);
			mine += angles(f, far, 0, stand, shares, sign);
			for (let other = 0; other < count; other++) {
				const term = inTheWay(f, other, stand);
				if (term === 0) continue;
				mine += term;
				if (other !== node && other !== far) add(other, term);
			}
			const between = angles(f, node, index + 1, stand, shares, sign);
			add(far, mine + between);
			cost += mine + between;
		}
		add(node, cost);
		return cost;
	};
	return {
		total(stand) {
			let cost = 0;
			for (let f = 0; f < lows.length; f++) {
				cost += crossings(f, f + 1, stand, null, 1) + lengthCost(f, stand);
				for (let node = 0; node < count; node++) cost += inTheWay(f, node, stand);
			}
			for (let node = 0; node < count; node++) {
				const at = fansAt[node] as Int32Array;
				at.forEach((f, index) => (cost += angles(f, node, index + 1, stand, null, 1)));
				for (let other = node + 1; other < count; other++) cost += crowding(node, other, stand);
			}
			return cost;
		},
		around: (node, stand, limit = Infinity) => visit(node, stand, limit, null, 1),
		shares: (stand) => Float64Array.from(plan.nodes, (_, node) => visit(node, stand, Infinity, null, 1)),
		book: (node, stand, shares, sign) => void visit(node, stand, Infinity, shares, sign)
	};
}

function fansOfNode(node: number, lows: Int32Array, highs: Int32Array): Int32Array {
	const found: number[] = [];
	for (let fan = 0; fan < lows.length; fan++) if (lows[fan] === node || highs[fan] === node) found.push(fan);
	return Int32Array.from(found);
}
