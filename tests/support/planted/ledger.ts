import { entryLine, headerLine, type ChainHead } from '../../../src/lib/core/ledger/chain.ts';
import type { Draft, Entry, EntryId } from '../../../src/lib/core/ledger/entry.ts';
import type { Operation } from '../../../src/lib/core/ledger/operation.ts';
import { actorId } from '../../../src/lib/core/model/ids.ts';
import { sha256 } from '../dossier-files.ts';
import { makeActor } from '../make-dossier.ts';
import { edit, set, type Planted } from './change.ts';

/** A ledger that holds these entries, each of its operations, in a chain from `after`. */
export async function ledgerOf(drafts: readonly Draft[], after?: ChainHead): Promise<string> {
	let [last, sequence] = [headerLine(after), after?.sequence ?? 0];
	let text = `${last}\n`;
	for (const draft of drafts) {
		sequence += 1;
		const entry: Entry = { ...draft, sequence, previous: sha256(last) };
		last = await entryLine(entry, sha256);
		text += `${last}\n`;
	}
	return text;
}

/** An entry of one person, at one moment. */
export function draft(id: string, ...operations: Operation[]): Draft {
	return { id: id as EntryId, at: '2026-03-01T09:30:00.000Z', by: 'Ada', operations };
}

export const [a, b] = [actorId('a'), actorId('b')];
const z = actorId('z');
const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };

/** Adds an actor, merges two, pins one. */
export const drafts: readonly Draft[] = [
	draft('one', { type: 'add-actor', actor: makeActor('d') }),
	draft('two', { type: 'merge-actors', actor: b, merger: { into: a, ...signed } }),
	draft('three', { type: 'pin-actor', actor: a })
];

export const ledger = await ledgerOf(drafts);
const gone = await ledgerOf([drafts[0]!, draft('x', { type: 'pin-actor', actor: z }), drafts[1]!]);
const later = await ledgerOf(drafts, { sequence: 3, sha256: sha256('before') });
const lines = (...rows: string[]) => `{\n${rows.join(',\n')}\n}\n`;
const head = '"format":"entente/resolution","version":1';
const merger = (actor: string, into: string) => JSON.stringify({ actor, into, ...signed });
const resolution = (...mergers: string[]) =>
	set('resolution.json', lines(head, `"mergers":[\n${mergers.join(',\n')}\n]`, '"neverSame":[]'));

export const ledgerFaults: readonly Planted[] = [
	['a ledger without header', set('ledger.jsonl', '{}\n{}\n'), 'ledger.jsonl:1', 'does not say what it is'],
	[
		'a newer ledger',
		set('ledger.jsonl', ledger.replace('"version":1', '"version":2')),
		'ledger.jsonl:1',
		'version 2 of entente/ledger'
	],
	[
		'a ledger whose first line is cut',
		set('ledger.jsonl', headerLine()),
		'ledger.jsonl:1',
		'ends within its first line'
	],
	[
		'a changed line of the ledger',
		set('ledger.jsonl', ledger.replace('"merge-actors"', '"split-actor"')),
		'ledger.jsonl:3',
		'changed or damaged'
	],
	[
		'a line of the ledger taken out',
		set('ledger.jsonl', ledger.replace(/.*"one".*\n/, '')),
		'ledger.jsonl:2',
		'does not follow the line before it'
	],
	[
		'an entry whose target is gone',
		set('ledger.jsonl', gone),
		'ledger.jsonl:3 operations.0.actor',
		'entry 2 could not be applied: '
	],
	[
		'a ledger that begins after the checkpoint',
		set('ledger.jsonl', later),
		'ledger.jsonl:1',
		'begins after entry 3, and dossier.json#checkpoint says'
	],
	[
		'a checkpoint without its ledger',
		edit('dossier.json', '"checkpoint": 0', '"checkpoint": 4'),
		'ledger.jsonl',
		'4 entries were folded'
	],
	[
		'a ledger that ends before the checkpoint',
		(files) => {
			edit('dossier.json', '"checkpoint": 0', '"checkpoint": 4')(files);
			set('ledger.jsonl', ledger)(files);
		},
		'ledger.jsonl',
		'4 entries were folded'
	],
	['a resolution that is no JSON', set('resolution.json', '{\n'), 'resolution.json:2', 'this is no JSON'],
	[
		'a merger of an unknown actor',
		resolution(merger('z', 'a')),
		'resolution.json:4 mergers.0',
		'no actor "z"'
	],
	[
		'mergers in a circle',
		resolution(merger('a', 'b'), merger('b', 'a')),
		'resolution.json:5 mergers.1',
		'"b" is merged twice, or with itself in a circle'
	],
	[
		'an actor merged twice',
		resolution(merger('a', 'b'), merger('a', 'p')),
		'resolution.json:5 mergers.1',
		'"a" is merged twice'
	],
	[
		'a merger without its word',
		resolution('{"actor":"a","into":"b"}'),
		'resolution.json:4 mergers.0.by',
		'the field "by" is missing'
	],
	[
		'an actor that is pinned nowhere',
		edit('positions.json', /\]\n\}/, '],"pinned":["b"]}'),
		'positions.json:8 pinned.0',
		'"b" is pinned and stands nowhere'
	]
];

export const ledgerWarnings: readonly Planted[] = [
	['a last line that was cut short', set('ledger.jsonl', ledger.slice(0, -9)), 'ledger.jsonl:4', 'cut short'],
	[
		'entries that were folded already',
		(files) => {
			edit('dossier.json', '"checkpoint": 0', '"checkpoint": 1')(files);
			set('ledger.jsonl', ledger)(files);
		},
		'ledger.jsonl:1',
		'begins after entry 0; entries up to 1'
	]
];
