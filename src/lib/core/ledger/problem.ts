import { shown } from '#core/model/shown.ts';

/** Why an operation cannot be applied: at which of its fields, what is wrong, and what to do about it. */
export interface Problem {
	readonly path: string;
	readonly code: string;
	readonly message: string;
	readonly remedy: string;
}

/** What it speaks of is not (or no longer) in the dossier. */
export function gone(path: string, what: string, id: string): Problem {
	const message = `there is no ${what} ${shown(id)} in the dossier.`;
	return {
		path,
		code: 'target-gone',
		message,
		remedy: 'Look at what was removed, and add it again or choose another.'
	};
}

/** What it would add is there already. */
export function taken(path: string, what: string, id: string): Problem {
	const message = `there is ${what} ${shown(id)} in the dossier already.`;
	return {
		path,
		code: 'target-there',
		message,
		remedy: 'Change the one that is there, or choose another id.'
	};
}

/** The value that it would replace is another one by now. */
export function outdated(path: string, what: string, id: string): Problem {
	const message = `${what} ${shown(id)} was changed since.`;
	return { path, code: 'target-changed', message, remedy: 'Look at it as it is now, and decide again.' };
}

/** Something else needs what it would remove. */
export function inUse(path: string, message: string, remedy: string): Problem {
	return { path, code: 'target-in-use', message, remedy };
}

/** What it asks for makes no sense in itself. */
export function senseless(path: string, message: string, remedy: string): Problem {
	return { path, code: 'operation-senseless', message, remedy };
}

/** The problems that were found: whatever is null or undefined is none. */
export function found(...problems: readonly (Problem | null | undefined | false)[]): readonly Problem[] {
	return problems.filter((problem) => problem !== null && problem !== undefined && problem !== false);
}
