import { expect, test } from 'vitest';
import { runCommand } from '../../tests/support/run-command.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { commands } from './commands.ts';
import { dispatch } from './dispatch.ts';

test('without a command: the usage on the error stream, and 2', async () => {
	const { code, out, err } = await runCommand('/');
	expect([code, out]).toEqual([2, []]);
	for (const [name, { summary }] of commands)
		expect(err).toContainEqual(expect.stringMatching(`^  ${name} +${summary}$`));
});

test.each([['--help'], ['-h'], ['help']])('%s: the usage, and 0', async (word) => {
	const { code, out, err } = await runCommand('/', word);
	expect([code, err]).toEqual([0, []]);
	expect(out[0]).toBe('Usage: npm run entente -- <command> [arguments]');
});

test.each([...commands.keys()])('%s --help: its own usage, and 0', async (name) => {
	const { code, out } = await runCommand('/', name, '--help');
	expect(code).toBe(0);
	expect(out.join('\n')).toContain(`Usage: npm run entente -- ${name} `);
});

test.each(['', 'nope', '__proto__', 'constructor', '\u001b[2J'])('%j is no command: 2', async (name) => {
	const { code, err } = await runCommand('/', name);
	expect(code).toBe(2);
	expect(err[0]).toMatch(/^There is no command "[^\p{Cc}]*"\.$/u);
});

const io: CommandIo = {
	out: () => {},
	err: () => {},
	cwd: '/',
	dataFolder: '/',
	printHandout: () => Promise.resolve(null)
};
const table = (run: Command['run']) => new Map([['do', { summary: 's', usage: 'u', run }]]);

test('what a command returns is the exit code; its arguments are those after its name', async () => {
	const seen: (readonly string[])[] = [];
	const run: Command['run'] = (args) => Promise.resolve(seen.push(args) as 1);
	expect(await dispatch(['do', 'a', 'b'], io, table(run))).toBe(1);
	expect(seen).toEqual([['a', 'b']]);
});

test('a mistake of ours is not taken for one of the caller', async () => {
	const usage = () => Promise.reject(new UsageError('So not.'));
	expect(await dispatch(['do'], io, table(usage))).toBe(2);
	const bug = () => Promise.reject(new TypeError('bug'));
	await expect(dispatch(['do'], io, table(bug))).rejects.toThrow('bug');
});
