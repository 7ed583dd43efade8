import { arrangeDossier } from './arrange.ts';
import type { Command } from './command.ts';
import { exportDossier } from './export.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

/** Every command by its name, in the order in which the usage lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(
	Object.entries({ validate, export: exportDossier, arrange: arrangeDossier, schema })
);
