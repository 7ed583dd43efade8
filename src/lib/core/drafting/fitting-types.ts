import type { ActorKindId, FamilyId } from '#core/model/ids.ts';
import type { RelationType, Vocabulary } from '#core/model/vocabulary.ts';

/** How a type can tie two kinds: as they stand, only with the ends swapped, or not at all. */
export type Fit = 'as-told' | 'turned' | 'never';

/** A type that can tie the two, and whether the ends must be swapped for it. */
export interface FittingType {
	readonly type: RelationType;
	readonly fit: Exclude<Fit, 'never'>;
}

/** Types under one heading; `family` is null for the featured ones. */
export interface TypeGroup {
	readonly family: FamilyId | null;
	readonly types: readonly FittingType[];
}

/** Whether a type can tie these kinds; null = not known yet, which fits everything. A symmetric type fits in either order. */
export function fitOf(type: RelationType, subject: ActorKindId | null, object: ActorKindId | null): Fit {
	if (allows(type, subject, object)) return 'as-told';
	if (!allows(type, object, subject)) return 'never';
	return type.symmetric ? 'as-told' : 'turned';
}

/**
 * The types that can tie these kinds: the featured ones first, then the others by family, each in the order of the vocabulary.
 * A group without types is left out.
 */
export function fittingTypes(
	{ relationTypes, families }: Pick<Vocabulary, 'relationTypes' | 'families'>,
	subject: ActorKindId | null,
	object: ActorKindId | null
): readonly TypeGroup[] {
	const fitting = [...relationTypes.values()].flatMap((type): readonly FittingType[] => {
		const fit = fitOf(type, subject, object);
		return fit === 'never' ? [] : [{ type, fit }];
	});
	const ofFamily = (family: FamilyId) =>
		fitting.filter(({ type }) => type.family === family && !type.featured);
	const groups: readonly TypeGroup[] = [
		{ family: null, types: fitting.filter(({ type }) => type.featured) },
		...[...families.keys()].map((family) => ({ family, types: ofFamily(family) }))
	];
	return groups.filter(({ types }) => types.length > 0);
}

function allows(
	{ subjects, objects }: RelationType,
	subject: ActorKindId | null,
	object: ActorKindId | null
): boolean {
	return (subject === null || subjects.includes(subject)) && (object === null || objects.includes(object));
}
