import { findMentions } from '#state/reading/find-mentions.ts';
import type { ClaimDraft } from '#core/drafting/claim-draft.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { ActorId } from '#core/model/ids.ts';

/** The actors that the quoted words name, each once, in the order in which they are named. */
export function mentionedIn(
	{ excerpts }: Pick<ClaimDraft, 'excerpts'>,
	{ text }: Pick<Article, 'text'>,
	actors: ReadonlyMap<ActorId, Actor>
): readonly Actor[] {
	const found = excerpts.flatMap(({ start, end }) => findMentions(text.slice(start, end), actors.values()));
	return [...new Set(found.map(({ actor }) => actor))].flatMap((id) => actors.get(id) ?? []);
}
