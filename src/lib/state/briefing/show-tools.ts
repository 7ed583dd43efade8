import type { AudienceLink, LinkState } from '#core/briefing/audience-port.ts';
import type { AudienceValue } from '#core/briefing/audience-value.ts';
import type { ShowState } from '#core/briefing/show-state.ts';

/** What a show needs from outside the state. */
export interface ShowTools {
	/** Open the audience's window, in answer to a click. */
	openAudience(options: {
		readonly dossier: () => AudienceValue;
		readonly onChange: (state: LinkState) => void;
		readonly onKey: (key: string) => void;
	}): AudienceLink<ShowState>;
	/** Keep the screen awake; the returned function ends it. */
	keepAwake(): () => void;
	/** Whether the browser did. */
	toggleFullScreen(element: Element, onOther: boolean): Promise<boolean>;
	/** ms on a clock that only goes forward. */
	clock(): number;
}
