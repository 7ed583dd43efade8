import { commands } from '../../src/cli/commands.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import type { PrintHandout } from '../../src/cli/command.ts';

const refuse: PrintHandout = () => Promise.reject(new Error('Nothing is printed in this test.'));

/** Run `npm run entente -- …` in this process, from a folder whose dossiers it works on. */
export function runCommand(folder: string, ...args: string[]) {
	return runWith(refuse, folder, ...args);
}

/** The same, with what prints hand-outs. */
export async function runWith(printHandout: PrintHandout, folder: string, ...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const io = {
		out: (line: string) => out.push(...line.split('\n')),
		err: (line: string) => err.push(...line.split('\n')),
		cwd: folder,
		dataFolder: folder,
		printHandout
	};
	return { code: await dispatch(args, io, commands), out, err };
}
