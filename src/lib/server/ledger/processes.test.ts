import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readLedger } from '#core/ledger/read-ledger.ts';
import { sha256 } from './ledger-file.ts';

const isSoak = process.env.ENTENTE_SOAK === '1';
const folders: string[] = [];
let writer = '';

beforeAll(async () => {
	const outDir = await newFolder();
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/support/ledger-writer.ts',
			outDir,
			target: 'node20',
			minify: false,
			rolldownOptions: { output: { entryFileNames: 'writer.mjs' } }
		}
	});
	writer = join(outDir, 'writer.mjs');
}, 60_000);

afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'entente-ledger-'));
	folders.push(folder);
	return folder;
}

interface Writer {
	readonly saved: string[];
	readonly child: ChildProcess;
	readonly ended: Promise<void>;
}

function write(path: string, prefix: string, count: number, checkpointEvery: number): Writer {
	const given = [writer, path, prefix, String(count), String(checkpointEvery)];
	const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
	onTestFinished(() => void child.kill('SIGKILL'));
	const saved: string[] = [];
	let rest = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		const lines = `${rest}${text}`.split('\n');
		rest = lines.pop() ?? '';
		saved.push(...lines);
	});
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	return { saved, child, ended };
}

// Everything that the folder holds, in order, folded or not.
async function heldIn(folder: string): Promise<string[]> {
	const names = await readdir(folder);
	const first = (name: string) => Number(/\.(\d+)-/.exec(name)?.[1] ?? Infinity);
	const ledgers = names.filter((name) => /^ledger(\.\d+-\d+)?\.jsonl$/.test(name));
	const held: string[] = [];
	for (const name of ledgers.sort((a, b) => first(a) - first(b))) {
		const read = await readLedger(await readFile(join(folder, name), 'utf8'), sha256);
		expect(read).toMatchObject({ ok: true, ledger: { broken: null } });
		if (read.ok) held.push(...read.ledger.entries.map(({ id }) => id));
	}
	return held;
}

const kills = isSoak ? 200 : 20;

test(
	`a writer that is killed ${kills} times loses nothing that it said is saved`,
	{ timeout: 600_000 },
	async () => {
		const folder = await newFolder();
		const path = join(folder, 'ledger.jsonl');
		const saved: string[] = [];
		for (let kill = 1; kill <= kills; kill += 1) {
			const running = write(path, `run${kill}`, 100_000, 7);
			// Killed some time after its first entry: each time at another moment of its work.
			await new Promise<void>((resolve) => running.child.stdout?.once('data', () => resolve()));
			const killAt = setTimeout(() => running.child.kill('SIGKILL'), (kill * 37) % 101);
			await running.ended;
			clearTimeout(killAt);
			saved.push(...running.saved);
		}
		const last = write(path, 'last', 1, 1);
		await last.ended;
		expect(last.saved).toEqual(['last-1']);
		const held = await heldIn(folder);
		const acknowledged = new Set(saved);
		expect(held.filter((id) => acknowledged.has(id))).toEqual(saved);
		// Beyond what was acknowledged there is at most the one that each was writing when it was killed.
		expect(held.length - saved.length).toBeLessThanOrEqual(kills + 1);
		expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))).toEqual(held);
		// One that was killed before it could say who it is leaves an empty file, which goes after its lease.
		const left = (await readdir(folder)).filter((name) => name.includes('.lock'));
		const texts = await Promise.all(left.map((name) => readFile(join(folder, name), 'utf8')));
		expect(texts.filter((text) => text !== '')).toEqual([]);
	}
);

test.each([
	[2, isSoak ? 2000 : 60],
	[8, isSoak ? 1000 : 25]
])(
	'%i processes that write %i entries each at once lose none of them',
	{ timeout: 900_000 },
	async (count, each) => {
		const folder = await newFolder();
		const path = join(folder, 'ledger.jsonl');
		const writers = Array.from({ length: count }, (_, index) =>
			write(path, `w${index}`, each, index === 0 ? 20 : 0)
		);
		await Promise.all(writers.map(({ ended }) => ended));
		const held = await heldIn(folder);
		for (const { saved } of writers) {
			expect(saved).toHaveLength(each);
			const own = new Set(saved);
			expect(held.filter((id) => own.has(id))).toEqual(saved);
		}
		expect(held).toHaveLength(count * each);
	}
);
