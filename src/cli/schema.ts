import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { shown } from '#core/model/shown.ts';
import { UsageError, type Command } from './command.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Writes the JSON Schemas of the files on disk, or checks that those there are current. */
export const schema: Command = {
	summary: 'write the JSON Schemas of the files on disk',
	usage: `[--check]

  --check   write nothing; end with 1 where a file in schema/ is not what would be written`,

	async run(args, io) {
		const [option, ...more] = args;
		if (more.length > 0 || (option !== undefined && option !== '--check')) {
			throw new UsageError(
				`There is no option ${shown(args.find((word) => word !== '--check') ?? '--check')}.`
			);
		}
		const folder = join(io.dataFolder, 'schema');
		if (!option) await mkdir(folder, { recursive: true });
		let outdated = 0;
		for (const [name, text] of jsonSchemas()) {
			const path = join(folder, name);
			if ((await readFile(path, 'utf8').catch(() => null)) === text) continue;
			outdated += 1;
			if (!option) await writeFile(path, text);
			io.out(`${relative(io.cwd, path)}: ${option ? 'is not current' : 'written'}`);
		}
		io.out(outdated === 0 ? 'All schemas are current.' : `${outdated} ${option ? 'to write' : 'written'}.`);
		return option && outdated > 0 ? 1 : 0;
	}
};
