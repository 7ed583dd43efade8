import type { ActorId, ClaimId } from '#core/model/ids.ts';

/** A stretch of an article in UTF-16 units, and what it is. */
export interface ExcerptMark {
	readonly start: number;
	readonly end: number;
	readonly claim: ClaimId;
}

/** A stretch that names an actor. */
export interface NameMark {
	readonly start: number;
	readonly end: number;
	readonly actor: ActorId;
}

/** All that is marked in one article. Marks may overlap in any way. */
export interface ArticleMarks {
	readonly excerpts: readonly ExcerptMark[];
	readonly triggers: readonly ExcerptMark[];
	readonly names: readonly NameMark[];
}

/** A piece of the text in which nothing begins and nothing ends. */
export interface Segment {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Claims whose excerpts cover it, in the order of the marks; empty = not marked. */
	readonly claims: readonly ClaimId[];
	/** Claims whose trigger words these are. */
	readonly triggerOf: readonly ClaimId[];
	readonly actor: ActorId | null;
}

/**
 * The stretch `from`–`to` of a text cut at every end of every mark, so that each piece can be painted at once. The pieces put
 * together are the stretch, whatever the marks are: those that reach outside it are cut, empty and inverted ones are ignored.
 */
export function segments(text: string, marks: ArticleMarks, from = 0, to = text.length): readonly Segment[] {
	const covers = (mark: { start: number; end: number }) =>
		mark.start < mark.end && mark.start < to && mark.end > from;
	const excerpts = marks.excerpts.filter(covers);
	const triggers = marks.triggers.filter(covers);
	const names = marks.names.filter(covers);
	const cuts = new Set([from, to]);
	for (const { start, end } of [...excerpts, ...triggers, ...names]) {
		if (start > from) cuts.add(start);
		if (end < to) cuts.add(end);
	}
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(0, -1).map((start, index) => {
		const end = places[index + 1] ?? to;
		const here = (mark: { start: number; end: number }) => mark.start <= start && mark.end >= end;
		return {
			start,
			end,
			text: text.slice(start, end),
			claims: [...new Set(excerpts.filter(here).map(({ claim }) => claim))],
			triggerOf: [...new Set(triggers.filter(here).map(({ claim }) => claim))],
			actor: names.find(here)?.actor ?? null
		};
	});
}

/** Where the paragraphs of a text begin and end; blank lines belong to none. */
export function paragraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
	const found: { start: number; end: number }[] = [];
	for (const match of text.matchAll(/[^\r\n]+(?:\r?\n[^\r\n]+)*/g)) {
		found.push({ start: match.index, end: match.index + match[0].length });
	}
	return found;
}
