import type { SceneDetails } from '#core/model/briefing.ts';

/** Some fields of a scene as they shall be; undefined takes one away that may be missing. */
export type SceneFields = {
	readonly [Field in keyof SceneDetails]?: SceneDetails[Field] | undefined;
};

const optional = ['moved', 'keptAt', 'seconds'] as const satisfies readonly (keyof SceneDetails)[];

/** A scene, or its details, with these fields instead of its own. */
export function withFields<Scene extends SceneDetails>(scene: Scene, fields: SceneFields): Scene {
	const next: Record<string, unknown> = { ...scene, ...fields };
	for (const field of optional) if (next[field] === undefined) delete next[field];
	return next as unknown as Scene;
}

/** Whether these fields say anything that the scene does not say already. */
export function changesAnything(scene: SceneDetails, fields: SceneFields): boolean {
	return (Object.keys(fields) as (keyof SceneDetails)[]).some(
		(field) => JSON.stringify(scene[field]) !== JSON.stringify(fields[field])
	);
}
