import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** What a program says first on its standard output. One that ends without a word fails with what it said on the other. */
export async function firstWords(program: ChildProcessWithoutNullStreams): Promise<string> {
	const complaint = text(program.stderr);
	const said = once(program.stdout, 'data') as Promise<[Buffer]>;
	const ended = once(program, 'exit') as Promise<[number | null]>;
	const words = await Promise.race([said.then(([bytes]) => bytes.toString()), ended.then(() => null)]);
	if (words === null) throw new Error(`It ended without a word. ${await complaint}`);
	return words;
}
