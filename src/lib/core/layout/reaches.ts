import type { Reach } from './region.ts';
import type { LabelSide } from '#core/drawing/display-list.ts';
import { labelOffset } from '#core/drawing/label-candidates.ts';
import type { Plan } from '#core/drawing/plan.ts';

/** How far each node reaches with its name below. */
export function reachesOf(plan: Plan): readonly Reach[] {
	return reachesBeside(plan, []);
}

/** How far each node reaches with its name on a side; below where no side is given. */
export function reachesBeside(plan: Plan, sides: readonly LabelSide[]): readonly Reach[] {
	return plan.nodes.map(({ width, height, label }, node) => {
		const [halfWidth, halfHeight] = [width / 2, height / 2];
		if (label.height === 0)
			return { left: halfWidth, right: halfWidth, above: halfHeight, below: halfHeight };
		const { x, y } = labelOffset(width, height, label.width, label.height, sides[node] ?? 'below');
		return {
			left: Math.max(halfWidth, label.width / 2 - x),
			right: Math.max(halfWidth, label.width / 2 + x),
			above: Math.max(halfHeight, label.height / 2 - y),
			below: Math.max(halfHeight, label.height / 2 + y)
		};
	});
}
