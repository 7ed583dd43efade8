// A small dossier. Every state a dossier can be in for the ledger is in it: hostile ids, a broken excerpt, an assessment, a retracted article, mergers, a briefing.
import { quote } from '#core/evidence/quote.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import {
	actorId,
	actorKindId,
	articleId,
	briefingId,
	claimId,
	dossierId,
	familyId,
	relationTypeId,
	type ActorId
} from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import type { Draft, EntryId } from '#core/ledger/entry.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { sampleBriefing } from './briefing-samples.ts';

export const date = (text: string) => text as PartialDate;
export const kinds = ['person', 'armed-group', 'state'].map(actorKindId);
const types = ['founded', 'allied-with', 'leads'].map(relationTypeId);
const familyOne = familyId('one');

const sampleTexts = [
	'Ali founded the Front. The Front denies it. Ali leads the Front, says Badr.',
	'علي أسس الجبهة. Ali is allied with Badr 😀 in the north.',
	'The Front and the State signed nothing.'
];

export function sampleArticle(number: number): Article {
	return {
		id: articleId(`article-${number}`),
		title: `Article ${number}`,
		publisher: `Publisher ${number}`,
		published: { date: date('2020-02') },
		language: 'en',
		licence: 'public domain',
		sha256: String(number).repeat(64).slice(0, 64),
		text: sampleTexts[number % sampleTexts.length] ?? ''
	};
}

export function sampleActor(id: string, kind = 0): Actor {
	return {
		id: actorId(id),
		kind: kinds[kind % kinds.length] ?? actorKindId('person'),
		names: [
			{ text: `Name of ${id}`, language: 'en', role: 'primary' },
			{ text: id, language: 'ar-Latn', role: 'short' }
		]
	};
}

export function sampleClaim(id: string, subject: ActorId, object: ActorId, article: Article, at = 0): Claim {
	const start = article.text.codePointAt(at) === undefined || article.text.codePointAt(at)! > 0xffff ? 0 : at;
	const excerpt = quote(article, start, Math.min(article.text.length, start + 3));
	return {
		id: claimId(id),
		subject,
		type: types[at % types.length] ?? relationTypeId('founded'),
		object,
		polarity: at % 2 === 0 ? 'asserts' : 'denies',
		hedge: 'none',
		excerpts: [excerpt],
		triggers: [{ article: article.id, start, end: start + 1, text: article.text.slice(start, start + 1) }],
		recorded: date('2026-01-02')
	};
}

export const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };

/** Six actors, three articles, four claims, half of the actors placed. */
export function sampleDossier(): Dossier {
	const actors = ['__proto__', 'a', 'b', 'c', 'd', '\ud800~'].map((id, index) => sampleActor(id, index));
	const articles = [0, 1, 2].map(sampleArticle);
	const [first, second] = articles as [Article, Article];
	const id = (index: number) => (actors[index] as Actor).id;
	const claims: Claim[] = [
		sampleClaim('1', id(0), id(1), first, 4),
		{ ...sampleClaim('2', id(1), id(2), first, 9), proposedBy: 'rule 7' },
		{
			...sampleClaim('3', id(2), id(3), second, 17),
			speaker: { actor: id(1), words: 'Ali', excerpt: quote(second, 17, 20) }
		},
		{ ...sampleClaim('4', id(3), id(4), first), excerpts: [], triggers: [] }
	];
	const base = claims[0] as Claim;
	claims[3] = { ...(claims[3] as Claim), assessment: { reason: 'It fits.', restsOn: [base.id] } };
	const broken = { ...quote(first, 0, 3), text: 'Nil', broken: true } as const;
	claims.push({ ...sampleClaim('5', id(4), id(0), first), excerpts: [broken], triggers: [] });
	return {
		about: {
			id: dossierId('sample'),
			title: 'A sample',
			description: 'Made for tests.',
			language: 'en',
			asOf: date('2026-01'),
			licence: 'CC0-1.0',
			fictional: true,
			startWith: [id(1)]
		},
		vocabulary: {
			actorKinds: new Map(
				kinds.map((kind) => [kind, { id: kind, label: kind, plural: kind, definition: kind, example: kind }])
			),
			families: new Map([[familyOne, { id: familyOne, label: 'One', definition: 'The one.' }]]),
			relationTypes: new Map(
				types.map((type) => [
					type,
					{
						...{
							id: type,
							family: familyOne,
							label: type,
							inverse: `${type} by`,
							definition: type,
							example: type
						},
						...{ symmetric: false, featured: false, subjects: kinds, objects: kinds }
					}
				])
			)
		},
		articles: new Map(articles.map((article) => [article.id, article])),
		actors: new Map(actors.map((actor) => [actor.id, actor])),
		claims: new Map(claims.map((claim) => [claim.id, claim])),
		positions: {
			width: 800,
			height: 600,
			points: new Map([0, 1, 2].map((index) => [id(index), { x: index, y: 10 - index }]))
		},
		briefings: new Map([[briefingId('first'), sampleBriefing('first', 2)]])
	};
}

/** A draft of these operations with an id of its own. */
export function draftOf(number: number, operations: readonly Operation[], by = 'Ada'): Draft {
	return { id: `entry-${number}` as EntryId, at: signed.at, by, operations };
}

/** All that a dossier says, as plain values that can be compared; none and empty are the same. */
export function plain(dossier: Dossier): unknown {
	const { about, articles, actors, claims, positions, mergers, neverSame, briefings } = dossier;
	return {
		about,
		articles: [...articles],
		actors: [...actors],
		claims: [...claims],
		positions: positions && { ...positions, points: [...positions.points] },
		mergers: [...(mergers ?? [])],
		neverSame: [...(neverSame ?? [])],
		briefings: [...(briefings ?? [])]
	};
}
