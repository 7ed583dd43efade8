import type { Issue } from './issue.ts';

/** Where a value came from. `line` counts from 1. */
export interface Place {
	readonly file: string;
	readonly line?: number;
	readonly path?: string;
}

/** A value with a way to say where it, or a field of it (`excerpts.0`), stands in its file. */
export interface Located<Value> {
	readonly value: Value;
	readonly at: (path?: string) => Place;
}

/** An issue at a place whose data could not be used as written. */
export function fault(place: Place, code: string, message: string, remedy: string): Issue {
	return { code, severity: 'fault', ...place, message, remedy };
}

/** An issue at a place whose data was used with a change. */
export function warning(place: Place, code: string, message: string, remedy: string): Issue {
	return { code, severity: 'warning', ...place, message, remedy };
}

/** By file, then line, then as found: the order in which a person walks through the files. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
	return [...issues].sort((a, b) => {
		if (a.file !== b.file) return a.file < b.file ? -1 : 1;
		return (a.line ?? 0) - (b.line ?? 0);
	});
}
