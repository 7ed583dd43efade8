import type { Name } from '#core/model/actor.ts';
import { actorId, claimId, type ActorId, type ClaimId, type RelationTypeId } from '#core/model/ids.ts';
import { fold } from '#core/search/fold.ts';

/** Signs of one part of an id: what is longer says no more. */
const longest = 60;

/**
 * A readable id for an actor with these names, such as `harakat-al-sumud`: the first name that Latin letters write, folded,
 * else the first name, else `actor`; with `-2`, `-3` … where it is taken.
 *
 * @param isTaken every id of the dossier, those of merged actors too
 */
export function freeActorId(
	names: readonly Pick<Name, 'text'>[],
	isTaken: (id: ActorId) => boolean
): ActorId {
	const slugs = names.map(({ text }) => slug(text)).filter((text) => text !== '');
	const readable = slugs.find((text) => /[a-z0-9]/.test(text)) ?? slugs[0] ?? 'actor';
	return firstFree(readable, actorId, isTaken);
}

/** The id of a claim, such as `amina-founded-northern-front`; with `-2`, `-3` … where it is taken. */
export function freeClaimId(
	{
		subject,
		type,
		object
	}: { readonly subject: ActorId; readonly type: RelationTypeId; readonly object: ActorId },
	isTaken: (id: ClaimId) => boolean
): ClaimId {
	return firstFree([subject, type, object].map(cut).join('-'), claimId, isTaken);
}

/** A text as a part of an id or of a file's name: folded, words joined by `-`, at most 60 signs. May be empty. */
export function slug(text: string): string {
	return cut(fold(text.slice(0, 10 * longest)).replaceAll(' ', '-'));
}

function cut(text: string): string {
	const signs = [...text];
	return signs.length <= longest
		? text
		: signs
				.slice(0, longest)
				.join('')
				.replace(/-[^-]*$/, '');
}

function firstFree<Id extends string>(
	text: string,
	make: (text: string) => Id,
	isTaken: (id: Id) => boolean
): Id {
	let id = make(text);
	for (let number = 2; isTaken(id); number++) id = make(`${text}-${number}`);
	return id;
}
