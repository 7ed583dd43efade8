import * as v from 'valibot';
import { actorSchema } from './actor-schema.ts';
import { articleDetails } from './article-schema.ts';
import type { Article } from './article.ts';
import { assembleDossier } from './assemble-dossier.ts';
import { checkValue } from './check-value.ts';
import { claimSchema } from './claim-schema.ts';
import type { Actor } from './actor.ts';
import type { Claim, Excerpt } from './claim.ts';
import { aboutEntries } from './dossier-schema.ts';
import type { Dossier, DossierAbout } from './dossier.ts';
import { checkFormat, contentOf, formatEntries, formatVersions } from './file-formats.ts';
import { articleId, dossierId, type ActorId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, type Located } from './place.ts';
import { positionsEntries } from './positions-schema.ts';
import { idBy, strict } from './schema-parts.ts';
import { actorKindSchema, familySchema, relationTypeSchema } from './vocabulary-schema.ts';
import type { ActorKind, Family, RelationType } from './vocabulary.ts';

/**
 * A dossier as plain JSON: what goes over the wire and into one file. Lists are in the order of the dossier's maps. Offsets
 * count UTF-16 units, as everywhere inside the program. Whether an excerpt is broken is not said: it is found out on reading.
 */
export interface DossierBundle {
	readonly format: 'entente/dossier-bundle';
	readonly version: 1;
	readonly about: DossierAbout;
	readonly vocabulary: {
		readonly actorKinds: readonly ActorKind[];
		readonly families: readonly Family[];
		readonly relationTypes: readonly RelationType[];
	};
	readonly articles: readonly Article[];
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
	readonly positions: {
		readonly width: number;
		readonly height: number;
		readonly trayTop?: number;
		readonly points: readonly (readonly [ActorId, number, number])[];
	} | null;
}

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
	positions: v.nullable(strict(positionsEntries))
};

const bundleSchema = strict({
	...formatEntries('dossier-bundle'),
	...bundleEntries,
	claims: v.array(claimSchema)
}) satisfies v.GenericSchema<unknown, DossierBundle>;

/** Everything a dossier holds, as plain JSON. {@link fromBundle} gives an equal dossier back. */
export function toBundle({ about, vocabulary, articles, actors, claims, positions }: Dossier): DossierBundle {
	return {
		format: 'entente/dossier-bundle',
		version: formatVersions['dossier-bundle'],
		about,
		vocabulary: {
			actorKinds: [...vocabulary.actorKinds.values()],
			families: [...vocabulary.families.values()],
			relationTypes: [...vocabulary.relationTypes.values()]
		},
		articles: [...articles.values()],
		actors: [...actors.values()],
		claims: [...claims.values()].map(asWritten),
		positions: positions && {
			width: positions.width,
			height: positions.height,
			...(positions.trayTop === undefined ? {} : { trayTop: positions.trayTop }),
			points: [...positions.points].map(([id, { x, y }]) => [id, x, y] as const)
		}
	};
}

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

/** The dossier that the lists of a bundle make. Ids that vocabulary entries repeat are taken once. */
export function dossierOf(
	{ about, vocabulary, articles, actors, claims, positions }: Omit<DossierBundle, 'format' | 'version'>,
	file: string
): { dossier: Dossier; issues: readonly Issue[] } {
	const at = (start: string) => (path?: string) => ({ file, path: path ? `${start}.${path}` : start });
	const located = <Row>(list: string, rows: readonly Row[]): readonly Located<Row>[] =>
		rows.map((value, index) => ({ value, at: at(`${list}.${index}`) }));
	return assembleDossier({
		about: { value: about, at: at('about') },
		vocabulary: {
			actorKinds: mapById(vocabulary.actorKinds),
			families: mapById(vocabulary.families),
			relationTypes: mapById(vocabulary.relationTypes)
		},
		articles: located('articles', articles),
		actors: located('actors', actors),
		claims: located('claims', claims),
		positions: positions && {
			value: { ...positions, points: new Map(positions.points.map(([id, x, y]) => [id, { x, y }])) },
			at: at('positions')
		}
	});
}

function mapById<Id extends string, Row extends { readonly id: Id }>(
	rows: readonly Row[]
): ReadonlyMap<Id, Row> {
	return new Map(rows.map((row) => [row.id, row]));
}

/** The claim as files hold it: whether an excerpt is broken is found out on reading. */
export function asWritten(claim: Claim): Claim {
	const excerpts = claim.excerpts.map(unmarked);
	if (!claim.speaker) return { ...claim, excerpts };
	return { ...claim, excerpts, speaker: { ...claim.speaker, excerpt: unmarked(claim.speaker.excerpt) } };
}

function unmarked({ article, start, end, text, prefix, suffix }: Excerpt): Excerpt {
	return { article, start, end, text, prefix, suffix };
}
