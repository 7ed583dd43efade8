import * as v from 'valibot';
import { checkFormat } from '#core/model/file-formats.ts';
import { formatEntries } from '#core/model/format-entries.ts';
import { checkValue } from '#core/model/check-value.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning } from '#core/model/place.ts';
import { strict } from '#core/model/schema-parts.ts';
import { isLineIntact, type ChainHead, type Sha256 } from './chain.ts';
import type { Entry } from './entry.ts';
import { entrySchema } from './operation-schema.ts';
import { withoutFields } from './without-fields.ts';

/** What a ledger holds, as far as it holds good. */
export interface LedgerText {
	readonly entries: readonly Entry[];
	readonly head: ChainHead;
	/** UTF-16 units of the text up to which every line is whole and in the chain, the last line break included. */
	readonly soundUnits: number;
	/** A last line without a line break, that was not being acknowledged when it was cut short; null where there is none. */
	readonly torn: Issue | null;
	/** The first line that is not as it was written; what comes after it was not read. Null where there is none. */
	readonly broken: Issue | null;
	/** Entries after the broken line whose own line is whole; they are in no chain. */
	readonly unchained: readonly Entry[];
}

/** The answer to a text that may be a ledger. */
export type ReadLedger =
	{ readonly ok: true; readonly ledger: LedgerText } | { readonly ok: false; readonly issue: Issue };

/** The first line of a ledger; `after` is a {@link ChainHead}. */
export const ledgerHeaderSchema = strict({
	...formatEntries('ledger'),
	after: v.exactOptional(
		strict({ sequence: entrySchema.entries.sequence, sha256: entrySchema.entries.previous })
	)
});

const file = 'ledger.jsonl';

/**
 * Read a ledger: every whole line up to the first broken one, which is named with the reason. Nothing in the text makes it
 * throw. Refused are a text whose header is missing or whose version is newer than this program: such a file must not be
 * written to. Cost: one pass, with two hashes a line.
 */
export async function readLedger(text: string, sha256: Sha256): Promise<ReadLedger> {
	const headerEnd = text.indexOf('\n');
	const header = headerEnd < 0 ? text : text.slice(0, headerEnd);
	const start = readHeader(header);
	if ('code' in start) return { ok: false, issue: start };
	if (headerEnd < 0) return { ok: false, issue: headerCut() };
	const head = { sequence: start.after?.sequence ?? 0, sha256: await sha256(header) };
	const read = await readOn(text.slice(headerEnd + 1), { head, line: 2, ids: new Set() }, sha256);
	return { ok: true, ledger: { ...read, soundUnits: headerEnd + 1 + read.soundUnits } };
}

/** Where reading goes on: the chain so far, the number of the next line (from 1), and the ids that were used. */
export interface ReadFrom {
	readonly head: ChainHead;
	readonly line: number;
	readonly ids: ReadonlySet<string>;
}

/** Read on where an earlier reading of the same file ended. `soundUnits` counts from the start of the text given. */
export async function readOn(text: string, from: ReadFrom, sha256: Sha256): Promise<LedgerText> {
	const chain = new Chain(from, sha256);
	let at = 0;
	let line = from.line;
	for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
		const broken = await chain.take(text.slice(at, end), line);
		if (broken) return chain.endAt(at, broken, text.slice(at));
		at = end + 1;
		line += 1;
	}
	const rest = text.slice(at);
	if (rest === '') return chain.end(at, null);
	// An editor may have cut the last line break off; the line itself says whether it is whole.
	const broken = await chain.take(rest, line);
	return chain.end(broken ? at : text.length, broken && tornLine(line));
}

class Chain {
	readonly #entries: Entry[] = [];
	readonly #ids: Set<string>;
	readonly #sha256: Sha256;
	#head: ChainHead;

	constructor({ head, ids }: ReadFrom, sha256: Sha256) {
		this.#head = head;
		this.#ids = new Set(ids);
		this.#sha256 = sha256;
	}

	/** Takes a line into the chain, or says why it cannot be. */
	async take(text: string, line: number): Promise<Issue | null> {
		const entry = await readLine(text, this.#sha256);
		if (typeof entry === 'string') return brokenLine(line, entry);
		if (entry.previous !== this.#head.sha256)
			return brokenLine(line, 'it does not follow the line before it');
		if (entry.sequence !== this.#head.sequence + 1) {
			return brokenLine(line, `its sequence is ${entry.sequence}, not ${this.#head.sequence + 1}`);
		}
		if (this.#ids.has(entry.id)) return brokenLine(line, 'its id was used before');
		this.#entries.push(entry);
		this.#ids.add(entry.id);
		this.#head = { sequence: entry.sequence, sha256: await this.#sha256(text) };
		return null;
	}

	end(soundUnits: number, torn: Issue | null): LedgerText {
		return { entries: this.#entries, head: this.#head, soundUnits, torn, broken: null, unchained: [] };
	}

	async endAt(soundUnits: number, broken: Issue, rest: string): Promise<LedgerText> {
		const unchained: Entry[] = [];
		for (const line of rest.split('\n').slice(1)) {
			const entry = await readLine(line, this.#sha256);
			if (typeof entry === 'string' || this.#ids.has(entry.id)) continue;
			this.#ids.add(entry.id);
			unchained.push(entry);
		}
		return { ...this.end(soundUnits, null), broken, unchained };
	}
}

async function readLine(line: string, sha256: Sha256): Promise<Entry | string> {
	if (!(await isLineIntact(line, sha256))) return 'it is not as it was written';
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return 'it is no JSON';
	}
	const checked = checkValue(entrySchema, withoutFields(value as { check?: string }, 'check'));
	if (checked.ok) return checked.value;
	const [{ path, message } = { path: '', message: '' }] = checked.problems;
	return `${path}: ${message.replace(/\.$/, '')}`;
}

function readHeader(header: string): Issue | { readonly after?: ChainHead } {
	const place = { file, line: 1 };
	let value: unknown;
	try {
		value = JSON.parse(header);
	} catch {
		value = null;
	}
	const wrong = checkFormat(value, 'ledger');
	if (wrong) return fault(place, wrong.code, wrong.message, wrong.remedy);
	const checked = checkValue(ledgerHeaderSchema, value);
	if (checked.ok) return checked.value;
	const [{ path, message, remedy } = { path: '', message: '', remedy: '' }] = checked.problems;
	return fault({ ...place, path }, 'schema', message, remedy);
}

function headerCut(): Issue {
	const message = 'the file ends within its first line.';
	return fault(
		{ file, line: 1 },
		'ledger-header-cut',
		message,
		'Take the file away if nothing was written to it yet.'
	);
}

function tornLine(line: number): Issue {
	const message =
		'the last line was cut short while it was being written, and nobody was told that it is saved.';
	return warning({ file, line }, 'ledger-torn', message, 'It is left out; do again what is missing.');
}

function brokenLine(line: number, reason: string): Issue {
	const message = `the line was changed or damaged: ${reason}.`;
	const remedy = 'What comes before it was read. Put the file back from a copy, or repair the ledger.';
	return fault({ file, line }, 'ledger-broken', message, remedy);
}
