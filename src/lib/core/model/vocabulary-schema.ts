import * as v from 'valibot';
import { formatEntries } from './format-entries.ts';
import { actorKindId, familyId, relationTypeId } from './ids.ts';
import { idBy, remedyMark, strict, words } from './schema-parts.ts';
import type { ActorKind, Family, RelationType } from './vocabulary.ts';

const kindReference = idBy(actorKindId);
const ends = v.pipe(
	v.array(kindReference),
	v.nonEmpty(`no actor kind is allowed at this end${remedyMark}Name at least one.`)
);

/** One actor kind. */
export const actorKindSchema = strict({
	id: kindReference,
	label: words,
	plural: words,
	definition: words,
	example: words
}) satisfies v.GenericSchema<unknown, ActorKind>;

/** One family of relation types. */
export const familySchema = strict({
	id: idBy(familyId),
	label: words,
	definition: words
}) satisfies v.GenericSchema<unknown, Family>;

/** One relation type. */
export const relationTypeSchema = v.pipe(
	strict({
		id: idBy(relationTypeId),
		family: idBy(familyId),
		label: words,
		inverse: words,
		definition: words,
		example: words,
		symmetric: v.boolean(),
		featured: v.boolean(),
		subjects: ends,
		objects: ends
	}),
	v.check(
		({ symmetric, label, inverse }) => !symmetric || label === inverse,
		`a symmetric type reads the same from both ends${remedyMark}Make inverse equal to label.`
	)
) satisfies v.GenericSchema<unknown, RelationType>;

/** `vocabulary/actor-kinds.json`. */
export const actorKindsFileSchema = strict({
	...formatEntries('actor-kinds'),
	actorKinds: v.array(actorKindSchema)
});

/** `vocabulary/relation-types.json`. */
export const relationTypesFileSchema = strict({
	...formatEntries('relation-types'),
	families: v.array(familySchema),
	relationTypes: v.array(relationTypeSchema)
});
