import { commands } from '../../src/cli/commands.ts';
import { dispatch } from '../../src/cli/dispatch.ts';

/** Run `npm run entente -- …` in this process, from a folder whose dossiers it works on. */
export async function runCommand(folder: string, ...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const io = {
		out: (line: string) => out.push(...line.split('\n')),
		err: (line: string) => err.push(...line.split('\n')),
		cwd: folder,
		dataFolder: folder
	};
	return { code: await dispatch(args, io, commands), out, err };
}
