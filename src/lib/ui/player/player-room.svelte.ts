import type { Explorer } from '#state/explorer.svelte.ts';
import type { BriefingDesk } from '#state/briefing/briefing-desk.svelte.ts';
import type { Show } from '#state/briefing/show.svelte.ts';
import type { ShowTools } from '#state/briefing/show-tools.ts';
import { Later } from '#ui/marks/later.svelte.ts';

/** How a briefing is shown: in this window, or in one of its own beside the presenter's. */
export type PresentHow = 'here' | 'two';

/** Where briefings are shown. All of it is fetched when the first one is. */
export class PlayerRoom {
	readonly part = new Later(async () => {
		const [{ default: ShowHost }, { Show }, tools] = await Promise.all([
			import('./ShowHost.svelte'),
			import('#state/briefing/show.svelte.ts'),
			this.#explorer.tools.loadShowTools()
		]);
		return { ShowHost, Show, tools };
	});
	readonly #explorer: Explorer;
	#show = $state.raw<Show | null>(null);

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	/** The show that is on. */
	get show(): Show | null {
		return this.#show;
	}

	/** Show the briefing that is worked on, from its open scene on, in answer to a click or a key. */
	async start(desk: BriefingDesk, how: PresentHow): Promise<void> {
		const { Show, tools } = await this.part.get();
		await desk.form.flush();
		const { content, now, scene } = desk.shown;
		if (!content || content.scenes.length === 0 || this.#show) return;
		const { written, drafts, unapplied, checkpoint } = this.#explorer.work;
		const past = { written, drafts, unapplied, checkpoint };
		const show = new Show(content, past, now, tools satisfies ShowTools, scene ? scene.number - 1 : 0);
		this.#show = show;
		if (how === 'here') void tools.toggleFullScreen(document.documentElement, false);
		else show.isTwoWanted = true;
	}

	/** Leave the show; the explorer is where it was. */
	end() {
		this.#show?.end();
		this.#show = null;
		if (document.fullscreenElement) void document.exitFullscreen();
	}
}
