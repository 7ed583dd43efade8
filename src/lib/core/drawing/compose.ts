import type { Curve } from './curve.ts';
import type { ActorMark, BandMark, DisplayList, Label, TieMark } from './display-list.ts';
import { familyColour, kindStyle, restColour, statusStroke, type Palette } from './palette.ts';
import { planOf, type Drawn, type Plan, type PlannedNode } from './plan.ts';
import { fanCurves } from './fan-curves.ts';
import { sketch, type Sketch } from './sketch.ts';
import { tieOnCurve } from './tie-on-curve.ts';
import { placeNew } from '#core/layout/place-new.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { ActorId, FamilyId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** What a picture is made of. */
export interface Composition {
	readonly scene: Drawn;
	readonly vocabulary: Vocabulary;
	/** Of all actors of the scene, and of others where the scene hides some. See `fitToFrame` for another size of canvas. */
	readonly positions: Positions;
	/** Where actors without a position may be put; the picture has the size of its positions. */
	readonly frame: { readonly width: number; readonly height: number };
	readonly palette: Palette;
	/** Of the labels, px; default 14. */
	readonly fontSize?: number;
}

/**
 * The display list of a scene: everything that any output paints, in px. Actors that have no position are placed near their
 * neighbours; everyone else stands where the positions say. Cost: see {@link sketch}.
 */
export function compose({
	scene,
	vocabulary,
	positions,
	frame,
	palette,
	fontSize = 14
}: Composition): DisplayList {
	const plan = planOf(scene, fontSize);
	const { points, width, height, trayTop } = placeNew(positions, scene, frame);
	const centres = plan.nodes.map(({ id }) => points.get(id) ?? { x: width / 2, y: height / 2 });
	const ground = { width, height, trayTop };
	const drawn = sketch(plan, centres, ground);
	const byId = new Map(scene.actors.map((actor) => [actor.id, actor]));
	const nameOf = (id: ActorId) => {
		const actor = byId.get(id);
		return actor ? primaryName(actor).text : id;
	};
	const actors = plan.nodes.flatMap((node, index) => {
		const actor = byId.get(node.id);
		if (!actor) return [];
		const isPinned = points.get(node.id)?.pinned ?? false;
		return [{ ...actorMark(actor, node, index, drawn, palette, trayTop), isPinned }];
	});
	return {
		width,
		height,
		paper: palette.paper,
		ink: palette.ink,
		quiet: palette.ink3,
		selection: palette.selection,
		actors,
		ties: drawn.curves.flatMap((curve, index) => {
			const relation = plan.relations[index];
			return relation ? [tieMark(relation, curve, vocabulary, palette, nameOf)] : [];
		}),
		bands: plan.isBanded ? bandsOf(plan, drawn) : [],
		trayTop: actors.some(({ inTray }) => inTray) ? (trayTop ?? null) : null
	};
}

function actorMark(
	actor: Actor,
	node: PlannedNode,
	index: number,
	{ nodes, labels }: Sketch,
	palette: Palette,
	trayTop: number | undefined
): Omit<ActorMark, 'isPinned'> {
	const { fill, ink, icon } = kindStyle(palette, actor.kind);
	const centre = nodes[index]?.centre ?? { x: 0, y: 0 };
	const box = labels.boxes[index];
	const { lines, fontSize, lineHeight, isRightToLeft } = node.label;
	const label: Label = {
		lines: box ? lines : [],
		side: labels.sides[index] ?? 'below',
		box: box ?? { ...centre, width: 0, height: 0 },
		fontSize,
		lineHeight,
		isRightToLeft
	};
	return {
		id: actor.id,
		kind: actor.kind,
		title: primaryName(actor).text,
		centre,
		shape: node.shape,
		width: node.width,
		height: node.height,
		fill,
		ink,
		icon,
		label,
		inTray: trayTop !== undefined && centre.y > trayTop
	};
}

const noFamily = 'other' as FamilyId;

function tieMark(
	relation: Relation,
	curve: Curve,
	vocabulary: Vocabulary,
	palette: Palette,
	nameOf: (id: ActorId) => string
): TieMark {
	const { id, type, subject, object, reason } = relation;
	const known = vocabulary.relationTypes.get(type);
	const family = known?.family ?? noFamily;
	const colour = familyColour(palette, family);
	const hasArrowhead = !(known?.symmetric ?? false);
	const label = known?.label ?? type;
	const { status } = reason;
	return {
		id,
		type,
		family,
		source: subject,
		target: object,
		title: `${nameOf(subject)} ${label} ${nameOf(object)}`,
		verb: reason.caveat ? `${label} (${reason.caveat})` : label,
		status,
		...tieOnCurve({ type, status, hasArrowhead }, curve),
		stroke: statusStroke(status),
		colour,
		restColour: restColour(palette, colour),
		hasArrowhead
	};
}

function bandsOf(plan: Plan, { nodes }: Sketch): readonly BandMark[] {
	return plan.fans.flatMap(({ low, high, ties }) => {
		const [a, b] = [nodes[low], nodes[high]];
		const [aId, bId] = [plan.nodes[low]?.id, plan.nodes[high]?.id];
		const [line] = a && b ? fanCurves(1, a, b, 0) : [];
		if (!line || aId === undefined || bId === undefined) return [];
		return [{ a: aId, b: bId, start: line.start, end: line.end, count: ties.length }];
	});
}
