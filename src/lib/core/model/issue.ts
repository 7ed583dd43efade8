/**
 * One thing that is wrong with data from outside: where, what, and what to do about it.
 *
 * `line` counts from 1 and is given for line-based files; `path` names a field (`excerpts.0.start`) where there is one.
 * `severity` is `fault` where the data cannot be used as written and `warning` where it was used with a change that the
 * reader must know of (an excerpt found at another place).
 */
export interface Issue {
	readonly code: string;
	readonly severity: 'fault' | 'warning';
	readonly file: string;
	readonly line?: number;
	readonly path?: string;
	readonly message: string;
	readonly remedy: string;
}

/** One issue on one line: `file:line path: message remedy`, as compilers print it and editors can jump to it. */
export function formatIssue({ file, line, path, message, remedy }: Issue): string {
	const place = line === undefined ? file : `${file}:${line}`;
	return `${place}${path ? ` ${path}` : ''}: ${message} ${remedy}`.trimEnd();
}
