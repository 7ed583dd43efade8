import type { PresentHow } from '#ui/player/player-room.svelte.ts';
import type { BriefingDesk } from '#state/briefing/briefing-desk.svelte.ts';

/** What can be done with a briefing beside writing it; what is not given is not offered. */
export interface BriefingWays {
	readonly onPresent?: ((how: PresentHow) => void) | undefined;
	readonly onHandout?: (() => void) | undefined;
}

/** What the workspace of briefings is given by the page. */
export interface HostProps extends BriefingWays {
	readonly desk: BriefingDesk;
}
