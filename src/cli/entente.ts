import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';
import { handoutPrinter } from './print-handout.ts';

// This is run as a bundle, from a folder beside src.
const script = join(dirname(fileURLToPath(import.meta.url)), '../src/cli/print-handout.mjs');

// The exit code is set, not exited with: what was written to a pipe still gets through.
process.exitCode = await dispatch(
	process.argv.slice(2),
	{
		out: (line) => process.stdout.write(`${line}\n`),
		err: (line) => process.stderr.write(`${line}\n`),
		cwd: process.cwd(),
		dataFolder: dataFolder(process.env),
		printHandout: handoutPrinter(script)
	},
	commands
);
