import type { Actor, Name } from '#core/model/actor.ts';
import type { Claim } from '#core/model/claim.ts';
import type { ActorPoint, Dossier, Positions } from '#core/model/dossier.ts';
import type { ActorId, ClaimId } from '#core/model/ids.ts';
import { nameKey } from './cell.ts';
import { readAs } from './read-as.ts';

/** A dossier as it reads with its mergers, and the claims that thereby tie an actor to itself. */
export interface ReadThrough {
	readonly dossier: Dossier;
	readonly inward: readonly ClaimId[];
}

/**
 * Read a dossier through its mergers: merged actors are left out, their claims go to the actor they are read as, and that
 * actor has their names too, each marked with the actor it came `from`. A merged primary or short name reads
 * as an alias; a spelling that is there already is not repeated. Claims that would tie an actor to itself are left out and
 * listed in `inward`. The mergers stay in the dossier, so that what it shows can say where it came from. Nothing is copied
 * where nothing was merged. Cost: one pass over claims and actors.
 */
export function readThrough(dossier: Dossier): ReadThrough {
	const { mergers } = dossier;
	if (!mergers || mergers.size === 0) return { dossier, inward: [] };
	const to = (id: ActorId) => readAs(mergers, id);
	const claims = new Map<ClaimId, Claim>();
	const inward: ClaimId[] = [];
	for (const claim of dossier.claims.values()) {
		const read = readClaim(claim, to);
		if (read.subject === read.object) inward.push(claim.id);
		else claims.set(claim.id, read);
	}
	const startWith = [...new Set(dossier.about.startWith.map(to))];
	const read = {
		...dossier,
		about: { ...dossier.about, startWith },
		actors: readActors(dossier, to),
		claims: withoutBases(claims, inward),
		positions: dossier.positions && readPositions(dossier.positions, to)
	};
	return { dossier: read, inward };
}

/** All actors that read as this one, itself first, then by id. */
export function mergedWith({ mergers, actors }: Dossier, actor: ActorId): readonly ActorId[] {
	if (!mergers) return [actor];
	const others = [...mergers.keys()].filter(
		(id) => id !== actor && actors.has(id) && readAs(mergers, id) === actor
	);
	return [actor, ...others.sort((a, b) => (a < b ? -1 : 1))];
}

function readClaim(claim: Claim, to: (id: ActorId) => ActorId): Claim {
	const { speaker } = claim;
	const [subject, object, says] = [to(claim.subject), to(claim.object), speaker?.actor && to(speaker.actor)];
	if (subject === claim.subject && object === claim.object && says === speaker?.actor) return claim;
	return { ...claim, subject, object, ...(speaker && says ? { speaker: { ...speaker, actor: says } } : {}) };
}

function readActors({ actors }: Dossier, to: (id: ActorId) => ActorId): ReadonlyMap<ActorId, Actor> {
	const read = new Map([...actors].filter(([id]) => to(id) === id));
	for (const [id, actor] of actors) {
		const root = read.get(to(id));
		if (root && root.id !== id)
			read.set(root.id, { ...root, names: [...root.names, ...newNames(root, actor)] });
	}
	return read;
}

function newNames(root: Actor, { id, names }: Actor): readonly Name[] {
	const known = new Set(root.names.map(spelling));
	return names
		.filter((name) => !known.has(spelling(name)))
		.map((name) => {
			const isHeading = name.role === 'primary' || name.role === 'short';
			return { ...name, role: isHeading ? 'alias' : name.role, from: id };
		});
}

const spelling = (name: Name) => nameKey({ ...name, role: 'alias' });

// An assessment must not rest on a claim that is not there.
function withoutBases(
	claims: ReadonlyMap<ClaimId, Claim>,
	gone: readonly ClaimId[]
): ReadonlyMap<ClaimId, Claim> {
	if (gone.length === 0) return claims;
	const left = new Set(gone);
	return new Map(
		[...claims].map(([id, claim]) => {
			if (!claim.assessment?.restsOn.some((base) => left.has(base))) return [id, claim];
			const restsOn = claim.assessment.restsOn.filter((base) => !left.has(base));
			return [id, { ...claim, assessment: { ...claim.assessment, restsOn } }];
		})
	);
}

function readPositions(positions: Positions, to: (id: ActorId) => ActorId): Positions {
	const points = new Map<ActorId, ActorPoint>([...positions.points].filter(([id]) => to(id) === id));
	return { ...positions, points };
}
