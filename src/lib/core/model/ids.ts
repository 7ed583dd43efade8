import { EntenteError } from './entente-error.ts';

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Folder name of a dossier under `graph-data/`. */
export type DossierId = Id<'dossier'>;
/** An actor, unique within its dossier. Any non-empty text: `__proto__` and an emoji are ordinary ids. */
export type ActorId = Id<'actor'>;
/** An article, unique within its dossier; also the stem of its files. */
export type ArticleId = Id<'article'>;
/** A claim, unique within its dossier. */
export type ClaimId = Id<'claim'>;
/** A relation: `subject~type~object`, made by {@link relationId} only. */
export type RelationId = Id<'relation'>;
/** A briefing, unique within its dossier; also the stem of its file. */
export type BriefingId = Id<'briefing'>;
/** A scene, unique within its briefing. */
export type SceneId = Id<'scene'>;
/** One of the actor kinds of the vocabulary. */
export type ActorKindId = Id<'actor-kind'>;
/** One of the relation types of the vocabulary. */
export type RelationTypeId = Id<'relation-type'>;
/** One of the families that relation types belong to. */
export type FamilyId = Id<'family'>;

function checked<T extends string>(kind: string) {
	return (text: string): T => {
		if (text === '') throw new EntenteError('id-empty', `An id of ${kind} may not be empty.`);
		return text as T;
	};
}

/** The text as the id of a dossier. @throws {EntenteError} `id-empty` */
export const dossierId = checked<DossierId>('a dossier');
/** The text as the id of an actor. @throws {EntenteError} `id-empty` */
export const actorId = checked<ActorId>('an actor');
/** The text as the id of an article. @throws {EntenteError} `id-empty` */
export const articleId = checked<ArticleId>('an article');
/** The text as the id of a claim. @throws {EntenteError} `id-empty` */
export const claimId = checked<ClaimId>('a claim');
/** The text as the id of a briefing. @throws {EntenteError} `id-empty` */
export const briefingId = checked<BriefingId>('a briefing');
/** The text as the id of a scene. @throws {EntenteError} `id-empty` */
export const sceneId = checked<SceneId>('a scene');
/** The text as the id of an actor kind. @throws {EntenteError} `id-empty` */
export const actorKindId = checked<ActorKindId>('an actor kind');
/** The text as the id of a relation type. @throws {EntenteError} `id-empty` */
export const relationTypeId = checked<RelationTypeId>('a relation type');
/** The text as the id of a family. @throws {EntenteError} `id-empty` */
export const familyId = checked<FamilyId>('a family');

const escaped = (id: string) => id.replace(/[%~]/g, (sign) => (sign === '~' ? '%7E' : '%25'));
const unescaped = (part: string) => part.replace(/%7E|%25/g, (code) => (code === '%7E' ? '~' : '%'));

/**
 * The id of the relation between two actors: `subject~type~object`. The ends of a symmetric type are put in code-unit order,
 * so both directions of telling give one id. `~` and `%` inside an id are written `%7E` and `%25`.
 */
export function relationId(
	subject: ActorId,
	type: RelationTypeId,
	object: ActorId,
	isSymmetric: boolean
): RelationId {
	const [first, second] = isSymmetric && object < subject ? [object, subject] : [subject, object];
	return [first, type, second].map(escaped).join('~') as RelationId;
}

/** The parts of a relation id as they were given, or null where the text is no relation id. */
export function parseRelationId(
	text: string
): { id: RelationId; subject: ActorId; type: RelationTypeId; object: ActorId } | null {
	const [subject, type, object, ...rest] = text.split('~').map(unescaped);
	if (!subject || !type || !object || rest.length > 0) return null;
	return {
		id: text as RelationId,
		subject: subject as ActorId,
		type: type as RelationTypeId,
		object: object as ActorId
	};
}
