import { typeOrder } from '#state/neighbours.ts';
import type { ActorRow } from '#state/table/actor-rows.ts';
import type { TieRow } from '#state/table/tie-rows.ts';
import { typeOf } from '#state/words/statement.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Claim, Excerpt } from '#core/model/claim.ts';
import type { ActorId, ClaimId, RelationId, RelationTypeId } from '#core/model/ids.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

const byName = new Intl.Collator('en', { numeric: true });

/** What every line of the outline has. A key names it and the way that leads to it: an actor stands in many places. */
interface Line {
	readonly key: string;
	/** Of the line it stands under; null at the top. */
	readonly parent: string | null;
	/** 1 at the top. */
	readonly level: number;
	/** Its place among those beside it, from 1, and how many they are. */
	readonly place: number;
	readonly siblings: number;
	/** Null where there is nothing under it. */
	readonly isOpen: boolean | null;
}

/** What a line is about: actor ▸ relation type ▸ other actor ▸ words. */
export type Subject =
	| { readonly kind: 'actor'; readonly row: ActorRow }
	| {
			readonly kind: 'type';
			readonly actor: Actor;
			readonly type: RelationTypeId;
			/** Read from the actor's side. */
			readonly label: string;
			readonly isInverse: boolean;
			readonly count: number;
	  }
	| { readonly kind: 'tie'; readonly actor: Actor; readonly other: Actor; readonly row: TieRow }
	/** A claim without words (`excerpt` null) stands here by its reasoning. */
	| { readonly kind: 'words'; readonly row: TieRow; readonly claim: Claim; readonly excerpt: Excerpt | null };

/** One line of the outline. */
export type OutlineLine = Line & Subject;

/** What stands under what is made of. */
export interface OutlineSource {
	readonly actors: readonly ActorRow[];
	readonly ties: ReadonlyMap<ActorId, readonly TieRow[]>;
	readonly vocabulary: Vocabulary;
	readonly isOpen: (key: string) => boolean;
}

/** The keys of the lines that lead to something. */
export const outlineKey = {
	actor: (actor: ActorId) => JSON.stringify([actor]),
	type: (actor: ActorId, type: RelationTypeId, isInverse: boolean) =>
		JSON.stringify([actor, type, isInverse]),
	tie: (actor: ActorId, relation: RelationId) => JSON.stringify([actor, 'tie', relation]),
	words: (actor: ActorId, relation: RelationId, claim: ClaimId, place: number) =>
		JSON.stringify([actor, 'words', relation, claim, place])
};

/** The lines that can be seen, top to bottom: what is under a closed one is not even made. */
export function outlineLines(source: OutlineSource): readonly OutlineLine[] {
	const order = typeOrder(source.vocabulary);
	const lines: OutlineLine[] = [];
	source.actors.forEach((row, at) => {
		const { id } = row.actor;
		const key = outlineKey.actor(id);
		const ties = source.ties.get(id) ?? [];
		const isOpen = ties.length === 0 ? null : source.isOpen(key);
		lines.push({ kind: 'actor', row, ...line(key, null, 1, at, source.actors.length, isOpen) });
		if (isOpen) addTypes(lines, row.actor, ties, source, order);
	});
	return lines;
}

/** Whether a tie reads from the other end: `attacked by`. Those of a symmetric type read the same from both. */
export function isInverseFor(
	actor: ActorId,
	{ relation }: Pick<TieRow, 'relation'>,
	{ relationTypes }: Vocabulary
): boolean {
	return relation.subject !== actor && relationTypes.get(relation.type)?.symmetric !== true;
}

function addTypes(
	lines: OutlineLine[],
	actor: Actor,
	ties: readonly TieRow[],
	source: OutlineSource,
	order: ReadonlyMap<RelationTypeId, number>
) {
	const groups = new Map<string, TieRow[]>();
	for (const row of ties) {
		const key = outlineKey.type(actor.id, row.relation.type, isInverseFor(actor.id, row, source.vocabulary));
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	const rank = (rows: readonly TieRow[]) => {
		const [first] = rows;
		if (!first) return 0;
		const place = order.get(first.relation.type) ?? order.size;
		return 2 * place + Number(isInverseFor(actor.id, first, source.vocabulary));
	};
	const sorted = [...groups].sort(([, a], [, b]) => rank(a) - rank(b));
	sorted.forEach(([key, rows], at) => {
		const [first] = rows;
		if (!first) return;
		const isInverse = isInverseFor(actor.id, first, source.vocabulary);
		const { label, inverse } = typeOf(source.vocabulary, first.relation.type);
		const isOpen = source.isOpen(key);
		lines.push({
			kind: 'type',
			actor,
			type: first.relation.type,
			label: isInverse ? inverse : label,
			isInverse,
			count: rows.length,
			...line(key, outlineKey.actor(actor.id), 2, at, sorted.length, isOpen)
		});
		if (isOpen) addTies(lines, actor, rows, key, source);
	});
}

function addTies(
	lines: OutlineLine[],
	actor: Actor,
	rows: readonly TieRow[],
	parent: string,
	source: OutlineSource
) {
	const named = rows
		.map((row) => ({ row, other: row.subject.id === actor.id ? row.object : row.subject }))
		.sort(
			(a, b) => byName.compare(primaryName(a.other).text, primaryName(b.other).text) || byId(a.row, b.row)
		);
	named.forEach(({ row, other }, at) => {
		const key = outlineKey.tie(actor.id, row.relation.id);
		const hasWords = row.relation.claims.length > 0;
		const isOpen = hasWords ? source.isOpen(key) : null;
		lines.push({ kind: 'tie', actor, other, row, ...line(key, parent, 3, at, named.length, isOpen) });
		if (isOpen) addWords(lines, actor, row, key);
	});
}

function addWords(lines: OutlineLine[], actor: Actor, row: TieRow, parent: string) {
	const words = row.relation.claims.flatMap((claim) => {
		const excerpts: readonly (Excerpt | null)[] = claim.excerpts.length > 0 ? claim.excerpts : [null];
		return excerpts.map((excerpt, place) => ({ claim, excerpt, place }));
	});
	words.forEach(({ claim, excerpt, place }, at) => {
		const key = outlineKey.words(actor.id, row.relation.id, claim.id, place);
		lines.push({ kind: 'words', row, claim, excerpt, ...line(key, parent, 4, at, words.length, null) });
	});
}

function line(
	key: string,
	parent: string | null,
	level: number,
	at: number,
	siblings: number,
	isOpen: boolean | null
): Line {
	return { key, parent, level, place: at + 1, siblings, isOpen };
}

function byId(a: TieRow, b: TieRow): number {
	return a.id < b.id ? -1 : 1;
}
