import type { ActorId } from '#core/model/ids.ts';

/** The key of a pair of actors in `neverSame`, the same for both orders of telling. */
export function pairKey(a: ActorId, b: ActorId): string {
	return JSON.stringify(a < b ? [a, b] : [b, a]);
}
