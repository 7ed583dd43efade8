import type { Claim, Grade, Hedge, Polarity } from '#core/model/claim.ts';
import type { ActorId, ActorKindId, ArticleId, RelationTypeId } from '#core/model/ids.ts';
import type { Stretch } from '#core/evidence/stretch.ts';

/** An actor that the dossier does not have yet, as far as it was described. */
export interface NewActor {
	readonly name: string;
	readonly language: string;
	/** Null = not chosen yet. */
	readonly kind: ActorKindId | null;
	/** Further spellings, in the same language unless their script says otherwise. */
	readonly others: readonly string[];
}

/** Who stands at one end: nobody yet, an actor of the dossier, or a new one. */
export interface EndDraft {
	/** The words of the article that mean this actor, or what was typed to find them; empty = none. */
	readonly words: string;
	readonly actor: ActorId | null;
	readonly added: NewActor | null;
	/** The words become a name of the actor. */
	readonly addsName: boolean;
	/** That name means the actor only here. */
	readonly isContext: boolean;
}

/** Who says it inside the article. */
export interface SpeakerDraft {
	readonly words: string;
	/** Where the words were selected; null = they were typed, and are looked for in the article. */
	readonly excerpt: Stretch | null;
	readonly who: EndDraft;
}

/** A claim as far as it was written down: plain JSON. Places are in UTF-16 units of the article. */
export interface ClaimDraft {
	readonly article: ArticleId;
	readonly excerpts: readonly Stretch[];
	readonly triggers: readonly Stretch[];
	readonly subject: EndDraft;
	readonly type: RelationTypeId | null;
	readonly object: EndDraft;
	readonly polarity: Polarity;
	readonly hedge: Hedge;
	/** Null = the publisher says it. */
	readonly speaker: SpeakerDraft | null;
	/** As typed: a date, or empty where the words do not say. */
	readonly first: string;
	readonly last: string;
	readonly note: string;
	readonly source: Grade['source'] | null;
	readonly information: Grade['information'] | null;
}

/** Nobody chosen. */
export const nobody: EndDraft = { words: '', actor: null, added: null, addsName: false, isContext: false };

/** What the selection of words makes: everything else is still open. */
export function draftFrom(article: ArticleId, excerpt: Stretch): ClaimDraft {
	return {
		article,
		excerpts: [excerpt],
		triggers: [],
		subject: nobody,
		type: null,
		object: nobody,
		polarity: 'asserts',
		hedge: 'none',
		speaker: null,
		first: '',
		last: '',
		note: '',
		source: null,
		information: null
	};
}

/**
 * A claim as a draft, to be edited; null where it quotes no article. Words that the article does not hold are left out.
 *
 * @param claim as it reads through mergers, so that its actors are those on the screen
 */
export function draftOf(claim: Claim): ClaimDraft | null {
	const [first] = claim.excerpts;
	if (!first) return null;
	const { article } = first;
	const excerpts = claim.excerpts.filter((excerpt) => excerpt.article === article && !excerpt.broken);
	const isInside = ({ start, end }: Stretch) =>
		excerpts.some((excerpt) => start >= excerpt.start && end <= excerpt.end);
	return {
		article,
		excerpts: excerpts.map(placeOf),
		triggers: claim.triggers.filter(isInside).map(placeOf),
		subject: known(claim.subject),
		type: claim.type,
		object: known(claim.object),
		polarity: claim.polarity,
		hedge: claim.hedge,
		speaker: claim.speaker
			? {
					words: claim.speaker.words,
					excerpt: claim.speaker.excerpt.broken ? null : placeOf(claim.speaker.excerpt),
					who: claim.speaker.actor === undefined ? nobody : known(claim.speaker.actor)
				}
			: null,
		first: claim.when?.first ?? '',
		last: claim.when?.last ?? '',
		note: claim.note ?? '',
		source: claim.grade?.source ?? null,
		information: claim.grade?.information ?? null
	};
}

function known(actor: ActorId): EndDraft {
	return { ...nobody, actor };
}

function placeOf({ start, end }: Stretch): Stretch {
	return { start, end };
}
