import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../tests/support/run-command.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { jsonSchemas } from './json-schemas.ts';

const shipped = 'graph-data/schema';

test('the schemas in graph-data are what the runtime schema gives (npm run entente -- schema)', async () => {
	expect((await readdir(shipped)).sort()).toEqual([...jsonSchemas().keys()].sort());
	for (const [name, text] of jsonSchemas())
		expect(await readFile(join(shipped, name), 'utf8'), name).toBe(text);
});

test('they name required fields, allow no other, and keep the choices', () => {
	const schema = JSON.parse(jsonSchemas().get('claims.schema.json') ?? '') as {
		anyOf: {
			required: string[];
			additionalProperties: boolean;
			properties: Record<string, { enum?: string[] }>;
		}[];
	};
	const row = schema.anyOf[1];
	expect(row?.required).toEqual(expect.arrayContaining(['id', 'subject', 'excerpts']));
	expect(row?.required).not.toContain('note');
	expect(row?.additionalProperties).toBe(false);
	expect(row?.properties.hedge?.enum).toEqual(['none', 'alleged', 'believed', 'planned', 'conditional']);
});

test('schema writes them, --check says which are not current', async () => {
	const folder = await temporaryFolder();
	const names = [...jsonSchemas().keys()];
	expect(await runCommand(folder, 'schema', '--check')).toMatchObject({ code: 1 });
	expect(await readdir(folder)).toEqual([]);
	expect(await runCommand(folder, 'schema')).toMatchObject({ code: 0 });
	expect((await readdir(join(folder, 'schema'))).sort()).toEqual([...names].sort());
	expect(await runCommand(folder, 'schema', '--check')).toMatchObject({
		code: 0,
		out: ['All schemas are current.']
	});
	await writeFile(join(folder, 'schema/claims.schema.json'), '{}');
	expect(await runCommand(folder, 'schema', '--check')).toMatchObject({
		code: 1,
		out: ['schema/claims.schema.json: is not current', '1 to write.']
	});
	expect(await runCommand(folder, 'schema', '--chekc')).toMatchObject({ code: 2 });
});
