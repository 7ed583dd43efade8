import * as v from 'valibot';
import type { Actor } from './actor.ts';
import { actorKindId } from './ids.ts';
import { actorReference, idBy, languageTag, remedyMark, strict, words } from './schema-parts.ts';

const roles = ['primary', 'short', 'alias', 'acronym', 'translation', 'transliteration'] as const;

const name = strict({
	text: words,
	language: languageTag,
	role: v.picklist(roles),
	context: v.exactOptional(v.literal(true))
});

/** One row of `actors.jsonl`. */
export const actorSchema = strict({
	id: actorReference,
	kind: idBy(actorKindId),
	names: v.pipe(
		v.array(name),
		v.check(
			(names) => names.filter(({ role }) => role === 'primary').length === 1,
			`an actor has exactly one name of the role primary${remedyMark}Give the full name this role, and the others another.`
		)
	),
	description: v.exactOptional(words)
}) satisfies v.GenericSchema<unknown, Actor>;
