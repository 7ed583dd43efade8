import { pairKey } from '#core/ledger/pair-key.ts';
import { readAs } from '#core/ledger/read-as.ts';
import type { Dossier, Merger, NeverSame } from './dossier.ts';
import type { ActorId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, type Located, type Place } from './place.ts';
import { shown } from './shown.ts';

/** Mergers and pairs as lists, as files hold them. */
export interface WrittenResolution {
	readonly mergers: readonly (Merger & { readonly actor: ActorId })[];
	readonly neverSame: readonly NeverSame[];
}

/** Mergers and pairs as a dossier holds them. */
export type Resolution = Required<Pick<Dossier, 'mergers' | 'neverSame'>>;

/** What a dossier says of its actors, sorted by actor and by pair; equal ones have their fields in the same order. */
export function toWrittenResolution({
	mergers,
	neverSame
}: Pick<Dossier, 'mergers' | 'neverSame'>): WrittenResolution {
	const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
	return {
		mergers: [...(mergers ?? [])]
			.sort(byKey)
			.map(([actor, merger]) => ({ actor, into: merger.into, ...signed(merger) })),
		neverSame: [...(neverSame ?? [])]
			.sort(byKey)
			.map(([, pair]) => ({ a: pair.a, b: pair.b, ...signed(pair) }))
	};
}

/**
 * What can be used of the lists: mergers and pairs of actors that are there, no actor merged twice or in a circle. The rest is
 * left out and named.
 */
export function fromWrittenResolution(
	{ value, at }: Located<WrittenResolution>,
	actors: Dossier['actors']
): { resolution: Resolution; issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const areThere = (path: string, ...ids: readonly ActorId[]) => {
		const gone = ids.filter((id) => !actors.has(id));
		for (const id of gone) issues.push(dangling(at(path), id));
		return gone.length === 0;
	};
	const mergers = new Map<ActorId, Merger>();
	const neverSame = new Map<string, NeverSame>();
	for (const [index, { actor, ...merger }] of value.mergers.entries()) {
		const path = `mergers.${index}`;
		if (!areThere(path, actor, merger.into)) continue;
		const isSound = !mergers.has(actor) && readAs(mergers, merger.into) !== actor;
		if (isSound) mergers.set(actor, merger);
		else issues.push(circle(at(path), actor));
	}
	for (const [index, pair] of value.neverSame.entries()) {
		if (areThere(`neverSame.${index}`, pair.a, pair.b)) neverSame.set(pairKey(pair.a, pair.b), pair);
	}
	return { resolution: { mergers, neverSame }, issues };
}

/** The dossier with these mergers and pairs; a field of nothing is left away. */
export function withResolution(dossier: Dossier, { mergers, neverSame }: Resolution): Dossier {
	return {
		...dossier,
		...(mergers.size > 0 ? { mergers } : {}),
		...(neverSame.size > 0 ? { neverSame } : {})
	};
}

function signed({ reason, by, at }: Merger | NeverSame) {
	return { ...(reason === undefined ? {} : { reason }), by, at };
}

function dangling(place: Place, id: ActorId): Issue {
	const message = `there is no actor ${shown(id)} in actors.jsonl.`;
	return fault(
		place,
		'reference-dangling',
		message,
		'Add it or correct the id; until then this is left out.'
	);
}

function circle(place: Place, id: ActorId): Issue {
	const message = `the actor ${shown(id)} is merged twice, or with itself in a circle.`;
	return fault(place, 'merger-circle', message, 'Take one of the mergers out; this one was left out.');
}
