import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstWords } from './first-words.ts';
import { test as quietTest } from './quiet.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A server of one test, on a data folder of its own, that can be killed and started again where it was. */
export class OwnServer {
	readonly data: string;
	#process: ChildProcess | null = null;
	#port = 0;

	constructor(data: string) {
		this.data = data;
	}

	get site() {
		return `http://localhost:${this.#port}`;
	}

	async start(): Promise<void> {
		const server = spawn(process.execPath, ['src/cli/serve.mjs'], {
			cwd: root,
			env: { ...process.env, ENTENTE_DATA: this.data, PORT: String(this.#port) }
		});
		this.#process = server;
		this.#port = Number(/:(\d+)/.exec(await firstWords(server))?.[1]);
	}

	/** As when the power goes: it has no time for anything. */
	async kill(): Promise<void> {
		if (!this.#process) return;
		const ended = once(this.#process, 'exit');
		this.#process.kill('SIGKILL');
		await ended;
		this.#process = null;
	}
}

/** The `test` of journeys that change a dossier: each has a server and copies of the shipped dossiers of its own. */
export const test = quietTest.extend<{ server: OwnServer }>({
	server: async ({}, use) => {
		const data = await mkdtemp(join(tmpdir(), 'entente-'));
		await cp(join(root, 'graph-data'), data, { recursive: true });
		const server = new OwnServer(data);
		await server.start();
		await use(server);
		await server.kill();
		await rm(data, { recursive: true, force: true });
	},
	// What the pages of this test may ask for is on this server.
	site: async ({ server }, use) => use(server.site),
	baseURL: async ({ server }, use) => use(server.site)
});

export { expect } from './quiet.ts';
