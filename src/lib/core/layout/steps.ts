/**
 * Work that stops now and then to say which share of it is done, 0 to 1, and goes on when it is asked to: whoever asks may let
 * messages in between, or leave it at that.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Do it all at once. */
export function finish<Result>(steps: Steps<Result>): Result {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** Do it step by step, with `between` called after each; what that throws ends it. */
export async function walk<Result>(
	steps: Steps<Result>,
	between: (done: number) => Promise<void>
): Promise<Result> {
	let step = steps.next();
	while (!step.done) {
		await between(step.value);
		step = steps.next();
	}
	return step.value;
}
