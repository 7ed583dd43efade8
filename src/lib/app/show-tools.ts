import { openAudience } from '#adapters/browser/audience-link.ts';
import { toggleFullScreen } from '#adapters/browser/screens.ts';
import { keepAwake } from '#adapters/browser/wake-lock.ts';
import type { AudienceOptions } from '#core/briefing/audience-port.ts';
import type { AudienceValue } from '#core/briefing/audience-value.ts';
import type { ShowState } from '#core/briefing/show-state.ts';

/** What showing a briefing needs of the browser. */
export const showTools = {
	openAudience: (options: Omit<AudienceOptions<AudienceValue>, 'token'>) =>
		openAudience<ShowState, AudienceValue>('/audience', { ...options, token: crypto.randomUUID() }),
	keepAwake,
	toggleFullScreen,
	clock: () => performance.now()
};
