import { arrangeDossier } from './arrange.ts';
import { brief } from './brief.ts';
import { checkpoint } from './checkpoint.ts';
import type { Command } from './command.ts';
import { exportDossier } from './export.ts';
import { log } from './log.ts';
import { newDossier } from './new.ts';
import { repair } from './repair.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

/** Every command by its name, in the order in which the usage lists them. */
export const commands: ReadonlyMap<string, Command> = new Map(
	Object.entries({
		new: newDossier,
		validate,
		log,
		checkpoint,
		repair,
		export: exportDossier,
		brief,
		arrange: arrangeDossier,
		schema
	})
);
