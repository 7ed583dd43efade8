import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { operationFor, step } from '../../../../tests/support/ledger-steps.ts';
import { entryLine, headerLine } from './chain.ts';
import type { Draft, Entry } from './entry.ts';
import type { Operation } from './operation.ts';
import { readLedger } from './read-ledger.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function write(drafts: readonly Draft[], header = headerLine()): Promise<string> {
	let previous = sha256(header);
	let text = `${header}\n`;
	for (const [index, draft] of drafts.entries()) {
		const line = await entryLine({ ...draft, sequence: index + 1, previous } satisfies Entry, sha256);
		previous = sha256(line);
		text += `${line}\n`;
	}
	return text;
}

const pin = (id: string): Operation => ({ type: 'pin-actor', actor: id as never });
const three = [
	draftOf(1, [pin('a')]),
	{ ...draftOf(2, [pin('\u202e 😀 \ud800')]), undoes: draftOf(1, []).id },
	draftOf(3, [pin('c')])
];

async function ledgerIn(text: string) {
	const read = await readLedger(text, sha256);
	if (!read.ok) throw new Error(read.issue.message);
	return read.ledger;
}

test('what was written is read', async () => {
	const text = await write(three);
	const ledger = await ledgerIn(text);
	expect(ledger.entries).toEqual(
		three.map((draft, index) => ({ ...draft, sequence: index + 1, previous: expect.any(String) as unknown }))
	);
	expect(ledger).toMatchObject({
		torn: null,
		broken: null,
		unchained: [],
		soundUnits: text.length,
		head: { sequence: 3 }
	});
	expect(ledger.head.sha256).toBe(sha256(text.trimEnd().split('\n').at(-1) ?? ''));
});

test('every operation that can be made survives writing and reading', async () => {
	const operations = fc.array(step, { maxLength: 20 }).map((steps) => {
		const dossier = sampleDossier();
		return steps.flatMap((each) => operationFor(dossier, each) ?? []);
	});
	await fc.assert(
		fc.asyncProperty(operations, async (given) => {
			const drafts = given.map((operation, index) => draftOf(index, [operation]));
			const ledger = await ledgerIn(await write(drafts));
			expect(ledger.broken).toBeNull();
			expect(ledger.entries.map((entry) => entry.operations)).toEqual(
				drafts.map((draft) => draft.operations)
			);
		})
	);
});

test('one character changed anywhere is located: the lines before it are kept', async () => {
	const text = await write(three);
	const start = headerLine().length + 1;
	const lineAt = (at: number) => text.slice(0, at).split('\n').length;
	for (let at = start; at < text.length; at += 1) {
		const other = text[at] === 'x' ? 'y' : 'x';
		const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
		const { entries, broken, torn } = await ledgerIn(changed);
		// A line break that is gone joins two lines, or leaves the last one torn.
		expect((broken ?? torn)?.line, `character ${at}`).toBe(lineAt(at));
		expect(entries).toHaveLength(lineAt(at) - 2);
	}
});

test('cut off anywhere, every whole line is kept and the rest is said to be torn', async () => {
	const text = await write(three);
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	for (let at = headerLine().length + 1; at <= text.length; at += 1) {
		const { entries, torn, soundUnits } = await ledgerIn(text.slice(0, at));
		// A last line that only lacks its line break is whole.
		expect(entries).toHaveLength(ends.filter((end) => end <= at).length - 1);
		const isWhole = ends.includes(at) || ends.includes(at - 1);
		expect(torn?.code).toBe(isWhole ? undefined : 'ledger-torn');
		expect(soundUnits).toBe(isWhole ? at : Math.max(...ends.filter((end) => end < at)) + 1);
	}
});

test('lines after a broken one are found, and are in no chain', async () => {
	const lines = (await write(three)).split('\n');
	lines[2] = lines[2]?.replace('entry-2', 'entry-9') ?? '';
	const { entries, broken, unchained } = await ledgerIn(lines.join('\n'));
	expect(entries.map(({ id }) => id)).toEqual(['entry-1']);
	expect(broken).toMatchObject({
		code: 'ledger-broken',
		line: 3,
		message: expect.stringContaining('not as it was written') as unknown
	});
	expect(unchained.map(({ id }) => id)).toEqual(['entry-3']);
});

test.each([
	['taken out', (lines: string[]) => lines.toSpliced(2, 1), 3],
	['put twice', (lines: string[]) => lines.toSpliced(2, 0, lines[1] ?? ''), 3],
	['in another order', (lines: string[]) => [lines[0], lines[2], lines[1], lines[3]].map(String), 2]
])('a line %s is located', async (_, change, line) => {
	const { broken } = await ledgerIn(change((await write(three)).split('\n')).join('\n'));
	expect(broken).toMatchObject({ line });
});

test('a line of another chain is located, though it is whole and its number is the next', async () => {
	const [, ...other] = (await write([draftOf(7, [pin('z')]), ...three.slice(1)])).split('\n');
	const [header, first] = (await write(three)).split('\n');
	const { broken } = await ledgerIn([header, first, ...other.slice(1)].join('\n'));
	expect(broken).toMatchObject({ line: 3, message: expect.stringContaining('does not follow') as unknown });
});

test('an id that comes again is located', async () => {
	expect(
		(await ledgerIn(await write([draftOf(1, [pin('a')]), draftOf(1, [pin('b')])]))).broken
	).toMatchObject({ line: 3 });
});

test('a chain goes on after what was folded away', async () => {
	const header = headerLine({ sequence: 1, sha256: '0'.repeat(64) });
	const line = await entryLine({ ...draftOf(2, [pin('a')]), sequence: 2, previous: sha256(header) }, sha256);
	expect(await ledgerIn(`${header}\n${line}\n`)).toMatchObject({ broken: null, head: { sequence: 2 } });
});

test.each([
	['version-newer', '{"format":"entente/ledger","version":2}\n{"what":"ever"}\n'],
	['version-unknown', '{"format":"entente/ledger","version":"1"}\n'],
	['format-unknown', '{"format":"entente/claims","version":1}\n'],
	['format-missing', ''],
	['format-missing', 'no json at all'],
	['schema', '{"format":"entente/ledger","version":1,"more":1}\n'],
	['ledger-header-cut', '{"format":"entente/ledger","version":1}']
])('%s is refused whole', async (code, text) => {
	expect(await readLedger(text, sha256)).toMatchObject({ ok: false, issue: { code, line: 1 } });
});

test('no text makes it throw', async () => {
	const line = fc.oneof(
		fc.string(),
		fc.json(),
		fc.json().map((text) => {
			const said = text.slice(0, -1);
			return `${said},"check":"${sha256(said).slice(0, 16)}"}`;
		})
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line), async (lines) => {
			const read = await readLedger([headerLine(), ...lines, ''].join('\n'), sha256);
			expect(read.ok).toBe(true);
		})
	);
});
