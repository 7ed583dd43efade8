import type { Claim } from './claim.ts';
import type { Dossier } from './dossier.ts';
import type { ArticleId, ClaimId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, type Located, type Place } from './place.ts';
import { shown } from './shown.ts';

/** What the ids in a claim may point at. */
export interface KnownToClaims extends Pick<Dossier, 'articles' | 'actors' | 'vocabulary'> {
	readonly claimIds: ReadonlySet<ClaimId>;
}

/**
 * Follow every id in a claim. The claim is null where one leads nowhere that it cannot do without (ends, type, article) or
 * both ends are one actor; a speaker's actor or a support of an assessment that leads nowhere is taken out of it.
 */
export function checkReferences(
	{ value: claim, at }: Located<Claim>,
	known: KnownToClaims
): { claim: Claim | null; issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const dangling = (path: string, what: string, id: string) =>
		issues.push(
			fault(
				at(path),
				'reference-dangling',
				`there is no ${what} ${shown(id)}.`,
				'Add it or correct the id; until then this is left out.'
			)
		);
	for (const end of ['subject', 'object'] as const) {
		if (!known.actors.has(claim[end])) dangling(end, 'actor', claim[end]);
	}
	if (!known.vocabulary.relationTypes.has(claim.type)) dangling('type', 'relation type', claim.type);
	if (claim.subject === claim.object) issues.push(selfTie(claim, at('object')));
	for (const [path, article] of quotedArticles(claim)) {
		if (!known.articles.has(article)) dangling(path, 'article', article);
	}
	const isUsable = issues.length === 0;
	const whole = dropOptional(claim, known, dangling);
	if (claim.excerpts.length === 0 && !claim.assessment) issues.push(wordless(claim, at()));
	if (new Set(quotedArticles(claim).map(([, article]) => article)).size > 1)
		issues.push(mixed(claim, at('excerpts')));
	return { claim: isUsable ? whole : null, issues };
}

function quotedArticles(claim: Claim): readonly (readonly [path: string, article: ArticleId])[] {
	const quoted = claim.excerpts.map(({ article }, index) => [`excerpts.${index}.article`, article] as const);
	return claim.speaker ? [...quoted, ['speaker.excerpt.article', claim.speaker.excerpt.article]] : quoted;
}

function dropOptional(
	claim: Claim,
	{ actors, claimIds }: KnownToClaims,
	dangling: (path: string, what: string, id: string) => void
): Claim {
	const { speaker, assessment } = claim;
	let whole = claim;
	if (speaker?.actor !== undefined && !actors.has(speaker.actor)) {
		dangling('speaker.actor', 'actor', speaker.actor);
		whole = { ...whole, speaker: { words: speaker.words, excerpt: speaker.excerpt } };
	}
	if (assessment) {
		const restsOn = assessment.restsOn.filter((id, index) => {
			const isSupport = claimIds.has(id) && id !== claim.id;
			if (!isSupport) dangling(`assessment.restsOn.${index}`, 'other claim', id);
			return isSupport;
		});
		whole = { ...whole, assessment: { ...assessment, restsOn } };
	}
	return whole;
}

function selfTie({ subject }: Claim, place: Place): Issue {
	const message = `the claim ties ${shown(subject)} to itself.`;
	return fault(place, 'tie-to-itself', message, 'Name two different actors; the claim was left out.');
}

function wordless({ id }: Claim, place: Place): Issue {
	const message = `the claim ${shown(id)} quotes no words and gives no assessment.`;
	return fault(
		place,
		'claim-without-words',
		message,
		'Add an excerpt, or a reason and the claims it rests on.'
	);
}

function mixed({ id }: Claim, place: Place): Issue {
	const message = `the claim ${shown(id)} quotes more than one article.`;
	return fault(place, 'claim-of-two-articles', message, 'Make one claim for each article.');
}
