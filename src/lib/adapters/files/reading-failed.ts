import { EntenteError } from '#core/model/entente-error.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

const faults: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
	'worker-timeout': [
		'reading-timeout',
		'it takes too long to read.',
		'Open it in the program it was made with, and save its text as .txt.'
	],
	'worker-failed': [
		'reading-failed',
		'reading it broke off; it may be damaged or made to do harm.',
		'Open it in the program it was made with, and save its text as .txt.'
	]
};

/** The answer of a reader, with its death told as an issue: a file can kill a worker, and that is no fault of the program. */
export async function asReading<Answer>(
	file: string,
	answer: Promise<Answer>
): Promise<Answer | { ok: false; issues: readonly Issue[] }> {
	try {
		return await answer;
	} catch (error) {
		const found = error instanceof EntenteError ? faults[error.code] : undefined;
		if (!found) throw error;
		return { ok: false, issues: [fault({ file }, ...found)] };
	}
}
