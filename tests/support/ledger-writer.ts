// One process that writes to a ledger: `node ledger-writer.js PATH PREFIX COUNT CHECKPOINT_EVERY`. Says the id of each entry on a line of
// its own once it is saved. Bundled and started by tests, which kill it.
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EntryId } from '#core/ledger/entry.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { actorId } from '#core/model/ids.ts';
import { writeCheckpoint } from '#server/ledger/checkpoint.ts';
import { LedgerFile } from '#server/ledger/ledger-file.ts';

const [path = '', prefix = '', count = '0', every = '0'] = process.argv.slice(2);
const statePath = join(dirname(path), 'state.json');
const file = new LedgerFile(path);

for (let number = 1; number <= Number(count); number += 1) {
	const id = `${prefix}-${number}` as EntryId;
	const operations: Operation[] = [
		{ type: 'pin-actor', actor: actorId(`${prefix} ${'…'.repeat(number % 200)}`) }
	];
	const draft = { id, at: '2026-03-01T09:30:00.000Z', by: prefix, operations };
	const appended = await file.append(() => ({ append: draft }));
	if (appended.state === 'saved') writeSync(1, `${id}\n`);
	if (Number(every) > 0 && number % Number(every) === 0) await checkpoint();
}

async function checkpoint(): Promise<void> {
	await writeCheckpoint(path, async ({ entries }) => {
		const before = await readFile(statePath, 'utf8').catch(() => '[]');
		const ids = [...(JSON.parse(before) as string[]), ...entries.map(({ id }) => id)];
		return new Map([['state.json', Buffer.from(JSON.stringify(ids))]]);
	});
}
