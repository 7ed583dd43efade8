// Random operations that make sense at the moment they are made, on the dossier of `ledger-samples.ts`.
import fc from 'fast-check';
import type { Name, NameRole } from '#core/model/actor.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { articleId } from '#core/model/ids.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { briefingMakes } from './briefing-steps.ts';
import { date, kinds, sampleActor, sampleArticle, sampleClaim, signed } from './ledger-samples.ts';

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
	},
	...briefingMakes
];

function stepCount(): number {
	return 31;
}

/** The operation that a step asks for, if there is anything to do it to; it may still be refused. */
export function operationFor(dossier: Dossier, given: Step): Operation | undefined {
	if (makes.length !== stepCount()) throw new Error(`There are ${makes.length} kinds of steps.`);
	return makes[given.what]?.(dossier, given);
}

function withoutReview({ review, ...claim }: Claim) {
	void review;
	return claim;
}
