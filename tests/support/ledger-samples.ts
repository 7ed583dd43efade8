// A small dossier, and random operations on it that make sense at the moment they are made. Every state a dossier can be in
// for the ledger is among them: hostile ids, a broken excerpt, an assessment, a retracted article, mergers.
import fc from 'fast-check';
import { quote } from '#core/evidence/quote.ts';
import type { Actor, Name, NameRole } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import {
	actorId,
	actorKindId,
	articleId,
	claimId,
	dossierId,
	familyId,
	relationTypeId,
	type ActorId
} from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import type { Draft, EntryId } from '#core/ledger/entry.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';

const date = (text: string) => text as PartialDate;
const kinds = ['person', 'armed-group', 'state'].map(actorKindId);
const types = ['founded', 'allied-with', 'leads'].map(relationTypeId);
const familyOne = familyId('one');

const sampleTexts = [
	'Ali founded the Front. The Front denies it. Ali leads the Front, says Badr.',
	'علي أسس الجبهة. Ali is allied with Badr 😀 in the north.',
	'The Front and the State signed nothing.'
];

function sampleArticle(number: number): Article {
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

const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };

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
		}
	};
}

/** What chance decides of one operation; numbers pick among what is there. */
export interface Step {
	readonly what: number;
	readonly one: number;
	readonly other: number;
	readonly text: string;
}

export const step: fc.Arbitrary<Step> = fc.record({
	what: fc.nat({ max: stepCount() - 1 }),
	one: fc.nat({ max: 30 }),
	other: fc.nat({ max: 30 }),
	text: fc.oneof(
		fc.constantFrom('x', '__proto__', 'constructor', '\u202e', '</script>', '😀'),
		fc.string({ minLength: 1 })
	)
});

type Make = (dossier: Dossier, step: Step) => Operation | undefined;

function pick<Value>(values: Iterable<Value>, index: number): Value | undefined {
	const list = [...values];
	return list.length === 0 ? undefined : list[index % list.length];
}

const roles: readonly NameRole[] = ['alias', 'acronym', 'translation'];
const nameOf = ({ text, one }: Step): Name => {
	return {
		text: `n${text}`,
		language: 'fr',
		role: roles[one % roles.length] ?? 'alias',
		...(one % 5 === 0 ? { context: true } : {})
	};
};

const makes: readonly Make[] = [
	(_, { text, one }) => ({ type: 'add-actor', actor: sampleActor(`new ${text}`, one) }),
	(dossier, { one, other, text }) => {
		const actor = pick(dossier.actors.values(), one);
		const kind = pick(kinds, other);
		return actor && kind && operationsOn(dossier).changeActor(actor.id, { kind, description: `d${text}` });
	},
	(dossier, { one }) => {
		const actor = pick(dossier.actors.keys(), one);
		return actor && operationsOn(dossier).removeActor(actor);
	},
	(dossier, given) => {
		const actor = pick(dossier.actors.values(), given.other);
		const index = given.one % ((actor?.names.length ?? 0) + 1);
		return actor && { type: 'add-name', actor: actor.id, name: nameOf(given), index };
	},
	(dossier, given) => {
		const actor = pick(dossier.actors.values(), given.one);
		const name = actor && pick(actor.names, given.other);
		const role = name?.role === 'primary' ? 'primary' : nameOf(given).role;
		return name && operationsOn(dossier).changeName(actor.id, name, { ...nameOf(given), role });
	},
	(dossier, { one, other }) => {
		const actor = pick(dossier.actors.values(), one);
		const name = actor && pick(actor.names, other);
		return name && operationsOn(dossier).removeName(actor.id, name);
	},
	(dossier, { one, other }) => {
		const actor = pick(dossier.actors.values(), one);
		const name =
			actor &&
			pick(
				actor.names.filter(({ role }) => role !== 'primary'),
				other
			);
		return name && operationsOn(dossier).changePrimaryName(actor.id, name);
	},
	(_, { one, text }) => ({
		type: 'add-article',
		article: { ...sampleArticle(one), id: articleId(`article ${text}`) }
	}),
	(dossier, { one, text }) => {
		const article = pick(dossier.articles.values(), one);
		if (!article) return undefined;
		const { title, publisher, published, language, licence } = article;
		const origin = one % 2 === 0 ? { origin: `o${text}` } : {};
		const to = { title: `${title}.`, publisher, published, language, licence, ...origin };
		return operationsOn(dossier).changeArticle(article.id, to);
	},
	(dossier, { one }) => {
		const article = pick(dossier.articles.keys(), one);
		return article && operationsOn(dossier).removeArticle(article);
	},
	(dossier, { one }) => {
		const article = pick(dossier.articles.keys(), one);
		return (
			article && { type: 'retract-article', article, retracted: { date: date('2021'), reason: 'Wrong.' } }
		);
	},
	(dossier, { one }) => {
		const article = pick(
			[...dossier.articles.values()].filter(({ retracted }) => retracted),
			one
		);
		return article && operationsOn(dossier).restoreArticle(article.id);
	},
	(dossier, { one, other, text }) => {
		const [subject, object] = [pick(dossier.actors.keys(), one), pick(dossier.actors.keys(), other)];
		const article = pick(dossier.articles.values(), one + other);
		if (!subject || !object || !article) return undefined;
		const claim = sampleClaim(`new ${text}`, subject, object, article, one);
		const base = pick(dossier.claims.keys(), other);
		return operationsOn(dossier).addClaim(
			other % 4 === 0 && base
				? { ...claim, excerpts: [], triggers: [], assessment: { reason: 'So.', restsOn: [base] } }
				: claim
		);
	},
	(dossier, { one, other, text }) => {
		const claim = pick(dossier.claims.values(), one);
		const object = pick(dossier.actors.keys(), other);
		return (
			claim &&
			object &&
			operationsOn(dossier).changeClaim(claim.id, { ...withoutReview(claim), object, note: `w${text}` })
		);
	},
	(dossier, { one }) => {
		const claim = pick(dossier.claims.keys(), one);
		return claim && operationsOn(dossier).removeClaim(claim);
	},
	(dossier, { one, other, text }) => {
		const claim = pick(dossier.claims.values(), one);
		if (!claim) return undefined;
		const rejected = { verdict: 'rejected', reason: `r${text}`, ...signed } as const;
		const verdicts = [{ verdict: 'accepted', ...signed } as const, rejected, claim.review ? null : rejected];
		return operationsOn(dossier).reviewClaim(claim.id, pick(verdicts, other) ?? null);
	},
	(dossier, { one, other }) => {
		const [actor, into] = [pick(dossier.actors.keys(), one), pick(dossier.actors.keys(), other)];
		return actor && into && operationsOn(dossier).mergeActors(actor, { into, ...signed });
	},
	(dossier, { one }) => {
		const actor = pick(dossier.mergers?.keys() ?? [], one);
		return actor && operationsOn(dossier).splitActor(actor);
	},
	(dossier, { one, other }) => {
		const [a, b] = [pick(dossier.actors.keys(), one), pick(dossier.actors.keys(), other)];
		return a && b && a !== b ? operationsOn(dossier).markNeverSame({ a, b, ...signed }) : undefined;
	},
	(dossier, { one }) => {
		const pair = pick(dossier.neverSame?.values() ?? [], one);
		return pair && operationsOn(dossier).unmarkNeverSame(pair.a, pair.b);
	},
	(dossier, { one, other }) => {
		const actor = pick(dossier.actors.keys(), one);
		const to = other === 30 ? null : { x: other, y: one / 2 };
		return actor && operationsOn(dossier).moveActor(actor, to, { width: 640, height: 480 });
	},
	(dossier, { one }) => {
		const actor = pick(dossier.positions?.points.keys() ?? [], one);
		return actor && { type: 'pin-actor', actor };
	},
	(dossier, { one }) => {
		const actor = pick(dossier.positions?.points.keys() ?? [], one);
		return actor && { type: 'unpin-actor', actor };
	},
	(dossier, { one, text }) => {
		const { title, description, language, asOf, licence, fictional, startWith } = dossier.about;
		const first = pick(dossier.actors.keys(), one);
		const to = {
			title: `t${text}`,
			description,
			language,
			asOf,
			licence,
			fictional,
			startWith: first ? [first] : startWith
		};
		void title;
		return operationsOn(dossier).changeAbout(to);
	}
];

function stepCount(): number {
	return 24;
}

/** The operation that a step asks for, if there is anything to do it to; it may still be refused. */
export function operationFor(dossier: Dossier, given: Step): Operation | undefined {
	if (makes.length !== stepCount()) throw new Error(`There are ${makes.length} kinds of steps.`);
	return makes[given.what]?.(dossier, given);
}

/** A draft of these operations with an id of its own. */
export function draftOf(number: number, operations: readonly Operation[], by = 'Ada'): Draft {
	return { id: `entry-${number}` as EntryId, at: signed.at, by, operations };
}

function withoutReview({ review, ...claim }: Claim) {
	void review;
	return claim;
}

/** All that a dossier says, as plain values that can be compared; none and empty are the same. */
export function plain(dossier: Dossier): unknown {
	const { about, articles, actors, claims, positions, mergers, neverSame } = dossier;
	return {
		about,
		articles: [...articles],
		actors: [...actors],
		claims: [...claims],
		positions: positions && { ...positions, points: [...positions.points] },
		mergers: [...(mergers ?? [])],
		neverSame: [...(neverSame ?? [])]
	};
}
