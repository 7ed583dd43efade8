import { noteLabel, type MarkTarget } from '#core/briefing/marked-text.ts';
import type { SceneContent } from '#core/briefing/scene-content.ts';
import { sentence } from '#core/briefing/scene-changes.ts';
import { citeKey } from '#core/briefing/numbering.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Cite } from '#core/model/briefing.ts';
import type { Excerpt } from '#core/model/claim.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import { fold } from '#core/search/fold.ts';
import type { ActorHit } from '#core/store/graph-store.ts';
import { citesOfRelation } from '#state/briefing/cites-of-relation.ts';

/** What a caption can be made to lead to. */
export type CaptionOffer =
	| { readonly hit: ActorHit; readonly isFound: boolean }
	| { readonly relation: Relation; readonly says: string }
	| {
			readonly cite: Cite;
			readonly excerpt: Excerpt;
			readonly article: Article;
			readonly relation: Relation;
			readonly says: string;
	  };

/** Offers under a title, best first; `left` are as many more that were not listed. */
export interface OfferGroup {
	readonly title: string;
	readonly options: readonly CaptionOffer[];
	readonly left: number;
}

/** More rows than these nobody walks through. */
const most = 40;

/** Offers for one scene: what it shows comes first. Names and words are folded once, when they are first asked for. */
export function captionOffers(content: Pick<SceneContent, 'moment' | 'actors' | 'relations'>) {
	const { moment, actors, relations } = content;
	const { index } = moment;
	const shownActors = new Set(actors.map(({ id }) => id));
	const shownTies = new Set(relations.map(({ id }) => id));
	const byName = once(() =>
		[...index.actors.values()]
			.map((actor) => ({ actor, isShown: shownActors.has(actor.id), keys: namesOf(actor) }))
			.sort((a, b) => compare(fold(primaryName(a.actor).text), fold(primaryName(b.actor).text)))
	);
	const bySentence = once(() =>
		[...index.relations.values()].map((relation) => {
			const { caveat } = relation.reason;
			const says = `${sentence(relation, moment)}${caveat ? ` (${caveat})` : ''}`;
			return { relation, says, isShown: shownTies.has(relation.id), key: ` ${fold(says)}` };
		})
	);
	const byWords = once(() =>
		bySentence().flatMap(({ relation, says, isShown, key }) =>
			citesOfRelation(relation, index.articles).flatMap((cite) => {
				const excerpt = relation.claims.find(({ id }) => id === cite.claim)?.excerpts[cite.excerpt];
				const article = excerpt && index.articles.get(excerpt.article);
				if (!excerpt || !article) return [];
				const words = ` ${fold(excerpt.text)} ${fold(article.publisher)}${key}`;
				return [{ offer: { cite, excerpt, article, relation, says }, isShown, key: words }];
			})
		)
	);

	/** Who and what bears this name. */
	function named(query: string): readonly OfferGroup[] {
		const wanted = wordsOf(query);
		if (!wanted) return [];
		const found = byName().flatMap(({ actor, isShown, keys }) => {
			const place = keys.findIndex((key) => key !== null && holds(key, wanted));
			if (place < 0) return [];
			const degree = index.relationsByActor.get(actor.id)?.length ?? 0;
			const isStart = keys[place]?.startsWith(` ${wanted.join(' ')}`) === true;
			const offer = { hit: { actor, matchedName: place, degree }, isFound: wanted.length > 0 };
			return [{ offer, isShown, isStart }];
		});
		const best = [...found.filter(({ isStart }) => isStart), ...found.filter(({ isStart }) => !isStart)];
		const ties = bySentence().flatMap(({ relation, says, isShown, key }) =>
			isDrawn(relation.reason.status) && holds(key, wanted) ? [{ offer: { relation, says }, isShown }] : []
		);
		return [
			group(
				'In this scene',
				best.filter(({ isShown }) => isShown)
			),
			group(
				'Elsewhere in the dossier',
				best.filter(({ isShown }) => !isShown)
			),
			group(
				'Ties of this scene',
				ties.filter(({ isShown }) => isShown)
			),
			group('Other ties', wanted.length > 0 ? ties.filter(({ isShown }) => !isShown) : [])
		].filter(({ options }) => options.length > 0);
	}

	/**
	 * Whose words, or what is said of them, hold all of these.
	 *
	 * @param near ids that the caption names already: words about them come first
	 */
	function quoted(query: string, near: ReadonlySet<string>): readonly OfferGroup[] {
		const wanted = wordsOf(query);
		if (!wanted) return [];
		const found = byWords().filter(({ key }) => holds(key, wanted));
		const nearness = ({ offer: { relation } }: (typeof found)[number]) =>
			[relation.id, relation.subject, relation.object].filter((id) => near.has(id)).length;
		const shown = found.filter(({ isShown }) => isShown).sort((a, b) => nearness(b) - nearness(a));
		return [
			group('Behind the ties of this scene', shown),
			group('Elsewhere in the dossier', wanted.length > 0 ? found.filter(({ isShown }) => !isShown) : [])
		].filter(({ options }) => options.length > 0);
	}

	return { named, quoted };
}

/** By this two offers are the same. */
export function keyOfOffer(offer: CaptionOffer): string {
	if ('hit' in offer) return `actor ${offer.hit.actor.id}`;
	return 'cite' in offer ? `note ${citeKey(offer.cite)}` : `tie ${offer.relation.id}`;
}

/** What an offer writes into a caption, where that leads, and what is told when it was put in. */
export function insertOf(
	offer: CaptionOffer,
	numbers: ReadonlyMap<string, number>
): { readonly label: string; readonly target: MarkTarget; readonly told: string } {
	if ('cite' in offer) {
		const key = citeKey(offer.cite);
		// The number that it gets where nothing new is cited behind it.
		const number = numbers.get(key) ?? numbers.size + 1;
		const told = `Note ${number}, ${offer.article.publisher}: put in.`;
		return { label: noteLabel(offer.cite, new Map([[key, number]])), target: { note: offer.cite }, told };
	}
	if ('relation' in offer) {
		const { relation, says } = offer;
		return { label: says, target: { relation: relation.id }, told: `${says}: link put in.` };
	}
	const { actor, matchedName } = offer.hit;
	const label = actor.names[matchedName]?.text ?? actor.id;
	return { label, target: { actor: actor.id }, told: `${label}: link put in.` };
}

function group(title: string, found: readonly { readonly offer: CaptionOffer }[]): OfferGroup {
	const options = found.slice(0, most).map(({ offer }) => offer);
	return { title, options, left: found.length - options.length };
}

/** The folded words of a query, or null where it holds signs only, which name nobody. */
function wordsOf(query: string): readonly string[] | null {
	const folded = fold(query);
	if (folded === '') return query.trim() === '' ? [] : null;
	return folded.split(' ');
}

function holds(key: string, wanted: readonly string[]): boolean {
	return wanted.every((word) => key.includes(` ${word}`));
}

/** Each name folded; null for one that means the actor only elsewhere. */
function namesOf({ names }: Actor): readonly (string | null)[] {
	return names.map(({ text, context }) => (context ? null : ` ${fold(text)}`));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => (made ??= { value: make() }).value;
}
