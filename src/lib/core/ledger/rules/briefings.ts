import type { Briefing, BriefingDetails, BriefingScene, SceneDetails } from '#core/model/briefing.ts';
import type { BriefingId, SceneId } from '#core/model/ids.ts';
import { briefingCell, sceneCell, type Effect } from '../cell.ts';
import type { OperationOf } from '../operation.ts';
import { found, gone, outdated, senseless, taken, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import { withoutFields } from '../without-fields.ts';
import type { WorkingDossier } from '../working.ts';

/** See `add-briefing`. */
export const addBriefing: Rule<OperationOf<'add-briefing'>> = {
	problems: ({ briefings }, { briefing: { id } }) =>
		found(briefings.has(id) && taken('briefing.id', 'a briefing', id)),
	change: (dossier, { briefing }) => put(dossier, briefing),
	inverse: (operation) => ({ ...operation, type: 'remove-briefing' }),
	effects: ({ briefing }) => [{ ...briefingCell(briefing.id, 'existence'), from: null, to: briefing }],
	needs: () => []
};

/** See `remove-briefing`. */
export const removeBriefing: Rule<OperationOf<'remove-briefing'>> = {
	problems: (dossier, { briefing }) =>
		withBriefing(dossier, briefing.id, 'briefing', (there) => [
			!sameValue(there, briefing) && outdated('briefing', 'the briefing', briefing.id)
		]),
	change: ({ briefings, ...dossier }, { briefing }) => ({
		...dossier,
		briefings: briefings.without(briefing.id)
	}),
	inverse: (operation) => ({ ...operation, type: 'add-briefing' }),
	effects: ({ briefing }) => [
		{ ...briefingCell(briefing.id, 'existence'), from: briefing, to: null },
		reordered(briefing.id)
	],
	needs: ({ briefing }) => [
		briefingCell(briefing.id, 'details'),
		...briefing.scenes.flatMap(({ id }) => [
			sceneCell(briefing.id, id, 'existence'),
			sceneCell(briefing.id, id, 'content')
		])
	]
};

/** See `change-briefing`. */
export const changeBriefing: Rule<OperationOf<'change-briefing'>> = {
	problems: (dossier, { briefing, from }) =>
		withBriefing(dossier, briefing, 'briefing', (there) => [
			!sameValue(briefingDetailsOf(there), from) && outdated('from', 'the briefing', briefing)
		]),
	change: (dossier, { briefing, to }) =>
		change(dossier, briefing, ({ id, scenes }) => ({ id, ...to, scenes })),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ briefing, from, to }) => [{ ...briefingCell(briefing, 'details'), from, to }],
	needs: ({ briefing }) => [briefingCell(briefing, 'existence')]
};

/** See `add-scene`. */
export const addScene: Rule<OperationOf<'add-scene'>> = {
	problems: (dossier, { briefing, scene }) =>
		withBriefing(dossier, briefing, 'briefing', ({ scenes }) => [
			scenes.some(({ id }) => id === scene.id) && taken('scene.id', 'a scene', scene.id)
		]),
	change: (dossier, { briefing, scene, index }) =>
		change(dossier, briefing, (old) => ({ ...old, scenes: old.scenes.toSpliced(index, 0, scene) })),
	inverse: (operation) => ({ ...operation, type: 'remove-scene' }),
	effects: ({ briefing, scene }) => [
		{ ...sceneCell(briefing, scene.id, 'existence'), from: null, to: scene },
		reordered(briefing)
	],
	needs: ({ briefing }) => [briefingCell(briefing, 'existence')]
};

/** See `remove-scene`. */
export const removeScene: Rule<OperationOf<'remove-scene'>> = {
	problems: (dossier, { briefing, scene }) =>
		withScene(dossier, briefing, scene.id, 'scene', (there) => [
			!sameValue(there, scene) && outdated('scene', 'the scene', scene.id)
		]),
	change: (dossier, { briefing, scene }) =>
		change(dossier, briefing, (old) => ({
			...old,
			scenes: old.scenes.filter(({ id }) => id !== scene.id)
		})),
	inverse: (operation) => ({ ...operation, type: 'add-scene' }),
	effects: ({ briefing, scene }) => [
		{ ...sceneCell(briefing, scene.id, 'existence'), from: scene, to: null },
		reordered(briefing)
	],
	needs: ({ briefing, scene }) => [
		briefingCell(briefing, 'existence'),
		sceneCell(briefing, scene.id, 'content')
	]
};

/** See `change-scene`. */
export const changeScene: Rule<OperationOf<'change-scene'>> = {
	problems: (dossier, { briefing, scene, from }) =>
		withScene(dossier, briefing, scene, 'scene', (there) => [
			!sameValue(sceneDetailsOf(there), from) && outdated('from', 'the scene', scene)
		]),
	change: (dossier, { briefing, scene, to }) =>
		change(dossier, briefing, (old) => ({
			...old,
			scenes: old.scenes.map((each) => (each.id === scene ? { id: scene, ...to } : each))
		})),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ briefing, scene, from, to }) => [{ ...sceneCell(briefing, scene, 'content'), from, to }],
	needs: ({ briefing, scene }) => [
		briefingCell(briefing, 'existence'),
		sceneCell(briefing, scene, 'existence')
	]
};

/** See `move-scene`. */
export const moveScene: Rule<OperationOf<'move-scene'>> = {
	problems: (dossier, { briefing, scene, from, to }) =>
		withBriefing(dossier, briefing, 'briefing', ({ scenes }) => [
			scenes[from]?.id !== scene && outdated('from', 'the place of the scene', scene),
			(to >= scenes.length || to === from) &&
				senseless('to', 'this moves the scene to nowhere else.', 'Give the place of another scene.')
		]),
	change: (dossier, { briefing, from, to }) =>
		change(dossier, briefing, (old) => {
			const moved = old.scenes[from] as BriefingScene;
			return { ...old, scenes: old.scenes.toSpliced(from, 1).toSpliced(to, 0, moved) };
		}),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ briefing, scene, from, to }) => [
		reordered(briefing),
		{ ...sceneCell(briefing, scene, 'place'), from, to }
	],
	needs: ({ briefing, scene }) => [
		briefingCell(briefing, 'existence'),
		sceneCell(briefing, scene, 'existence')
	]
};

/** What a briefing says of itself, without its id and scenes. */
export function briefingDetailsOf(briefing: Briefing | BriefingDetails): BriefingDetails {
	return withoutFields(briefing as Briefing, 'id', 'scenes');
}

/** All of a scene but its id. */
export function sceneDetailsOf(scene: BriefingScene | SceneDetails): SceneDetails {
	return withoutFields(scene as BriefingScene, 'id');
}

type Checks = readonly (Problem | null | false | undefined)[];

function withBriefing(
	{ briefings }: WorkingDossier,
	id: BriefingId,
	path: string,
	check: (briefing: Briefing) => Checks
): readonly Problem[] {
	const briefing = briefings.get(id);
	return briefing ? found(...check(briefing)) : [gone(path, 'briefing', id)];
}

function withScene(
	dossier: WorkingDossier,
	briefing: BriefingId,
	id: SceneId,
	path: string,
	check: (scene: BriefingScene) => Checks
): readonly Problem[] {
	return withBriefing(dossier, briefing, 'briefing', ({ scenes }) => {
		const scene = scenes.find((each) => each.id === id);
		return scene ? check(scene) : [gone(path, 'scene', id)];
	});
}

function put(dossier: WorkingDossier, briefing: Briefing): WorkingDossier {
	return { ...dossier, briefings: dossier.briefings.with(briefing.id, briefing) };
}

function change(
	dossier: WorkingDossier,
	id: BriefingId,
	how: (briefing: Briefing) => Briefing
): WorkingDossier {
	return put(dossier, how(dossier.briefings.get(id) as Briefing));
}

// Scenes are numbered by their order, so that two changes of it cannot be done in either one. What it was is not told: that
// scenes came, went or moved is.
function reordered(briefing: BriefingId): Effect {
	return { ...briefingCell(briefing, 'order'), from: null, to: null };
}
