import { arrangeTray, type Tray } from './arrange-tray.ts';
import type { Frame } from './frame.ts';
import { pointsIn } from './placed-part.ts';
import type { Region } from './region.ts';
import { tenth } from './rounded.ts';
import { componentsOf, splitTray } from '#core/drawing/components.ts';
import { aboveTray } from '#core/drawing/ground.ts';
import type { Plan } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';

/** px kept free along the edges, and between the drawing and the tray's rule. */
const margin = 7;

/** A frame that is divided: the drawing above, the tray below. */
export interface Stage {
	readonly tray: Tray | null;
	/** The tray's rule, px; absent where there is no tray. */
	readonly trayTop?: number;
	/** Where the drawing must end, px, */
	readonly bottom: number;
	/** and what of it its boxes may fill. */
	readonly region: Region;
}

/**
 * Divide a frame between the drawing of a plan and its tray, px. Who stands in the dossier's tray has a place in the tray's rows;
 * so has who is pinned and would stand there by itself, so that it leaves its place empty for as long as it is pinned elsewhere,
 * and nobody's place depends on where it is pinned.
 */
export function stageOf(plan: Plan, positions: Positions, size: Frame): Stage {
	const components = componentsOf(plan.nodes.length, plan.fans);
	const small = new Set(splitTray(components).tray.flat());
	const points = pointsIn(plan, positions);
	const { trayTop: rule = Infinity } = positions;
	const isInRows = (node: number) => {
		const { y = 0, pinned = false } = points[node] ?? {};
		return pinned ? rule < Infinity && small.has(node) : y > rule;
	};
	const rows = components.map((nodes) => nodes.filter(isInRows)).filter(({ length }) => length > 0);
	const tray = arrangeTray(plan, rows, size);
	const trayTop = tray ? tenth(tray.top) : undefined;
	const bottom = trayTop === undefined ? size.height : trayTop - aboveTray;
	const region = { left: margin, top: margin, right: size.width - margin, bottom: bottom - margin };
	return { tray, ...(trayTop === undefined ? {} : { trayTop }), bottom, region };
}
