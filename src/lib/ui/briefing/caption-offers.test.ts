import { beforeAll, describe, expect, test } from 'vitest';
import { primaryName } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { isDrawn } from '#core/model/relation.ts';
import { fold } from '#core/search/fold.ts';
import { openOnDisk } from '../../../../tests/support/open-mali.ts';
import { sceneContentOf } from '../../../../tests/support/scene-content.ts';
import { captionOffers, keyOfOffer, type CaptionOffer } from './caption-offers.ts';

let dossier: Dossier;
let content: ReturnType<typeof sceneContentOf>;
let offers: ReturnType<typeof captionOffers>;

beforeAll(async () => {
	dossier = await openOnDisk('qasr-training');
	const [first] = dossier.about.startWith;
	content = sceneContentOf(dossier, { view: `focus=${first},1` });
	offers = captionOffers(content);
});

const actorsOf = (options: readonly CaptionOffer[]) =>
	options.flatMap((offer) => ('hit' in offer ? [offer.hit.actor] : []));
const all = (groups: readonly { readonly options: readonly CaptionOffer[] }[]) =>
	groups.flatMap(({ options }) => options);

test('with nothing asked, who is in the scene comes first in order of names, and each actor once', () => {
	const [shown, others] = offers.named('');
	expect(new Set(actorsOf(shown!.options))).toEqual(new Set(content.actors));
	const names = actorsOf(shown!.options).map((actor) => fold(primaryName(actor).text));
	expect(names).toEqual(names.toSorted());
	expect(others!.options.length + others!.left).toBe(
		content.moment.index.actors.size - content.actors.length
	);
	const keys = all(offers.named('')).map(keyOfOffer);
	expect(new Set(keys).size).toBe(keys.length);
});

test('every actor is found by every name that is its own everywhere, and says which', () => {
	for (const actor of content.moment.index.actors.values()) {
		for (const [place, name] of actor.names.entries()) {
			if (name.context || fold(name.text) === '') continue;
			const found = all(offers.named(name.text)).find((offer) => 'hit' in offer && offer.hit.actor === actor);
			const matched = found && 'hit' in found ? found.hit.matchedName : NaN;
			expect(matched, name.text).toBeLessThanOrEqual(place);
		}
	}
});

test('ties are offered as sentences: those of the scene always, others when they are asked for, none that is not drawn', () => {
	const ties = (query: string) =>
		all(offers.named(query)).flatMap((offer) => ('relation' in offer ? [offer.relation] : []));
	const drawn = content.relations.filter(({ reason }) => isDrawn(reason.status));
	expect(new Set(ties(''))).toEqual(new Set(drawn));
	for (const relation of content.moment.index.relations.values()) {
		const subject = content.moment.index.actors.get(relation.subject)!;
		const found = ties(`${primaryName(subject).text} ${relation.type.replaceAll('-', ' ')}`);
		if (!isDrawn(relation.reason.status)) expect(found).not.toContain(relation);
	}
});

describe('words to cite', () => {
	const none = new Set<string>();
	const cites = (query: string, near = none) =>
		all(offers.quoted(query, near)).flatMap((offer) => ('cite' in offer ? [offer] : []));

	test('with nothing asked are those behind the ties shown, none of them broken, rejected or retracted', () => {
		const shown = new Set(content.relations.map(({ id }) => id));
		expect(cites('').length).toBeGreaterThan(0);
		for (const { relation, excerpt, article, cite } of cites('')) {
			expect(shown.has(relation.id)).toBe(true);
			expect([excerpt.broken, article.retracted]).toEqual([undefined, undefined]);
			expect(dossier.claims.get(cite.claim)?.excerpts[cite.excerpt]).toEqual(excerpt);
		}
	});

	test('any excerpt in force is found by its own first words', () => {
		const every = [...content.moment.index.relations.values()].flatMap(({ claims }) => claims);
		const usable = every.filter(
			({ excerpts, review }) =>
				!review && excerpts[0] && !content.moment.index.articles.get(excerpts[0].article)?.retracted
		);
		for (const { id, excerpts, proposedBy } of usable) {
			if (proposedBy !== undefined) continue;
			const words = excerpts[0]!.text.split(/\s+/).slice(0, 6).join(' ');
			expect(
				cites(words).map(({ cite }) => cite.claim),
				words
			).toContain(id);
		}
	});

	test('about whom the caption names already, words come first', () => {
		const last = cites('').at(-1)!;
		const near = new Set([last.relation.id, last.relation.subject, last.relation.object]);
		expect(cites('', near)[0]?.relation).toBe(last.relation);
	});
});

test.each(['@', '…', '🙂🙂', '\u0301'])('a query of signs only (%s) names nobody', (query) => {
	expect(offers.named(query)).toEqual([]);
	expect(offers.quoted(query, new Set())).toEqual([]);
});
