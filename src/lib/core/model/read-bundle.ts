import * as v from 'valibot';
import { actorSchema } from './actor-schema.ts';
import { articleDetails } from './article-schema.ts';
import { briefingSchema } from './briefing-schema.ts';
import { checkValue } from './check-value.ts';
import { claimSchema } from './claim-schema.ts';
import { dossierOf, type DossierBundle } from './dossier-bundle.ts';
import { aboutEntries } from './dossier-schema.ts';
import type { Dossier } from './dossier.ts';
import { checkFormat, contentOf } from './file-formats.ts';
import { formatEntries } from './format-entries.ts';
import { articleId, claimId, dossierId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault } from './place.ts';
import { positionsEntries } from './positions-schema.ts';
import { resolutionEntries } from './resolution-schema.ts';
import { idBy, strict } from './schema-parts.ts';
import { actorKindSchema, familySchema, relationTypeSchema } from './vocabulary-schema.ts';

/** All of a bundle but its format, version and claims, whose shape a file may choose. */
export const bundleEntries = {
	about: strict({ id: idBy(dossierId), ...aboutEntries, description: v.string(), licence: v.string() }),
	vocabulary: strict({
		actorKinds: v.array(actorKindSchema),
		families: v.array(familySchema),
		relationTypes: v.array(relationTypeSchema)
	}),
	articles: v.array(strict({ id: idBy(articleId), ...articleDetails, text: v.string() })),
	actors: v.array(actorSchema),
	positions: v.nullable(strict(positionsEntries)),
	mergers: v.exactOptional(resolutionEntries.mergers),
	neverSame: v.exactOptional(resolutionEntries.neverSame),
	briefings: v.exactOptional(v.array(briefingSchema))
};

const bundleSchema = strict({
	...formatEntries('dossier-bundle'),
	...bundleEntries,
	claims: v.array(claimSchema),
	moved: v.exactOptional(v.array(v.tuple([idBy(claimId), v.string()])))
}) satisfies v.GenericSchema<unknown, DossierBundle>;

/**
 * The dossier in a bundle, held against all rules of a folder but the SHA-256 of the articles. Null where the value is no
 * bundle at all or its schema does not hold; what breaks a rule is left out and named. `file` names the bundle in the issues.
 */
export function fromBundle(
	bundle: unknown,
	file = 'bundle'
): { dossier: Dossier | null; issues: readonly Issue[] } {
	const wrong = checkFormat(bundle, 'dossier-bundle');
	if (wrong) return { dossier: null, issues: [fault({ file }, wrong.code, wrong.message, wrong.remedy)] };
	const checked = checkValue(bundleSchema, bundle);
	if (checked.ok) return dossierOf(contentOf(checked.value), file);
	const issues = checked.problems.map(({ path, message, remedy }) =>
		fault({ file, path }, 'schema', message, remedy)
	);
	return { dossier: null, issues };
}
