import type { Effort } from './arrange-component.ts';

/**
 * How hard to try for a component: first who lies beside whom, softly and often; then room for names; then the last px. A
 * crowded frame is worth twice the work; a small graph needs less of it, and in a large one each step costs more.
 *
 * @param filled share of the frame that nodes with their names take
 */
export function effortFor(count: number, fans: number, filled: number): Omit<Effort, 'step'> {
	const share = Math.min(1, 40 / count, 65 / fans, count / 20) * (filled > 0.5 ? 2 : 1);
	const several = (most: number) => Math.max(2, Math.round(most * Math.min(1.4, share)));
	const steps = (most: number) => Math.round(most * Math.min(1.2, share));
	return {
		seeds: 60,
		soft: { count: several(15), steps: steps(10_000), firstThreshold: 90, reach: 0.5 },
		firm: { count: several(7), steps: steps(25_000), firstThreshold: 80, reach: 0.3 },
		last: { count: several(3), steps: steps(35_000), firstThreshold: 60, reach: 0.1 },
		budget: Math.round(steps(500) * Math.min(1, 65 / fans))
	};
}

const noStage = { count: 1, steps: 0, firstThreshold: 0, reach: 0 };

/** The better of two runs of the engine, on either side, with overlaps parted and nothing polished. */
export const leastEffort: Omit<Effort, 'step'> = {
	seeds: 2,
	soft: noStage,
	firm: noStage,
	last: noStage,
	budget: 0
};
