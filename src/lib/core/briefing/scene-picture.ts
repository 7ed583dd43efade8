import { compose } from '#core/drawing/compose.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import { palettes, type Palette } from '#core/drawing/palette.ts';
import type { Frame } from '#core/layout/frame.ts';
import { placeNew } from '#core/layout/place-new.ts';
import { stretchToFrame } from '#core/layout/stretch-to-frame.ts';
import type { Callout } from '#core/model/briefing.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import { calloutMarks, type CalloutMark } from './callout-marks.ts';
import { sceneFontSize } from './frames.ts';
import type { Moment } from './moment.ts';
import { readInMoment } from './read-in-moment.ts';
import type { SceneContent } from './scene-content.ts';
import { tieWords, type TieWord } from './tie-words.ts';

/** A scene as it is painted, in units of its frame. Every medium paints this. */
export interface ScenePicture {
	/** Its own size may be larger than the frame that was asked for; it is then shown smaller. */
	readonly list: DisplayList;
	/** What is not faded. */
	readonly lit: { readonly actors: ReadonlySet<ActorId>; readonly relations: ReadonlySet<RelationId> };
	/** Verbs, where there is room for them beside what is drawn. */
	readonly words: readonly TieWord[];
	readonly callouts: readonly CalloutMark[];
}

/** How strongly that is drawn which a scene is not about. */
export const fadedOpacity = 0.22;

/**
 * The picture of a scene in a frame: its actors as the dossier and the scene place them, stretched to the frame until boxes touch.
 * Nothing is arranged, so that the same scene gives the same picture in every window. Cost: that of `compose` and
 * `stretchToFrame`, a few dozen ms for 40 actors.
 */
export function scenePicture(
	content: Pick<SceneContent, 'scene' | 'actors' | 'relations' | 'lit' | 'moment'>,
	frame: Frame,
	palette: Palette = palettes.light
): ScenePicture {
	const { scene, actors, relations, lit, moment } = content;
	const drawn = { actors, relations };
	const { dossier } = moment;
	const known = placeNew(basePositions(dossier.positions, scene.moved, frame), drawn, frame);
	const positions = inset(known, drawn, frame, scene.callouts.some(isAround) ? calloutMargin : 0);
	const list = compose({
		scene: drawn,
		vocabulary: dossier.vocabulary,
		positions,
		frame: { width: positions.width, height: positions.height },
		palette,
		fontSize: sceneFontSize
	});
	const callouts = calloutMarks(calloutsIn(moment, scene.callouts), list);
	return { list, lit, callouts, words: tieWords(list, lit.relations, callouts) };
}

function calloutsIn(moment: Moment, callouts: readonly Callout[]): readonly Callout[] {
	const read = readInMoment(moment);
	return callouts.map((callout) => {
		const { on } = callout;
		if ('actors' in on) return { ...callout, on: { actors: on.actors.map(read.actor) } };
		return 'relation' in on ? { ...callout, on: { relation: read.relation(on.relation) } } : callout;
	});
}

/** Units kept free along the edges where something is drawn round actors. */
const calloutMargin = 34;

function isAround({ kind }: Callout): boolean {
	return kind === 'hull' || kind === 'bracket';
}

function inset(known: Positions, drawn: Drawn, frame: Frame, margin: number): Positions {
	const inner = { width: frame.width - 2 * margin, height: frame.height - 2 * margin };
	const { width, height, points } = stretchToFrame(known, drawn, inner, sceneFontSize);
	const moved = [...points].map(([id, { x, y }]) => [id, { x: x + margin, y: y + margin }] as const);
	return { width: width + 2 * margin, height: height + 2 * margin, points: new Map(moved) };
}

/** Where actors stand in a scene, in the dossier's frame: those that it moves elsewhere, all others where they are. */
export function basePositions(
	positions: Positions | null,
	moved: SceneContent['scene']['moved'],
	frame: Frame
): Positions {
	const base = positions ?? {
		width: frame.width,
		height: frame.height,
		points: new Map<ActorId, ActorPoint>()
	};
	const points = new Map<ActorId, ActorPoint>();
	// Pins and the tray are for arranging, and no part of a briefing.
	for (const [id, { x, y }] of base.points) points.set(id, { x, y });
	for (const [id, x, y] of moved ?? []) points.set(id, { x, y });
	return { width: base.width, height: base.height, points };
}
