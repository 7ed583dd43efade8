import { findWords, type Stretch } from '#core/evidence/stretch.ts';
import { quote } from '#core/evidence/quote.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { readAs } from '#core/ledger/read-as.ts';
import { sameValue } from '#core/ledger/same-value.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim, Excerpt, Grade, Span, Speaker } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import {
	relationId,
	type ActorId,
	type ClaimId,
	type RelationId,
	type RelationTypeId
} from '#core/model/ids.ts';
import {
	firstDay,
	lastDay,
	parsePartialDate,
	type DateRange,
	type PartialDate
} from '#core/model/partial-date.ts';
import { draftOf, type ClaimDraft, type EndDraft, type SpeakerDraft } from './claim-draft.ts';
import type { ClaimField, DraftProblem } from './draft-problem.ts';
import { endTaker, type TakenEnds } from './take-end.ts';
import { freeClaimId } from './free-ids.ts';

/** What a draft makes of a dossier, in one entry; or all that is still missing or wrong in it. */
export type ClaimEntry =
	| {
			readonly ok: true;
			readonly operations: readonly Operation[];
			readonly claim: ClaimId;
			/** The tie that the claim speaks for, as it reads through mergers. */
			readonly relation: RelationId;
			readonly ends: TakenEnds;
	  }
	| { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** What a draft is made for. */
export interface DraftGround {
	/** The dossier as it is written: `work.written`. */
	readonly written: Dossier;
	/** The claim that is edited; null = a new one. */
	readonly edited: ClaimId | null;
	/** How the claim read when it was begun to be edited: what somebody else made of it since is not overwritten. */
	readonly start?: ClaimDraft;
	/** The day on which a new claim is written down. */
	readonly today: PartialDate;
}

/**
 * The operations that a draft stands for: new actors and names first, then the claim. An edited claim keeps what the form does
 * not show, and the actor of an end that was not changed, also where that one reads as another by now.
 */
export function claimEntry(draft: ClaimDraft, { written, edited, start, today }: DraftGround): ClaimEntry {
	const problems: DraftProblem[] = [];
	const report = (field: ClaimField, message: string, remedy: string) => {
		problems.push({ field, message, remedy });
		return null;
	};
	const article = written.articles.get(draft.article);
	const before = edited === null ? null : (written.claims.get(edited) ?? null);
	if (!article)
		report('claim', 'The article is no longer in the dossier.', 'Choose words of another article.');
	if (edited !== null && !before) {
		report('claim', 'The claim is no longer in the dossier.', 'Make it anew from its words.');
	}
	if (start && before && !readsAlike(draftOf(before), start, written)) {
		report(
			'claim',
			'Somebody changed this claim since you began.',
			'Read it as it is now; throw this draft away and edit it anew, or leave it.'
		);
	}
	const excerpts = article ? excerptsOf(draft, article, before, report) : [];
	const taker = endTaker(written, before);
	const subject = taker.take('subject', draft.subject, report);
	const object = taker.take('object', draft.object, report);
	const type = typeOf(draft.type, written, report);
	const speaker = article ? speakerOf(draft, article, before, taker.take, report) : null;
	const when = rangeOf(draft, report);
	const grade = gradeOf(draft, report);
	if (subject !== null && subject === object) {
		report('object', 'Subject and object are the same actor.', 'Choose another one for one of the two.');
	}
	if (!article || subject === null || object === null || type === null || problems.length > 0) {
		return { ok: false, problems };
	}
	const id = edited ?? freeClaimId({ subject, type, object }, (one) => written.claims.has(one));
	const kept = before ?? {};
	const claim: Claim = {
		...without(kept, 'review', 'speaker', 'when', 'grade', 'note'),
		id,
		subject,
		type,
		object,
		polarity: draft.polarity,
		hedge: draft.hedge,
		excerpts,
		triggers: triggersOf(draft, article, excerpts),
		...(speaker ? { speaker } : {}),
		...(when ? { when } : {}),
		...(grade ? { grade } : {}),
		recorded: before?.recorded ?? today,
		...(draft.note.trim() === '' ? {} : { note: draft.note.trim() })
	};
	const { changeClaim, addClaim } = operationsOn(written);
	const last = before && edited !== null ? changeClaim(edited, claim) : addClaim(claim);
	if (last.type === 'change-claim' && sameValue(last.from, last.to) && taker.operations.length === 0) {
		return {
			ok: false,
			problems: [
				{ field: 'claim', message: 'Nothing was changed.', remedy: 'Change something, or close the form.' }
			]
		};
	}
	return {
		ok: true,
		operations: [...taker.operations, last],
		claim: id,
		relation: relationAs(claim, written),
		ends: taker.ends
	};
}

// Mergers change whom a claim reads as, and not the claim.
function readsAlike(a: ClaimDraft | null, b: ClaimDraft, { mergers }: Dossier): boolean {
	const end = (one: EndDraft) => ({
		...one,
		actor: one.actor && mergers ? readAs(mergers, one.actor) : one.actor
	});
	const read = (draft: ClaimDraft) => ({
		...draft,
		subject: end(draft.subject),
		object: end(draft.object),
		speaker: draft.speaker && { ...draft.speaker, who: end(draft.speaker.who) }
	});
	return a !== null && sameValue(read(a), read(b));
}

type Report = (field: ClaimField, message: string, remedy: string) => null;

function relationAs({ subject, type, object }: Claim, { mergers, vocabulary }: Dossier): RelationId {
	const read = (id: ActorId) => (mergers ? readAs(mergers, id) : id);
	return relationId(
		read(subject),
		type,
		read(object),
		vocabulary.relationTypes.get(type)?.symmetric ?? false
	);
}

function excerptsOf(
	{ excerpts }: ClaimDraft,
	article: Article,
	before: Claim | null,
	report: Report
): readonly Excerpt[] {
	if (excerpts.length === 0) report('excerpts', 'The claim quotes no words.', 'Select words in the article.');
	return excerpts.flatMap((place) => quoted(article, place, before?.excerpts ?? []) ?? []);
}

// What was quoted already stays as it was written, letter by letter.
function quoted(article: Article, { start, end }: Stretch, before: readonly Excerpt[]): Excerpt | null {
	const same = before.find(
		(one) => one.article === article.id && one.start === start && one.end === end && !one.broken
	);
	if (same) return same;
	return start >= 0 && start < end && end <= article.text.length ? quote(article, start, end) : null;
}

function triggersOf(
	{ triggers }: ClaimDraft,
	{ id, text }: Article,
	excerpts: readonly Excerpt[]
): readonly Span[] {
	return triggers
		.filter(({ start, end }) => excerpts.some((one) => start >= one.start && end <= one.end && start < end))
		.map(({ start, end }) => ({ article: id, start, end, text: text.slice(start, end) }));
}

function typeOf(type: RelationTypeId | null, { vocabulary }: Dossier, report: Report): RelationTypeId | null {
	if (type !== null && vocabulary.relationTypes.has(type)) return type;
	return report('type', 'The tie has no type.', 'Choose what the words say of the two.');
}

function speakerOf(
	{ speaker, excerpts }: ClaimDraft,
	article: Article,
	before: Claim | null,
	take: ReturnType<typeof endTaker>['take'],
	report: Report
): Speaker | null {
	if (!speaker) return null;
	const words = speaker.words.trim();
	if (words === '') {
		return report(
			'speaker',
			'Nobody is named as the speaker.',
			'Select or type the words that name who says it, or choose the publisher.'
		);
	}
	const place = placeOfSpeaker(speaker, article.text, excerpts[0]?.start ?? 0);
	const excerpt = place && quoted(article, place, before?.speaker ? [before.speaker.excerpt] : []);
	if (!excerpt) {
		return report(
			'speaker',
			'The article does not hold these words.',
			'Name the speaker letter by letter as the article does.'
		);
	}
	const isNamed = speaker.who.actor !== null || speaker.who.added !== null;
	const actor = isNamed ? take('speaker', speaker.who, report) : null;
	return { ...(actor === null ? {} : { actor }), words, excerpt };
}

/**
 * Where the words stand that name the speaker: where they were selected, as long as they are still the same, else nearest to
 * the claim's words. Null where the article does not hold them.
 */
export function placeOfSpeaker(
	{ words, excerpt }: Pick<SpeakerDraft, 'words' | 'excerpt'>,
	text: string,
	near: number
): Stretch | null {
	if (words.trim() === '') return null;
	const isThere = excerpt && text.slice(excerpt.start, excerpt.end).includes(words.trim());
	return isThere ? excerpt : findWords(text, words, near);
}

function rangeOf({ first, last }: ClaimDraft, report: Report): DateRange | null {
	const read = (field: 'first' | 'last', typed: string) => {
		if (typed.trim() === '') return null;
		const date = parsePartialDate(typed.trim());
		return date ?? report(field, 'This is no date.', 'Write 2019, 2019-03 or 2019-03-05.');
	};
	const range = { first: read('first', first), last: read('last', last) };
	if (range.first === null && range.last === null) return null;
	if (range.first !== null && range.last !== null && firstDay(range.first) > lastDay(range.last)) {
		return report('last', 'It ends before it begins.', 'Put the earlier date first.');
	}
	return range;
}

function gradeOf({ source, information }: ClaimDraft, report: Report): Grade | null {
	if (source !== null && information !== null) return { source, information };
	if (source === null && information === null) return null;
	return report(
		'grade',
		'Only one half of the grade is given.',
		'Set both, or neither: F and 6 mean it cannot be judged.'
	);
}

function without<Whole extends object, Key extends string>(whole: Whole, ...keys: readonly Key[]) {
	return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key as Key))) as Omit<
		Whole,
		Key
	>;
}
