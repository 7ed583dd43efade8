import { createContext, type Component } from 'svelte';
import type { HostProps } from './host-props.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { seenNow } from '#state/briefing/seen-now.ts';
import { Later } from '#ui/marks/later.svelte.ts';
import type { BriefingId } from '#core/model/ids.ts';

interface Host {
	readonly default: Component<HostProps>;
}

/** Where briefings are worked on: in the rail's place. All of it is fetched when a briefing is first asked for. */
export class BriefingRoom {
	/** The sheet that asks for the title of a new briefing is wanted. */
	isNewWanted = $state(false);
	readonly part: ReturnType<typeof partFor>;
	readonly #explorer: Explorer;
	#aside = $state.raw<BriefingId | null>(null);
	/** The briefing that is worked on has the rail's place; while its author searches or filters, the rail has it back. */
	readonly isShown = $derived.by(() => {
		const briefing = this.#explorer.view.briefing?.briefing ?? null;
		return briefing !== null && briefing !== this.#aside;
	});

	/** @param load fetches the component of the workspace */
	constructor(explorer: Explorer, load: () => Promise<Host>) {
		this.#explorer = explorer;
		this.part = partFor(explorer, load);
	}

	/** Work on a briefing. */
	open(briefing: BriefingId) {
		this.comeBack();
		const { view } = this.#explorer;
		if (view.briefing?.briefing !== briefing) this.#explorer.change({ briefing: { briefing, scene: null } });
	}

	/** The rail is needed for searching; the briefing stays open. */
	setAside() {
		this.#aside = this.#explorer.view.briefing?.briefing ?? null;
	}

	comeBack() {
		this.#aside = null;
		this.#explorer.desk.isRailOpen = true;
	}

	/** “Add scene from view”. */
	async addScene() {
		if (!this.#explorer.work.canWrite) {
			this.#explorer.fail('dossier-read-only');
			return;
		}
		// What is looked at now, though the part that keeps it may be on its way.
		const seen = seenNow(this.#explorer);
		const part = await this.part.get().catch(() => null);
		if (part) await part.desk.captureScene(seen);
		else this.#explorer.fail('part-not-fetched');
	}
}

function partFor(explorer: Explorer, load: () => Promise<Host>) {
	return new Later(async () => {
		const [{ default: BriefingHost }, { BriefingDesk }] = await Promise.all([
			load(),
			import('#state/briefing/briefing-desk.svelte.ts')
		]);
		return { BriefingHost, desk: new BriefingDesk(explorer) };
	});
}

export const [getBriefingRoom, setBriefingRoom] = createContext<BriefingRoom>();
