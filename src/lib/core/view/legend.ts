import {
	familyColour,
	kindStyle,
	statusStroke,
	type KindStyle,
	type Palette
} from '#core/drawing/palette.ts';
import type { Stroke } from '#core/drawing/display-list.ts';
import type { Actor } from '#core/model/actor.ts';
import type { ActorKindId, FamilyId, RelationTypeId } from '#core/model/ids.ts';
import { isDrawn, statuses, type Relation, type Status } from '#core/model/relation.ts';
import type { RelationType, Vocabulary } from '#core/model/vocabulary.ts';

/** An actor kind that is drawn. */
export interface KindRow {
	readonly kind: ActorKindId;
	readonly label: string;
	readonly count: number;
	readonly style: KindStyle;
}

/** A relation type that is drawn. `label` is its verb, read from subject to object. */
export interface TypeRow {
	readonly type: RelationTypeId;
	readonly family: FamilyId;
	readonly familyLabel: string;
	readonly label: string;
	readonly count: number;
	readonly colour: string;
	readonly isSymmetric: boolean;
	readonly isFeatured: boolean;
}

/** A family that is drawn, with what its colour counts. */
export interface FamilyRow {
	readonly family: FamilyId;
	readonly label: string;
	readonly count: number;
	readonly colour: string;
}

/** A status that is drawn. */
export interface StatusRow {
	readonly status: Status;
	readonly label: string;
	readonly count: number;
	readonly stroke: Stroke;
}

/** What the signs of one picture mean, and nothing that is not in it; the same on screen, in print and in every file. */
export interface Legend {
	readonly kinds: readonly KindRow[];
	/** Featured types first, then the others; each in the vocabulary's order. */
	readonly types: readonly TypeRow[];
	readonly families: readonly FamilyRow[];
	readonly statuses: readonly StatusRow[];
	/** What the line style of all or nearly all ties says, in words, or null where several are mixed. */
	readonly rulingStatus: string | null;
}

const statusLabels: Readonly<Record<Status, string>> = {
	contested: 'contested: some words deny it',
	corroborated: 'corroborated: at least two origins',
	reported: 'reported: one origin',
	assessed: 'assessed: an analyst’s reasoning',
	unquoted: 'unquoted: no words behind it',
	denied: 'denied',
	retracted: 'retracted'
};

const ruling: Readonly<Record<Status, string>> = {
	contested: 'is contested',
	corroborated: 'rests on at least two origins',
	reported: 'rests on one origin',
	assessed: 'rests on an analyst’s reasoning',
	unquoted: 'comes without words',
	denied: 'is denied',
	retracted: 'is retracted'
};

/**
 * The legend of the actors and relations that are handed in; relations that are never drawn are left out. Kinds and types
 * that the vocabulary lacks come last, by id, under their id. A status rules from nine tenths of the ties upward.
 * Linear in the picture.
 */
export function legend(
	scene: { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] },
	vocabulary: Vocabulary,
	palette: Palette
): Legend {
	const drawn = scene.relations.filter(({ reason }) => isDrawn(reason.status));
	const byKind = count(scene.actors.map(({ kind }) => kind));
	const byType = count(drawn.map(({ type }) => type));
	const byStatus = count(drawn.map(({ reason }) => reason.status));
	const types = ordered(byType, vocabulary.relationTypes).map(([id, number, type]) =>
		typeRow(id, number, type, vocabulary, palette)
	);
	const byFamily = new Map<FamilyId, number>();
	for (const row of types) byFamily.set(row.family, (byFamily.get(row.family) ?? 0) + row.count);

	return {
		kinds: ordered(byKind, vocabulary.actorKinds).map(([kind, number, known]) => ({
			kind,
			label: known?.label ?? kind,
			count: number,
			style: kindStyle(palette, kind)
		})),
		types: [
			...types.filter(({ isFeatured }) => isFeatured),
			...types.filter(({ isFeatured }) => !isFeatured)
		],
		families: ordered(byFamily, vocabulary.families).map(([family, number, known]) => ({
			family,
			label: known?.label ?? family,
			count: number,
			colour: familyColour(palette, family)
		})),
		statuses: statuses.flatMap((status) => {
			const number = byStatus.get(status);
			return number
				? [{ status, label: statusLabels[status], count: number, stroke: statusStroke(status) }]
				: [];
		}),
		rulingStatus: rulingStatus(byStatus, drawn.length)
	};
}

function typeRow(
	id: RelationTypeId,
	number: number,
	type: RelationType | undefined,
	vocabulary: Vocabulary,
	palette: Palette
): TypeRow {
	const family = type?.family ?? (id as string as FamilyId);
	return {
		type: id,
		family,
		familyLabel: vocabulary.families.get(family)?.label ?? family,
		label: type?.label ?? id,
		count: number,
		colour: familyColour(palette, family),
		isSymmetric: type?.symmetric ?? false,
		isFeatured: type?.featured ?? false
	};
}

function rulingStatus(byStatus: ReadonlyMap<Status, number>, all: number): string | null {
	const [most] = [...byStatus].sort((a, b) => b[1] - a[1]);
	if (!most || most[1] < all * 0.9) return null;
	const others = all - most[1];
	return `${others === 0 ? 'Every tie here' : `Every tie here but ${others}`} ${ruling[most[0]]}.`;
}

function count<Id>(ids: readonly Id[]): ReadonlyMap<Id, number> {
	const counts = new Map<Id, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

function ordered<Id extends string, Known>(
	counts: ReadonlyMap<Id, number>,
	known: ReadonlyMap<Id, Known>
): readonly (readonly [Id, number, Known | undefined])[] {
	const inVocabulary = [...known.keys()].filter((id) => counts.has(id));
	const others = [...counts.keys()].filter((id) => !known.has(id)).sort((a, b) => (a < b ? -1 : 1));
	return [...inVocabulary, ...others].map((id) => [id, counts.get(id) ?? 0, known.get(id)] as const);
}
