import { expect } from 'vitest';
import { sampleList } from './sample-list.ts';
import { transitionBetween, type Transition } from '../../src/lib/core/briefing/transition.ts';
import type { Frame } from '../../src/lib/core/briefing/transition-frame.ts';
import type { ActorMark, DisplayList } from '../../src/lib/core/drawing/display-list.ts';
import { fanCurves } from '../../src/lib/core/drawing/fan-curves.ts';
import { distanceToOutline } from '../../src/lib/core/drawing/outline.ts';
import { palettes } from '../../src/lib/core/drawing/palette.ts';
import { tieOnCurve } from '../../src/lib/core/drawing/tie-on-curve.ts';
import type { Point } from '../../src/lib/core/model/point.ts';

export const moving = { isReduced: false, isCut: false };
const step = 16;
export const sample = sampleList(palettes.light);

/** The frames of a transition, one every 16 ms, from before its start to after its end. */
function framesOf({ durationMs, at }: Transition): Frame[] {
	const count = Math.ceil(durationMs / step) + 3;
	return Array.from({ length: count }, (_, index) => at((index - 1) * step));
}

export const inFull = (list: DisplayList) => ({
	...list,
	actors: list.actors.map((mark) => ({ ...mark, opacity: 1 })),
	ties: list.ties.map((mark) => ({ ...mark, opacity: 1 })),
	bands: list.bands.map((mark) => ({ ...mark, opacity: 1 })),
	camera: { x: 0.5, y: 0.5, zoom: 1 }
});
export const idsOf = (list: DisplayList) => [...list.actors, ...list.ties].map(({ id }): string => id);
const staying = (from: DisplayList, to: DisplayList) => {
	const ids = new Set(idsOf(to));
	return idsOf(from).filter((id) => ids.has(id));
};
export const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const byId = <Mark extends { readonly id: string }>(marks: readonly Mark[]) =>
	new Map(marks.map((mark): [string, Mark] => [mark.id, mark]));

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value === 'string') return [...value.matchAll(/NaN|Infinity/g)].map(Number);
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** px between a point and an actor's outline, along the line from its middle. */
export function gap({ centre, shape, width, height }: ActorMark, point: Point): number {
	const toward = { x: point.x - centre.x, y: point.y - centre.y };
	const length = Math.hypot(toward.x, toward.y);
	return length === 0 ? 0 : length - distanceToOutline(shape, width, height, { x: 0, y: 0 }, toward);
}

/** Everything that holds of any transition. */
export function expectLawful(from: DisplayList, to: DisplayList) {
	const transition = transitionBetween(from, to, moving);
	const frames = framesOf(transition);
	expect(transition.durationMs).toBeLessThanOrEqual(1_100);
	expect(frames[0]).toEqual(inFull(from));
	expect(frames[1]).toEqual(inFull(from));
	expect(frames.at(-1)).toEqual(inFull(to));
	const stay = staying(from, to);
	const stays = new Set(stay);
	const [first, last] = [byId(from.actors), byId(to.actors)];
	let before: Frame | null = null;
	for (const frame of frames) {
		const ids = idsOf(frame);
		expect(new Set(ids).size).toBe(ids.length);
		const shown = new Set(ids);
		expect(stay.filter((id) => !shown.has(id))).toEqual([]);
		expect(numbersIn(frame).every(Number.isFinite)).toBe(true);
		for (const mark of [...frame.actors, ...frame.ties]) {
			if (mark.opacity !== 1) expect(stays.has(mark.id)).toBe(false);
			expect(mark.opacity >= 0 && mark.opacity <= 1).toBe(true);
		}
		if (before) expectSteady(before, frame, first, last);
		before = frame;
	}
}

/** Between two frames nobody jumps, and nobody turns back. */
function expectSteady(
	before: Frame,
	frame: Frame,
	first: ReadonlyMap<string, ActorMark>,
	last: ReadonlyMap<string, ActorMark>
) {
	const was = byId(before.actors);
	for (const { id, centre } of frame.actors) {
		const [start, end, old] = [first.get(id), last.get(id), was.get(id)];
		if (!start || !end || !old) continue;
		const way = distance(start.centre, end.centre);
		expect(distance(old.centre, centre)).toBeLessThanOrEqual((way * 1.5 * step) / 600 + 1e-6);
		for (const axis of ['x', 'y'] as const) {
			const ahead = Math.sign(end.centre[axis] - start.centre[axis]);
			expect((centre[axis] - old.centre[axis]) * ahead).toBeGreaterThanOrEqual(-1e-9);
		}
	}
}

/** The ties that stay end where they do at rest: a few px off the outlines of their actors. */
export function worstGap(from: DisplayList, to: DisplayList): number {
	const stay = new Set(staying(from, to));
	let worst = 0;
	for (const frame of framesOf(transitionBetween(from, to, moving))) {
		const actors = byId(frame.actors);
		for (const { id, source, target, start, end } of frame.ties) {
			const [a, b] = [actors.get(source), actors.get(target)];
			if (!stay.has(id) || !a || !b) continue;
			// Actors that pass over one another have no line between them.
			if (distance(a.centre, b.centre) < Math.max(a.width, a.height) + Math.max(b.width, b.height)) continue;
			worst = Math.max(worst, Math.abs(gap(a, start)), Math.abs(gap(b, end)));
		}
	}
	return worst;
}

/** The sample with an actor elsewhere, its name with it, drawn as `compose` would. */
export function moved(list: DisplayList, id: string, by: Point, more: Partial<ActorMark> = {}): DisplayList {
	const actors = list.actors.map((mark) => {
		if (String(mark.id) !== id) return mark;
		const { centre, label } = mark;
		const box = { ...label.box, x: label.box.x + by.x, y: label.box.y + by.y };
		return {
			...mark,
			centre: { x: centre.x + by.x, y: centre.y + by.y },
			label: { ...label, box },
			...more
		};
	});
	const marks = byId(actors);
	const ties = list.ties.map((tie) => {
		const [source, target] = [marks.get(tie.source), marks.get(tie.target)];
		const [line] = source && target ? fanCurves(1, source, target, 12) : [];
		return line ? { ...tie, ...tieOnCurve(tie, line) } : tie;
	});
	return { ...list, actors, ties };
}

export const without = (list: DisplayList, id: string): DisplayList => ({
	...list,
	actors: list.actors.filter((mark) => String(mark.id) !== id),
	ties: list.ties.filter(({ source, target }) => String(source) !== id && String(target) !== id)
});
export const actorIn = (frame: Frame, id: string) => frame.actors.find((mark) => String(mark.id) === id)!;
