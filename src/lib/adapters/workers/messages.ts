import { EntenteError } from '#core/model/entente-error.ts';

/** From the page to a worker. */
export type Question =
	{ readonly id: number; readonly job: string; readonly input: unknown } | { readonly cancel: number };

/** From a worker to the page; each with the id of its question. */
export type Answer =
	| { readonly id: number; readonly progress: number }
	| { readonly id: number; readonly result: unknown }
	| { readonly id: number; readonly error: CarriedError };

/** An error as it crosses the border: structured clone would lose `code` and our classes. */
export interface CarriedError {
	readonly name: string;
	readonly message: string;
	readonly code?: string;
}

/** What of an error can be sent. Anything that is no error is told as text. */
export function carry(error: unknown): CarriedError {
	if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
	const { name, message } = error;
	return error instanceof EntenteError ? { name, message, code: error.code } : { name, message };
}

/** The error again, on the other side. */
export function unpack({ name, message, code }: CarriedError): Error {
	if (code !== undefined) return new EntenteError(code, message);
	const error = new Error(message);
	error.name = name;
	return error;
}
