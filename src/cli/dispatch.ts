import { shown } from '#core/model/shown.ts';
import { UsageError, type Command, type CommandIo, type ExitCode } from './command.ts';

const call = 'npm run entente --';

/** Run the command that the first argument names. What a command was called wrongly with is said, not thrown. */
export async function dispatch(
	args: readonly string[],
	io: CommandIo,
	commands: ReadonlyMap<string, Command>
): Promise<ExitCode> {
	const [name, ...rest] = args;
	if (name === undefined) return refuse(usageOf(commands), io);
	if (isHelp(name)) return answer(usageOf(commands), io);
	const command = commands.get(name);
	if (!command) return refuse(`There is no command ${shown(name)}.\n\n${usageOf(commands)}`, io);
	if (rest.some(isHelp)) return answer(helpOn(name, command), io);
	try {
		return await command.run(rest, io);
	} catch (error) {
		if (error instanceof UsageError) return refuse(`${error.message}\n\n${helpOn(name, command)}`, io);
		throw error;
	}
}

const isHelp = (word: string) => word === '--help' || word === '-h' || word === 'help';

function usageOf(commands: ReadonlyMap<string, Command>): string {
	const width = Math.max(...[...commands.keys()].map((name) => name.length));
	const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
	const more = `More on one of them: ${call} <command> --help`;
	const codes = 'Exit codes: 0 fine, 1 the data has faults, 2 called wrongly.';
	return [`Usage: ${call} <command> [arguments]`, '', ...lines, '', more, codes].join('\n');
}

function helpOn(name: string, { summary, usage }: Command): string {
	return `${name}: ${summary}\n\nUsage: ${call} ${name} ${usage}`;
}

function answer(text: string, io: CommandIo): ExitCode {
	io.out(text);
	return 0;
}

function refuse(text: string, io: CommandIo): ExitCode {
	io.err(text);
	return 2;
}
