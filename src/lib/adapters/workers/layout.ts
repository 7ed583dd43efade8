import type { ArrangeInput, layoutJobs } from './layout-jobs.ts';
import address from './layout.worker.ts?worker&url';
import { Requests, type Asking } from './request.ts';
import { workerUrl } from './worker-url.ts';
import type { Positions } from '#core/model/dossier.ts';

/** Arranges graphs beside the page. */
export interface Layout {
	/** See `core/layout/arrange`; see {@link Requests} for what it rejects with. */
	arrange(input: ArrangeInput, asking?: Asking): Promise<Positions>;
	/** Ends the worker. */
	stop(): void;
}

/** A layout that works in a worker of its own, started with the first graph; in place where there are no workers. */
export function createLayout(): Layout {
	const requests = new Requests<typeof layoutJobs>(
		typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(address), { type: 'module' }),
		async () => (await import('./layout-jobs.ts')).layoutJobs
	);
	return {
		arrange: (input, asking) => requests.call('arrange', withoutClaims(input), asking),
		stop: () => requests.stop()
	};
}

// Claims carry all excerpts, and the layout needs none of them: they need not be copied to the worker.
function withoutClaims({ graph, ...rest }: ArrangeInput): ArrangeInput {
	const relations = graph.relations.map((relation) => ({ ...relation, claims: [] }));
	return { ...rest, graph: { ...graph, relations } };
}
