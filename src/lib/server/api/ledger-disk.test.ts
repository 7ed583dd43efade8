import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adding, get, post, smallShelf, told } from '../../../../tests/support/api-requests.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { temporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { dossierId } from '#core/model/ids.ts';
import { thisMachine, type Machine } from '#server/ledger/disk.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { appendDraft, readLedgerAfter } from './ledger-api.ts';

const small = dossierId('small');

async function open(machine?: Machine) {
	const folder = await smallShelf();
	const shelf = new DiskShelf(folder, machine);
	return {
		shelf,
		path: join(folder, 'small/ledger.jsonl'),
		send: async (body: unknown) => told(await appendDraft(post('/small/ledger', body), 'small', shelf)),
		after: async (revision: unknown) =>
			told(await readLedgerAfter(get(`/small/ledger?after=${String(revision)}`), 'small', shelf))
	};
}

describe('the disk', () => {
	test.each(['ENOSPC', 'EROFS', 'EIO', 'EACCES'])(
		'fails with %s: nothing is written, and the same draft may be sent again',
		async (code) => {
			let isFailing = true;
			const disk = thisMachine.disk;
			const failing: Machine = {
				...thisMachine,
				disk: {
					...disk,
					open: async (path, flags) => {
						const file = await disk.open(path, flags);
						const fail = () => Promise.reject(Object.assign(new Error(code), { code }));
						return isFailing && !path.includes('.lock') ? { ...file, write: fail } : file;
					}
				}
			};
			const { send, path } = await open(failing);
			const sent = { draft: draftOf(1, [adding('x')]), revision: 0 };
			expect(await send(sent)).toMatchObject({
				status: 507,
				state: 'unwritable',
				issues: [{ code: 'disk-failed' }]
			});
			expect(await readFile(path, 'utf8').catch(() => null)).toBeNull();
			isFailing = false;
			expect(await send(sent)).toMatchObject({ status: 200, state: 'saved' });
			isFailing = true;
			const before = await readFile(path, 'utf8');
			expect(await send({ draft: draftOf(2, [adding('y')]), revision: 1 })).toMatchObject({ status: 507 });
			expect(await readFile(path, 'utf8')).toBe(before);
		}
	);

	test('holds a ledger that was changed by hand: it is not written to, and the page says why', async () => {
		const { send, after, path, shelf } = await open();
		await send({ draft: draftOf(1, [adding('x')]), revision: 0 });
		await writeFile(path, (await readFile(path, 'utf8')).replace('"Ada"', '"Eve"'));
		expect(await send({ draft: draftOf(2, [adding('y')]), revision: 1 })).toMatchObject({
			status: 507,
			state: 'unwritable',
			issues: [{ code: 'ledger-broken', line: 2 }]
		});
		expect(await after(0)).toMatchObject({ status: 507 });
		expect(await shelf.ledger(small)).toBeNull();
		expect((await shelf.open(small))?.issues).toMatchObject([{ code: 'ledger-broken' }]);
	});

	test('holds a ledger that leads elsewhere: it is neither read nor written to', async () => {
		const { send, path, shelf } = await open();
		const elsewhere = join(await temporaryFolder([['l', '{"format":"entente/ledger","version":1}\n']]), 'l');
		await symlink(elsewhere, path);
		expect(await send({ draft: draftOf(1, [adding('x')]), revision: 0 })).toMatchObject({
			status: 507,
			issues: [{ code: 'file-outside' }]
		});
		expect(await readFile(elsewhere, 'utf8')).toBe('{"format":"entente/ledger","version":1}\n');
		expect(await shelf.ledger(small)).toBeNull();
	});

	test('holds files that say more was folded than the ledger knows of: they are opened, and not written to', async () => {
		const { send, path, shelf } = await open();
		const dossierPath = path.replace('ledger.jsonl', 'dossier.json');
		await writeFile(
			dossierPath,
			(await readFile(dossierPath, 'utf8')).replace('"checkpoint": 0', '"checkpoint": 3')
		);
		expect(await send({ draft: draftOf(1, [adding('x')]), revision: 3 })).toMatchObject({
			status: 507,
			issues: [{ code: 'ledger-lost' }]
		});
		expect((await shelf.open(small))?.dossier.actors.size).toBe(whole.actors.size);
	});
});
