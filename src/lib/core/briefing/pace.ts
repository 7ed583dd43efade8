/** Where a presenter is, by the clock. Times are in seconds. */
export interface Elapsed {
	/** Planned for each scene; null = nobody said. */
	readonly secondsPlanned: readonly (number | null)[];
	/** The scene that is shown, from 0. */
	readonly scene: number;
	readonly elapsedInScene: number;
	readonly elapsedTotal: number;
}

/** How a presenter keeps to the plan. Times are in seconds; null where no scene has a planned time. */
export interface Pace {
	/** Negative = ahead. */
	readonly behind: number | null;
	/** Planned for what is left: the rest of this scene, and those after it. */
	readonly remaining: number | null;
	/** Left of this scene; negative = over its time. Null also where this scene has no planned time. */
	readonly remainingInScene: number | null;
	/** "1:20 behind", "0:45 ahead", "on time", "no times planned". */
	readonly words: string;
}

/** This much off the plan is on time. */
const onTime = 5;

/**
 * How far behind the plan a presenter is: what came too late when this scene began, and what it has taken over its time since. A
 * scene without a planned time counts as long as the average of those that have one.
 */
export function paceOf({ secondsPlanned, scene, elapsedInScene, elapsedTotal }: Elapsed): Pace {
	const known = secondsPlanned.filter((seconds) => seconds !== null);
	if (known.length === 0) {
		return { behind: null, remaining: null, remainingInScene: null, words: 'no times planned' };
	}
	const usual = sum(known) / known.length;
	const planned = secondsPlanned.map((seconds) => seconds ?? usual);
	const own = planned[scene] ?? 0;
	const late = elapsedTotal - elapsedInScene - sum(planned.slice(0, scene));
	const behind = late + Math.max(0, elapsedInScene - own);
	const ownPlanned = secondsPlanned[scene] ?? null;
	return {
		behind,
		remaining: Math.max(0, own - elapsedInScene) + sum(planned.slice(scene + 1)),
		remainingInScene: ownPlanned === null ? null : ownPlanned - elapsedInScene,
		words: wordsFor(behind)
	};
}

/** Seconds as a clock shows them: `0:05`, `12:00`, `1:02:03`. Parts of a second are left off; the sign, too. */
export function clockText(seconds: number): string {
	const whole = Math.floor(Math.abs(seconds));
	const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
	const two = (part: number) => String(part).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function wordsFor(behind: number): string {
	if (Math.abs(behind) < onTime) return 'on time';
	return `${clockText(behind)} ${behind > 0 ? 'behind' : 'ahead'}`;
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
