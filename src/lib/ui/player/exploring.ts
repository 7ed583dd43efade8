import type { Explorer } from '#state/explorer.svelte.ts';
import type { Show } from '#state/briefing/show.svelte.ts';
import type { RelationId } from '#core/model/ids.ts';
import { readHash } from '#core/view/view-hash.ts';
import { emptyView, type View } from '#core/view/view.ts';
import type { BriefingRoom } from '#ui/briefing/briefing-room.svelte.ts';
import { focusNow } from '#ui/marks/focus-now.ts';

/** A question in the middle of a briefing: the explorer comes in front with the scene's view, and goes back to where it was. */
export class Exploring {
	readonly #explorer: Explorer;
	readonly #show: Show;
	readonly #room: BriefingRoom;
	#before: View | null = null;

	constructor(explorer: Explorer, show: Show, room: BriefingRoom) {
		this.#explorer = explorer;
		this.#show = show;
		this.#room = room;
	}

	/** Explore from what the scene shows. */
	start() {
		if (this.#show.isExploring) return;
		const { view } = this.#explorer;
		this.#before = view;
		this.#show.explore();
		this.#explorer.change({
			...readHash(this.#show.scene?.scene.view ?? ''),
			briefing: view.briefing
		});
		this.#room.setAside();
		focusNow(() => document.querySelector<HTMLElement>('[data-network]'));
	}

	/** Look for an actor, in the whole dossier. */
	jump() {
		this.start();
		this.#explorer.change({ ...emptyView, briefing: this.#explorer.view.briefing }, 'replace');
		focusNow(() => document.querySelector<HTMLElement>('[data-search]'));
	}

	/** Why is this tie here? The words behind the scene's open tie, else behind its first note. */
	askWhy() {
		const tie = this.#tieInQuestion();
		this.start();
		if (tie !== null) this.#explorer.open(tie);
	}

	/** Back to the exact scene; the explorer has the view from before. */
	end() {
		if (!this.#show.isExploring) return;
		this.#show.comeBack();
		if (this.#before) this.#explorer.change(this.#before);
		this.#before = null;
		this.#room.comeBack();
	}

	#tieInQuestion(): RelationId | null {
		const { scene } = this.#show;
		const claim = scene?.notes.find((note) => note.claim !== null)?.claim;
		const noted = claim && this.#explorer.index.relationByClaim.get(claim.id);
		return scene?.view.relation ?? noted?.id ?? scene?.relations[0]?.id ?? null;
	}
}
