import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { actorSchema } from '#core/model/actor-schema.ts';
import { articleFileSchema } from '#core/model/article-schema.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { coverageFileSchema } from '#core/model/coverage-schema.ts';
import { dossierFileSchema } from '#core/model/dossier-schema.ts';
import { formatEntries } from '#core/model/file-formats.ts';
import { positionsFileSchema } from '#core/model/positions-schema.ts';
import { strict } from '#core/model/schema-parts.ts';
import { actorKindsFileSchema, relationTypesFileSchema } from '#core/model/vocabulary-schema.ts';
import { dossierJsonSchema } from '#core/formats/dossier-json/dossier-json-schema.ts';

const schemas: readonly (readonly [name: string, describes: string, schema: v.GenericSchema])[] = [
	['actor-kinds', 'vocabulary/actor-kinds.json', actorKindsFileSchema],
	[
		'actors',
		'Each line of actors.jsonl: the header, then one actor a line',
		lineSchema('actors', actorSchema)
	],
	['article', 'articles/<id>.json', articleFileSchema],
	[
		'claims',
		'Each line of claims.jsonl: the header, then one claim a line',
		lineSchema('claims', claimSchema)
	],
	['coverage', 'articles/<id>.coverage.json', coverageFileSchema],
	['dossier', 'dossier.json', dossierFileSchema],
	['dossier-json', 'A whole dossier in one file, as exported', dossierJsonSchema],
	['positions', 'positions.json', positionsFileSchema],
	['relation-types', 'vocabulary/relation-types.json', relationTypesFileSchema]
];

/**
 * The JSON Schema of each file on disk by the name of the schema's file. They say the shape; rules between fields and between
 * files (a range's order, dangling ids, quotes) are checked by `validate` only.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
	return new Map(
		schemas.map(([name, describes, schema]) => {
			const written = toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['check', 'finite'] });
			const text = JSON.stringify({ ...written, title: describes }, null, '\t');
			return [`${name}.schema.json`, `${text}\n`];
		})
	);
}

function lineSchema(format: 'actors' | 'claims', row: v.GenericSchema): v.GenericSchema {
	return v.union([strict(formatEntries(format)), row]);
}
