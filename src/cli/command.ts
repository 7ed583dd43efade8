/** What is printed: a briefing of the dossier in a folder, read with the vocabulary below `root`. */
interface HandoutQuestion {
	readonly folder: string;
	readonly root: string;
	readonly dossier: string;
	readonly briefing: string;
	/** With what is for the presenter only. */
	readonly hasNotes: boolean;
}

/** Prints a hand-out; null where there is no Chromium to print with. Throws a `UsageError` where printing fails. */
export type PrintHandout = (question: HandoutQuestion) => Promise<Uint8Array | null>;

/** What a command touches of the world, so that tests run it in their own process. */
export interface CommandIo {
	/** One line for the standard output: what was asked for. */
	out(line: string): void;
	/** One line for the error stream: all else. */
	err(line: string): void;
	/** Absolute; relative arguments start here. */
	readonly cwd: string;
	/** Absolute; holds the dossiers, `vocabulary/` and `schema/`. */
	readonly dataFolder: string;
	/** Takes a build and a browser; they are made ready and started when it is called. */
	readonly printHandout: PrintHandout;
}

/** 0 fine, 1 the data has faults, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** One word after `npm run entente --`. */
export interface Command {
	/** Half a line for the list of commands. */
	readonly summary: string;
	/** Its arguments, and a line on each. */
	readonly usage: string;
	run(args: readonly string[], io: CommandIo): Promise<ExitCode>;
}

/** Thrown by a command that was called wrongly; the dispatcher says the sentence and ends with 2. */
export class UsageError extends Error {}
