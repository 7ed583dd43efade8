import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError, type PrintHandout } from './command.ts';

const noChromium = 3;

/**
 * Prints with the Chromium of this machine, from a copy of the dossier, so that nothing is written to it.
 *
 * @param script the path of `print-handout.mjs`
 */
export function handoutPrinter(script: string): PrintHandout {
	return async ({ folder, root, dossier, briefing, hasNotes }) => {
		const place = await mkdtemp(join(tmpdir(), 'entente-'));
		try {
			const data = join(place, 'data');
			const out = join(place, 'handout.pdf');
			// The folder may be a link itself; links in it go on leading to one another, and nowhere else.
			await cp(await realpath(folder), join(data, dossier), { recursive: true, verbatimSymlinks: true });
			await cp(join(root, 'vocabulary'), join(data, 'vocabulary'), { recursive: true }).catch(ifThere);
			const words = [script, data, dossier, briefing, out, ...(hasNotes ? ['--notes'] : [])];
			// Its own output is for the error stream: the standard output is the command's.
			const printing = spawn(process.execPath, words, { stdio: ['ignore', 2, 2] });
			const [code] = (await once(printing, 'exit')) as [number | null];
			if (code === noChromium) return null;
			if (code !== 0) throw new UsageError('The hand-out could not be printed. Without the PDF: --no-pdf.');
			return new Uint8Array(await readFile(out));
		} finally {
			await rm(place, { recursive: true, force: true });
		}
	};
}

// Without one, the shipped vocabulary is used.
function ifThere(error: unknown): void {
	if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
