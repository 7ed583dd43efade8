import type { Merger } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';

/**
 * The actor that this one is read as after all mergers; itself where there is none. In a circle, which only a file can hold,
 * every actor is read as itself. Cost: the length of the chain.
 */
export function readAs(mergers: ReadonlyMap<ActorId, Merger>, actor: ActorId): ActorId {
	const passed = new Set<ActorId>();
	let current = actor;
	for (let next = mergers.get(current)?.into; next !== undefined; next = mergers.get(current)?.into) {
		if (passed.has(next) || next === actor) return actor;
		passed.add(next);
		current = next;
	}
	return current;
}
