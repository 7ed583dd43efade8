import type { BriefingDesk } from '#state/briefing/briefing-desk.svelte.ts';

/** What can be done with a briefing beside writing it; what is not given is not offered. */
export interface BriefingWays {
	/** In this window, or in one of its own beside the presenter's. */
	readonly onPresent?: ((how: 'here' | 'two') => void) | undefined;
	readonly onHandout?: (() => void) | undefined;
}

/** What the workspace of briefings is given by the page. */
export interface HostProps extends Pick<BriefingWays, 'onPresent'> {
	readonly desk: BriefingDesk;
}
