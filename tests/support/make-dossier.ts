import { anchorClaim } from '../../src/lib/core/evidence/anchor-claim.ts';
import { quote } from '../../src/lib/core/evidence/quote.ts';
import type { Actor } from '../../src/lib/core/model/actor.ts';
import type { Article } from '../../src/lib/core/model/article.ts';
import type { Claim } from '../../src/lib/core/model/claim.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import {
	actorId,
	actorKindId,
	articleId,
	claimId,
	dossierId,
	familyId,
	relationTypeId,
	type ActorKindId
} from '../../src/lib/core/model/ids.ts';
import type { DateRange, PartialDate } from '../../src/lib/core/model/partial-date.ts';
import type { RelationType, Vocabulary } from '../../src/lib/core/model/vocabulary.ts';

export const day = (text: string) => text as PartialDate;

export const range = (first: string | null, last: string | null): DateRange => ({
	first: first === null ? null : day(first),
	last: last === null ? null : day(last)
});

const kinds: readonly ActorKindId[] = ['group', 'place'].map(actorKindId);

function type(id: string, symmetric: boolean, family: string, objects = kinds): RelationType {
	const words = { label: id, inverse: symmetric ? id : `${id} by`, definition: id, example: id };
	return {
		id: relationTypeId(id),
		family: familyId(family),
		...words,
		symmetric,
		featured: false,
		subjects: kinds,
		objects
	};
}

/** Two kinds (group, place), two families (ties, presence), three types: founded, allied (symmetric), active-in (→ place). */
export const smallVocabulary: Vocabulary = {
	actorKinds: new Map(
		kinds.map((id) => [id, { id, label: id, plural: `${id}s`, definition: id, example: id }])
	),
	families: new Map(
		['ties', 'presence'].map((id) => [familyId(id), { id: familyId(id), label: id, definition: id }])
	),
	relationTypes: new Map(
		[
			type('founded', false, 'ties'),
			type('allied', true, 'ties'),
			type('active-in', false, 'presence', [actorKindId('place')])
		].map((value) => [value.id, value])
	)
};

export function makeActor(id: string, kind = 'group', names: readonly string[] = [id]): Actor {
	const [primary = id, ...others] = names;
	return {
		id: actorId(id),
		kind: actorKindId(kind),
		names: [
			{ text: primary, language: 'en', role: 'primary' },
			...others.map((text) => ({ text, language: 'en', role: 'alias' as const }))
		]
	};
}

export function makeArticle(id: string, more: Partial<Article> = {}): Article {
	return {
		id: articleId(id),
		title: `Title of ${id}`,
		publisher: `Publisher of ${id}`,
		published: { date: day('2020-01-01') },
		language: 'en',
		licence: 'CC0-1.0',
		sha256: '0'.repeat(64),
		text: 'Some words say so, says the speaker; and nobody denies it.\n',
		...more
	};
}

type Told = Partial<Omit<Claim, 'id' | 'subject' | 'type' | 'object' | 'speaker'>> & {
	/** The article that "Some words" are quoted from; null = no words. */
	readonly article?: Article | null;
	/** Words of the speaker, who is an actor where `speakerActor` is given. */
	readonly speaker?: string;
	readonly speakerActor?: string;
};

/** `a founded b` told as `makeClaim('c1', 'a founded b', { article })`. */
export function makeClaim(id: string, statement: string, told: Told = {}): Claim {
	const [subject = '', kind = '', object = ''] = statement.split(' ');
	const { article = makeArticle('news'), speaker, speakerActor, ...more } = told;
	const excerpt = article && quote(article, 0, 10);
	return {
		id: claimId(id),
		subject: actorId(subject),
		type: relationTypeId(kind),
		object: actorId(object),
		polarity: 'asserts',
		hedge: 'none',
		excerpts: excerpt ? [excerpt] : [],
		triggers: [],
		...(speaker !== undefined && excerpt
			? { speaker: { ...(speakerActor ? { actor: actorId(speakerActor) } : {}), words: speaker, excerpt } }
			: {}),
		recorded: day('2024-05-01'),
		...more
	};
}

export function mapById<Row extends { readonly id: string }>(
	rows: readonly Row[]
): ReadonlyMap<Row['id'], Row> {
	return new Map(rows.map((row) => [row.id, row]));
}

/** A dossier that holds these rows, in this order. */
export function makeDossier(parts: {
	actors?: readonly Actor[];
	articles?: readonly Article[];
	claims?: readonly Claim[];
}): Dossier {
	const { actors = [], articles = [makeArticle('news')], claims = [] } = parts;
	const byId = mapById(articles);
	return {
		about: {
			id: dossierId('small'),
			title: 'A small dossier',
			description: 'For tests.',
			language: 'en',
			asOf: day('2024-12-31'),
			licence: 'CC0-1.0',
			fictional: true,
			startWith: []
		},
		vocabulary: smallVocabulary,
		articles: byId,
		actors: mapById(actors),
		claims: mapById(
			claims.map((value) => anchorClaim({ value, at: () => ({ file: 'claims.jsonl' }) }, byId).claim)
		),
		positions: null
	};
}
