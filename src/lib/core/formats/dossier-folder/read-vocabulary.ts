import type { ActorKindId, FamilyId, RelationTypeId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, type Located, type Place } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { actorKindsFileSchema, relationTypesFileSchema } from '#core/model/vocabulary-schema.ts';
import type { ActorKind, Family, RelationType, Vocabulary } from '#core/model/vocabulary.ts';
import { readJson } from './read-json.ts';

/** The two files of a vocabulary, below its folder. */
export const vocabularyFiles = {
	actorKinds: 'actor-kinds.json',
	relationTypes: 'relation-types.json'
} as const;

/** A vocabulary that knows nothing. */
export const emptyVocabulary: Vocabulary = {
	actorKinds: new Map(),
	families: new Map(),
	relationTypes: new Map()
};

/**
 * Read the vocabulary files below `folder` (`vocabulary/`), added to a vocabulary that is there already. A file that is not
 * among `files` adds nothing; an entry whose id is taken, or that leads nowhere, is left out and named.
 */
export function readVocabulary(
	files: ReadonlyMap<string, string>,
	folder: string,
	base: Vocabulary = emptyVocabulary
): { vocabulary: Vocabulary; issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const actorKinds = new Map(base.actorKinds);
	const families = new Map(base.families);
	const relationTypes = new Map(base.relationTypes);

	const kindsFile = `${folder}${vocabularyFiles.actorKinds}`;
	const kindsText = files.get(kindsFile);
	if (kindsText !== undefined) {
		const read = readJson(kindsFile, kindsText, 'actor-kinds', actorKindsFileSchema);
		issues.push(...read.issues);
		add<ActorKindId, ActorKind>(
			actorKinds,
			read.located,
			'actorKinds',
			read.located?.value.actorKinds,
			issues
		);
	}
	const typesFile = `${folder}${vocabularyFiles.relationTypes}`;
	const typesText = files.get(typesFile);
	if (typesText !== undefined) {
		const read = readJson(typesFile, typesText, 'relation-types', relationTypesFileSchema);
		issues.push(...read.issues);
		add<FamilyId, Family>(families, read.located, 'families', read.located?.value.families, issues);
		const whole = read.located?.value.relationTypes.map((type, index) =>
			wholeType(type, `relationTypes.${index}`, read.located, { actorKinds, families }, issues)
		);
		add<RelationTypeId, RelationType>(relationTypes, read.located, 'relationTypes', whole, issues);
	}
	return { vocabulary: { actorKinds, families, relationTypes }, issues };
}

function add<Id extends string, Entry extends { readonly id: Id }>(
	known: Map<Id, Entry>,
	located: Located<unknown> | null,
	list: string,
	entries: readonly (Entry | null)[] | undefined,
	issues: Issue[]
): void {
	for (const [index, entry] of (entries ?? []).entries()) {
		if (!entry || !located) continue;
		if (known.has(entry.id)) issues.push(repeated(located.at(`${list}.${index}.id`), entry.id));
		else known.set(entry.id, entry);
	}
}

function wholeType(
	type: RelationType,
	path: string,
	located: Located<unknown> | null,
	{ actorKinds, families }: Pick<Vocabulary, 'actorKinds' | 'families'>,
	issues: Issue[]
): RelationType | null {
	const at = (field: string): Place => located?.at(`${path}.${field}`) ?? { file: '' };
	const isFamilyKnown = families.has(type.family);
	if (!isFamilyKnown) issues.push(missing(at('family'), 'family', type.family));
	const known = (end: 'subjects' | 'objects') =>
		type[end].filter((kind, index) => {
			if (!actorKinds.has(kind)) issues.push(missing(at(`${end}.${index}`), 'actor kind', kind));
			return actorKinds.has(kind);
		});
	const whole = { ...type, subjects: known('subjects'), objects: known('objects') };
	return isFamilyKnown ? whole : null;
}

function repeated(place: Place, id: string): Issue {
	return fault(
		place,
		'id-repeated',
		`the id ${shown(id)} was used before.`,
		'Give this entry an id of its own; it was left out.'
	);
}

function missing(place: Place, what: string, id: string): Issue {
	const message = `there is no ${what} ${shown(id)}.`;
	return fault(
		place,
		'reference-dangling',
		message,
		'Add it or correct the id; until then this is left out.'
	);
}
