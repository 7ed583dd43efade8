import { carry, type Answer, type Question } from './messages.ts';

/** What a job gets beside its input. */
export interface JobTools {
	readonly signal: AbortSignal;
	/** 0 to 1. */
	readonly onProgress: (done: number) => void;
	/** Lets messages in (a cancellation among them) when the last pause is a while ago. */
	readonly pause: () => Promise<void>;
}

/** Jobs by name: each a function of an input that can be cloned, answering with a value that can be. */
export type Jobs = Readonly<Record<string, (input: never, tools: JobTools) => unknown>>;

/** The side of a worker that talks: its global scope, or one end of a channel. */
export interface Scope {
	postMessage(answer: Answer): void;
	addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
}

const longestRun = 40;

/** Answer the questions that arrive at `scope`, several at a time if need be. An unknown job is answered with an error. */
export function serve(jobs: Jobs, scope: Scope): void {
	const running = new Map<number, AbortController>();
	scope.addEventListener('message', ({ data }) => {
		if ('cancel' in data) running.get(data.cancel)?.abort();
		else void answer(data);
	});
	async function answer({ id, job, input }: Exclude<Question, { cancel: number }>): Promise<void> {
		const controller = new AbortController();
		running.set(id, controller);
		try {
			const run = Object.hasOwn(jobs, job) ? jobs[job] : undefined;
			if (!run) throw new Error(`This worker knows no job "${job}".`);
			const tools = toolsFor(controller.signal, (progress) => scope.postMessage({ id, progress }));
			// Who sends a job's name sends its input: `Requests` ties the two by type.
			scope.postMessage({ id, result: await run(input as never, tools) });
		} catch (error) {
			scope.postMessage({ id, error: carry(error) });
		} finally {
			running.delete(id);
		}
	}
}

/** Tools whose pause gives up the thread for a moment, at most every 40 ms. */
export function toolsFor(signal: AbortSignal, onProgress: (done: number) => void): JobTools {
	let last = performance.now();
	return {
		signal,
		onProgress,
		async pause() {
			if (performance.now() - last < longestRun) return;
			await new Promise((resolve) => setTimeout(resolve));
			last = performance.now();
		}
	};
}
