import type { Explorer } from '#state/explorer.svelte.ts';
import type { Performed } from '#state/performed.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { previewMerger } from '#core/ledger/preview-merger.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import { suggestMergers, type MergerSuggestion } from '#core/search/suggest-mergers.ts';
import type { Merger } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';

type Desk = Pick<Explorer, 'work' | 'tools'>;

/** What a person adds to a decision about two actors. */
function signed({ work, tools }: Desk, reason: string) {
	const text = reason.trim();
	return { ...(text === '' ? {} : { reason: text }), by: work.signature, at: tools.now() };
}

/** What would move if `actor` were read as `into`; nothing is changed. */
export function previewOf(desk: Desk, actor: ActorId, into: ActorId) {
	const merger: Merger = { into, ...signed(desk, '') };
	return previewMerger(desk.work.written, { type: 'merge-actors', actor, merger });
}

/** Read `actor` as `into` from now on. */
export function merge(desk: Desk, actor: ActorId, into: ActorId, reason: string): Promise<Performed> {
	const merger: Merger = { into, ...signed(desk, reason) };
	return desk.work.perform([operationsOn(desk.work.written).mergeActors(actor, merger)]);
}

/** Take a merger back: everything that came with the actor goes with it again. */
export function split(desk: Desk, actor: ActorId): Promise<Performed> {
	return desk.work.perform([operationsOn(desk.work.written).splitActor(actor)]);
}

/** Remember that two actors were looked at and found to be different. */
export function markNeverSame(desk: Desk, a: ActorId, b: ActorId, reason: string): Promise<Performed> {
	return desk.work.perform([
		operationsOn(desk.work.written).markNeverSame({ a, b, ...signed(desk, reason) })
	]);
}

/** Forget that two actors are never the same. */
export function unmarkNeverSame(desk: Desk, a: ActorId, b: ActorId): Promise<Performed> {
	return desk.work.perform([operationsOn(desk.work.written).unmarkNeverSame(a, b)]);
}

/** Pairs of actors that may be one. */
export function suggestions({ work }: Desk): readonly MergerSuggestion[] {
	return suggestMergers(readThrough(work.written).dossier);
}
