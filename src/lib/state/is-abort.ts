import { EntenteError } from '#core/model/entente-error.ts';

/** Whether something ended because we ourselves called it off. */
export function isAbort(error: unknown): boolean {
	if (error instanceof EntenteError) return error.code === 'cancelled';
	return error instanceof Error && error.name === 'AbortError';
}
