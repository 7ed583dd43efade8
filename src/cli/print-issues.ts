import { join, relative } from 'node:path';
import { formatIssue, type Issue } from '#core/model/issue.ts';
import { visible } from '#core/model/shown.ts';
import type { CommandIo } from './command.ts';

/** Issues of a folder on the error stream, one a line, each file by its path from the working directory. */
export function printIssues(folder: string, issues: readonly Issue[], io: CommandIo): void {
	for (const issue of issues) {
		const file = relative(io.cwd, join(folder, issue.file));
		io.err(visible(formatIssue({ ...issue, file })));
	}
}
