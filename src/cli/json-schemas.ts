import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { entrySchema } from '#core/ledger/operation-schema.ts';
import { ledgerHeaderSchema } from '#core/ledger/read-ledger.ts';
import { resolutionFileSchema } from '#core/ledger/resolution-file.ts';
import { actorSchema } from '#core/model/actor-schema.ts';
import { articleFileSchema } from '#core/model/article-schema.ts';
import { briefingFileSchema } from '#core/model/briefing-schema.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { coverageFileSchema } from '#core/model/coverage-schema.ts';
import { dossierFileSchema } from '#core/model/dossier-schema.ts';
import { formatEntries } from '#core/model/format-entries.ts';
import { positionsFileSchema } from '#core/model/positions-schema.ts';
import { strict } from '#core/model/schema-parts.ts';
import { actorKindsFileSchema, relationTypesFileSchema } from '#core/model/vocabulary-schema.ts';
import { dossierJsonSchema } from '#core/formats/dossier-json/dossier-json-schema.ts';

const ledgerLine = v.union([
	ledgerHeaderSchema,
	strict({ ...entrySchema.entries, check: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) })
]);

const schemas: readonly (readonly [name: string, describes: string, schema: v.GenericSchema])[] = [
	['actor-kinds', 'vocabulary/actor-kinds.json', actorKindsFileSchema],
	[
		'actors',
		'Each line of actors.jsonl: the header, then one actor a line',
		lineSchema('actors', actorSchema)
	],
	['article', 'articles/<id>.json', articleFileSchema],
	['briefing', 'briefings/<id>.json', briefingFileSchema],
	[
		'claims',
		'Each line of claims.jsonl: the header, then one claim a line',
		lineSchema('claims', claimSchema)
	],
	['coverage', 'articles/<id>.coverage.json', coverageFileSchema],
	['dossier', 'dossier.json', dossierFileSchema],
	['dossier-json', 'A whole dossier in one file, as exported', dossierJsonSchema],
	['ledger', 'Each line of ledger.jsonl: the header, then one entry a line', ledgerLine],
	['positions', 'positions.json', positionsFileSchema],
	['relation-types', 'vocabulary/relation-types.json', relationTypesFileSchema],
	['resolution', 'resolution.json', resolutionFileSchema]
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
