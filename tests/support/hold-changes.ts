import type { Work } from '../../src/lib/state/work.svelte.ts';

/** From now on changes take until the returned function is called, as where the first one fetches its part of the program. */
export function holdChanges(work: Work): () => void {
	const perform = work.perform.bind(work);
	const gate = Promise.withResolvers<void>();
	work.perform = (...change) => work.expect(gate.promise.then(() => perform(...change)));
	return () => {
		work.perform = perform;
		gate.resolve();
	};
}
