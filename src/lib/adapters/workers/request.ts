import { unpack, type Answer, type Question } from './messages.ts';
import { toolsFor, type Jobs } from './serve.ts';
import { EntenteError } from '#core/model/entente-error.ts';

/** How a question is asked. */
export interface Asking {
	readonly signal?: AbortSignal;
	/** Hears the share that is done, 0 to 1. */
	readonly onProgress?: (done: number) => void;
	/** ms without an answer or progress after which the worker is given up; default 20 s. */
	readonly timeout?: number;
}

/** The input of one of the jobs. */
export type InputOf<Table extends Jobs, Name extends keyof Table> = Parameters<Table[Name]>[0];
/** The answer of one of the jobs. */
export type ResultOf<Table extends Jobs, Name extends keyof Table> = Awaited<ReturnType<Table[Name]>>;

/** The side of a worker that the page holds. */
export interface Remote {
	postMessage(question: Question): void;
	addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
	addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
	terminate(): void;
}

interface Waiting {
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: unknown) => void;
	readonly onProgress: (done: number) => void;
}

const patience = 20_000;

/**
 * Ask the jobs of one worker by name. The worker starts with the first question; it is ended and started anew after one that
 * took too long or after it broke. Where there are no workers the same functions run in place.
 */
export class Requests<Table extends Jobs> {
	readonly #start: (() => Remote) | null;
	readonly #inPlace: () => Promise<Table>;
	readonly #waiting = new Map<number, Waiting>();
	#remote: Remote | null = null;
	#lastId = 0;

	/** @param start makes the worker, or null where the environment has none */
	constructor(start: (() => Remote) | null, inPlace: () => Promise<Table>) {
		this.#start = start;
		this.#inPlace = inPlace;
	}

	/**
	 * Rejects with the signal's reason when aborted, with `worker-timeout` when nothing is heard for too long, with `worker-failed` when
	 * the worker breaks, and with the job's own error, code and all.
	 */
	async call<Name extends keyof Table & string>(
		job: Name,
		input: InputOf<Table, Name>,
		{ signal, onProgress, timeout = patience }: Asking = {}
	): Promise<ResultOf<Table, Name>> {
		signal?.throwIfAborted();
		if (!this.#start) return this.#callInPlace(job, input, signal, onProgress);
		const id = ++this.#lastId;
		let end: () => void = () => undefined;
		try {
			return await new Promise<ResultOf<Table, Name>>((resolve, reject) => {
				const onAbort = () => {
					this.#remote?.postMessage({ cancel: id });
					reject(signal?.reason as Error);
				};
				const giveUp = () => this.#giveUp(timedOut(job, timeout));
				let timer = setTimeout(giveUp, timeout);
				this.#waiting.set(id, {
					resolve: resolve as Waiting['resolve'],
					reject,
					// Who reports is alive: a slow machine may take its time.
					onProgress: (done) => {
						clearTimeout(timer);
						timer = setTimeout(giveUp, timeout);
						onProgress?.(done);
					}
				});
				signal?.addEventListener('abort', onAbort);
				end = () => {
					clearTimeout(timer);
					signal?.removeEventListener('abort', onAbort);
				};
				this.#reach().postMessage({ id, job, input });
			});
		} finally {
			end();
			this.#waiting.delete(id);
		}
	}

	/** End the worker; questions that wait are rejected with `worker-failed`. */
	stop(): void {
		this.#giveUp(new EntenteError('worker-failed', 'The worker was stopped.'));
	}

	async #callInPlace<Name extends keyof Table & string>(
		job: Name,
		input: InputOf<Table, Name>,
		signal = new AbortController().signal,
		onProgress: (done: number) => void = () => undefined
	): Promise<ResultOf<Table, Name>> {
		const run = (await this.#inPlace())[job] as (
			input: unknown,
			tools: ReturnType<typeof toolsFor>
		) => ResultOf<Table, Name> | Promise<ResultOf<Table, Name>>;
		const result = await run(input, toolsFor(signal, onProgress));
		signal.throwIfAborted();
		return result;
	}

	#reach(): Remote {
		if (this.#remote) return this.#remote;
		if (!this.#start) throw new EntenteError('worker-failed', 'There are no workers here.');
		const remote = this.#start();
		const onFailure = (event: Event) => {
			const words = 'message' in event ? String(event.message) : 'a message could not be read';
			if (this.#remote === remote)
				this.#giveUp(new EntenteError('worker-failed', `The worker broke: ${words}`));
		};
		remote.addEventListener('message', ({ data }) => this.#hear(data));
		remote.addEventListener('error', onFailure);
		remote.addEventListener('messageerror', onFailure);
		this.#remote = remote;
		return remote;
	}

	#hear(answer: Answer): void {
		const waiting = this.#waiting.get(answer.id);
		if (!waiting) return;
		if ('progress' in answer) waiting.onProgress(answer.progress);
		else if ('error' in answer) waiting.reject(unpack(answer.error));
		else waiting.resolve(answer.result);
	}

	#giveUp(error: EntenteError): void {
		this.#remote?.terminate();
		this.#remote = null;
		for (const { reject } of this.#waiting.values()) reject(error);
	}
}

function timedOut(job: string, timeout: number): EntenteError {
	return new EntenteError('worker-timeout', `The worker said nothing of "${job}" for ${timeout} ms.`);
}
