import { Requests, type Asking, type InputOf, type ResultOf } from './request.ts';
import type { readingJobs } from './reading-jobs.ts';
import address from './reading.worker.ts?worker&url';
import { workerUrl } from './worker-url.ts';
import { EntenteError } from '#core/model/entente-error.ts';

type Table = typeof readingJobs;

/**
 * Ask one job of a reading worker that is started for it and ended after it: whatever a file did to a library, memory and all,
 * is gone with the worker, and what is aborted stops at once. Rejects as {@link Requests} does.
 */
export async function askReader<Name extends keyof Table>(
	job: Name,
	input: InputOf<Table, Name>,
	asking?: Asking
): Promise<ResultOf<Table, Name>> {
	const requests = new Requests<Table>(
		() => new Worker(workerUrl(address), { type: 'module' }),
		// In place a file could take the page with it; and the readers would be in the build twice.
		() => Promise.reject(new EntenteError('worker-failed', 'There are no workers here.'))
	);
	try {
		return await requests.call(job, input, asking);
	} finally {
		requests.stop();
	}
}
