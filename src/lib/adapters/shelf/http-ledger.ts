import type { Draft } from '#core/ledger/entry.ts';
import type { FollowAnswer, LedgerPort, Reopened, SendAnswer } from '#core/ledger/ledger-port.ts';
import type { DossierId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { ask, unreachable, type Answered } from './ask.ts';

/** The ledger of one dossier on our own server. What it answers is held against a schema before it is believed. */
export class HttpLedger implements LedgerPort {
	readonly #path: string;

	constructor(dossier: DossierId) {
		this.#path = `/api/dossiers/${encodeURIComponent(dossier)}`;
	}

	async prepare(): Promise<void> {
		await readers();
	}

	async send(draft: Draft, revision: number): Promise<SendAnswer> {
		const answered = await ask(`${this.#path}/ledger`, {
			body: { draft, revision },
			mostBytes: limits.draftBytes
		});
		const { readSent } = await readers();
		return readSent(answered.value) ?? refusal(answered);
	}

	async since(sequence: number): Promise<FollowAnswer> {
		const { value } = await ask(`${this.#path}/ledger?after=${sequence}`);
		if (saysNothingNew(value, sequence)) return { state: 'entries', entries: [], sequence };
		const followed = (await readers()).readFollowed(value);
		if (!followed) throw unreachable();
		return followed;
	}

	async reopen(): Promise<Reopened> {
		const { value } = await ask(this.#path);
		const opened = (await readers()).readReopened(value);
		if (!opened) throw unreachable();
		return opened;
	}
}

// The schemas of everything that a ledger can hold are fetched when somebody is at the page, or with the first answer that has
// something in it: a window asks every few seconds, and mostly there is nothing.
const readers = () =>
	import('./read-answers.ts').catch(() => {
		throw unreachable();
	});

function saysNothingNew(value: unknown, after: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { state, entries, sequence } = value as { state?: unknown; entries?: unknown; sequence?: unknown };
	return state === 'entries' && Array.isArray(entries) && entries.length === 0 && sequence === after;
}

// The request itself was refused, before the ledger was asked: sending the same again would change nothing.
async function refusal({ status, value }: Answered): Promise<SendAnswer> {
	const refused = (await readers()).readRefusal(value);
	if (!refused || status < 400 || status >= 500) throw unreachable();
	return refused;
}
