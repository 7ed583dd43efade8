import type { Tools } from '../tools.ts';
import { sceneFontSize, stageFigure } from '#core/briefing/frames.ts';
import type { SceneContent } from '#core/briefing/scene-content.ts';
import { basePositions } from '#core/briefing/scene-picture.ts';
import type { Asking } from '../tools.ts';
import { placeNew } from '#core/layout/place-new.ts';
import type { BriefingScene } from '#core/model/briefing.ts';
import type { Positions } from '#core/model/dossier.ts';

/**
 * Places for the actors of a scene at which no name covers another on a stage, as far as there is room; in the dossier's frame.
 * Rejects with the signal's reason.
 */
export async function tidyScene(
	content: SceneContent,
	{ fit }: Pick<Tools, 'fit'>,
	asking: Asking
): Promise<NonNullable<BriefingScene['moved']>> {
	const { actors, relations, moment } = content;
	const graph = { actors, relations };
	const base = basePositions(moment.dossier.positions, undefined, stageFigure);
	const known = placeNew(base, graph, stageFigure);
	const { positions } = await fit(
		{
			positions: known,
			graph,
			frame: stageFigure,
			sizes: { least: sceneFontSize, tried: [sceneFontSize] }
		},
		asking
	);
	return actors.flatMap(({ id }) => {
		const point = positions.points.get(id);
		if (!point) return [];
		const x = (point.x / positions.width) * base.width;
		return [[id, tenth(x), tenth(across(point.y, positions, base))] as const];
	});
}

/** The same height in another frame; above the rule of its tray stays above it. */
function across(y: number, from: Positions, to: Positions): number {
	const [ruleFrom, ruleTo] = [from.trayTop ?? from.height, to.trayTop ?? to.height];
	if (y <= ruleFrom) return (y / ruleFrom) * ruleTo;
	const deep = from.height - ruleFrom;
	return ruleTo + ((y - ruleFrom) / deep) * (to.height - ruleTo);
}

const tenth = (value: number) => Math.round(value * 10) / 10;
