import type { layoutJobs } from './layout-jobs.ts';
import address from './layout.worker.ts?worker&url';
import { Requests, type Asking } from './request.ts';
import { workerUrl } from './worker-url.ts';
import type { ArrangeQuestion } from '#core/layout/arrange.ts';
import type { FitAnswer, FitQuestion } from '#core/layout/fit.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';

/** Arranges and fits graphs beside the page. See {@link Requests} for what its questions reject with. */
export interface Layout {
	/** See `core/layout/arrange`. */
	arrange(question: ArrangeQuestion, asking?: Asking): Promise<Positions>;
	/** See `core/layout/arrange`. */
	arrangeQuickly(question: ArrangeQuestion, asking?: Asking): Promise<Positions>;
	/** See `core/layout/fit`. */
	fit(question: FitQuestion, asking?: Asking): Promise<FitAnswer>;
	/** Ends the worker. */
	stop(): void;
}

/** A slow machine needs its time for a single run of the engine, which says nothing meanwhile. ms. */
const patience = 60_000;

/** A layout that works in a worker of its own, started with the first graph; in place where there are no workers. */
export function createLayout(): Layout {
	const requests = new Requests<typeof layoutJobs>(
		typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(address), { type: 'module' }),
		async () => (await import('./layout-jobs.ts')).layoutJobs
	);
	const patiently = (asking?: Asking) => ({ timeout: patience, ...asking });
	return {
		arrange: (question, asking) => requests.call('arrange', withoutClaims(question), patiently(asking)),
		arrangeQuickly: (question, asking) =>
			requests.call('arrangeQuickly', withoutClaims(question), patiently(asking)),
		fit: ({ positions, ...question }, asking) =>
			requests.call('fit', { ...withoutClaims(question), positions: plain(positions) }, patiently(asking)),
		stop: () => requests.stop()
	};
}

// After a first change the points of a dossier are in a map of our own, which does not survive the way to a worker.
function plain({ points, ...positions }: Positions): Positions {
	return { ...positions, points: new Map(points) };
}

// Claims carry all excerpts, and the layout needs none of them: they need not be copied to the worker.
function withoutClaims<Question extends { readonly graph: Drawn }>(question: Question): Question {
	const relations = question.graph.relations.map((relation) => ({ ...relation, claims: [] }));
	return { ...question, graph: { actors: question.graph.actors, relations } };
}
