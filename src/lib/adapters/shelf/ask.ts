import { EntenteError } from '#core/model/entente-error.ts';
import { utf8Bytes } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';

/** How long an answer is waited for, in milliseconds; a ledger that others write to is waited for ten seconds. */
const patience = 30_000;

/** An answer of our own server, before it is believed. */
export interface Answered {
	readonly status: number;
	readonly value: unknown;
}

/**
 * Ask our own server, with the header that pages of other sites cannot send.
 *
 * @param sent goes as JSON; a question without it is a GET. More than `mostBytes` is not sent, but refused as the server would
 * @throws {EntenteError} `server-unreachable` where nothing answers, or what answers is not our server
 */
export async function ask(path: string, sent?: { body: object; mostBytes: number }): Promise<Answered> {
	const body = sent && JSON.stringify(sent.body);
	if (body && utf8Bytes(body) > sent.mostBytes) return tooLarge(sent.mostBytes);
	try {
		const response = await fetch(path, {
			...(body ? { method: 'POST', body } : {}),
			headers: { 'x-entente': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
			cache: 'no-store',
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		return { status: response.status, value: await response.json() };
	} catch {
		throw unreachable();
	}
}

/** What answered is not what was asked. */
export function unreachable(): EntenteError {
	return new EntenteError('server-unreachable', 'The server did not answer, or not as ours does.');
}

function tooLarge(mostBytes: number): Answered {
	const message = `it has more than ${mostBytes} bytes.`;
	const issue = fault({ file: 'request' }, 'body-too-large', message, 'Do it in several parts.');
	return { status: 413, value: { issues: [issue] } };
}
