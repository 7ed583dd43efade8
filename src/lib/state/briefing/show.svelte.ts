import { createContext } from 'svelte';
import { audienceValue } from '#core/briefing/audience-value.ts';
import type { AudienceLink, LinkState } from '#core/briefing/audience-port.ts';
import type { PlayerAction } from '#core/briefing/clicker-keys.ts';
import { paceOf } from '#core/briefing/pace.ts';
import type { Past } from '#core/briefing/moment.ts';
import type { ShowTools } from './show-tools.ts';
import type { BriefingContent, SceneContent } from '#core/briefing/scene-content.ts';
import { stageContent } from '#core/briefing/stage-content.ts';
import {
	afterAction,
	drawnTo,
	freshShow,
	pointedAt,
	toScene,
	type ShowState
} from '#core/briefing/show-state.ts';
import type { Point } from '#core/model/point.ts';
import { writeHash } from '#core/view/view-hash.ts';
import type { View } from '#core/view/view.ts';

/** How often the presenter's clock is looked at, ms. */
const tickMs = 500;

/**
 * A briefing while it is shown: which scene, what lies over it, how long it takes, and the audience's window that follows. What is
 * shown is what the briefing was when the show began.
 */
export class Show {
	readonly content: BriefingContent;
	readonly #past: Past;
	readonly #tools: ShowTools;
	readonly #now: SceneContent['moment'];
	readonly #endings: (() => void)[] = [];
	#state = $state.raw<ShowState>(freshShow);
	#link = $state.raw<AudienceLink<ShowState> | null>(null);
	#linkState = $state.raw<LinkState | null>(null);
	#ms = $state.raw(0);
	#sceneSince = $state.raw(0);
	readonly #startedAt: number;
	/** The earliest scene that was shown, from 0. */
	#first = $state.raw(0);
	/** The presenter's window: notes, next scene and clock stand around the picture. */
	isPresenter = $state(false);
	/** The audience's window is to be opened as soon as the show is on the screen. */
	isTwoWanted = false;
	/** The explorer is in front, to answer a question; the show waits behind it. */
	isExploring = $state(false);

	/** The scene that is shown. */
	readonly scene = $derived.by(() => this.content.scenes[this.#state.scene] ?? null);
	/** The scene after it; null at the end. */
	readonly next = $derived.by(() => this.content.scenes[this.#state.scene + 1] ?? null);
	/** What the stage shows: the scene, or what is explored in its place. */
	readonly onStage = $derived.by(() => stageContent(this.content, this.#state, this.#now));
	/** Since the beginning and since this scene came, in seconds. */
	readonly elapsed = $derived.by(() => (this.#ms - this.#startedAt) / 1000);
	readonly elapsedInScene = $derived.by(() => Math.max(0, this.#ms - this.#sceneSince) / 1000);
	readonly pace = $derived.by(() =>
		// What lies before the scene that the show began with is no part of the plan.
		paceOf({
			secondsPlanned: this.content.scenes.slice(this.#first).map(({ scene }) => scene.seconds ?? null),
			scene: this.#state.scene - this.#first,
			elapsedInScene: this.elapsedInScene,
			elapsedTotal: this.elapsed
		})
	);

	/**
	 * @param now the dossier as it is now: what is explored is explored in it
	 * @param scene the first one to show, from 0
	 */
	constructor(
		content: BriefingContent,
		past: Past,
		now: SceneContent['moment'],
		tools: ShowTools,
		scene = 0
	) {
		this.content = content;
		this.#past = past;
		this.#now = now;
		this.#tools = tools;
		this.#state = toScene(freshShow, scene, content.scenes.length);
		this.#first = this.#state.scene;
		this.#startedAt = tools.clock();
		this.#ms = this.#startedAt;
		this.#sceneSince = this.#startedAt;
		const timer = setInterval(() => (this.#ms = tools.clock()), tickMs);
		this.#endings.push(() => clearInterval(timer), tools.keepAwake());
	}

	get state() {
		return this.#state;
	}

	/** How the audience's window stands; null = there is none. */
	get audience(): LinkState | null {
		return this.#linkState;
	}

	/** Where an audience's window can be opened by hand. */
	get audienceAddress(): string | null {
		return this.#link?.address ?? null;
	}

	/** Do what a key or a button says; what is no part of the show itself is left to the screen. */
	do(action: PlayerAction) {
		this.#be(afterAction(this.#state, action, this.content.scenes.length));
	}

	/** @param scene from 0 */
	goTo(scene: number) {
		this.#be(toScene(this.#state, scene, this.content.scenes.length));
	}

	/** The presenter's pointer is at a place of the stage, in fractions of its sides, or away. */
	point(at: Point | null) {
		this.#be(pointedAt(this.#state, at));
	}

	draw(at: Point, isBegun: boolean) {
		this.#be(drawnTo(this.#state, at, isBegun));
	}

	/** Leave the scene for the explorer; the audience sees what is explored. */
	explore() {
		this.isExploring = true;
		this.#be({ ...this.#state, isOverview: false, screen: 'picture' });
	}

	/** The explorer shows another view. */
	follow(view: View) {
		if (!this.isExploring) return;
		const explored = writeHash({ ...view, briefing: null, reading: null });
		if (explored !== this.#state.explored) this.#be({ ...this.#state, explored });
	}

	/** Back to the exact scene. */
	comeBack() {
		this.isExploring = false;
		this.#be(afterAction(this.#state, 'back', this.content.scenes.length));
	}

	/** Open the audience's window beside this one, in answer to a click or a key. */
	openAudience(onKey: (key: string) => void) {
		this.isPresenter = true;
		if (this.#link) {
			this.#link.reopen();
			return;
		}
		this.#link = this.#tools.openAudience({
			dossier: () => audienceValue(this.#past, this.content.briefing.id),
			onChange: (state) => (this.#linkState = state),
			onKey
		});
		this.#linkState = this.#link.state;
		this.#link.show(this.#state);
	}

	end() {
		this.#link?.end();
		for (const end of this.#endings) end();
	}

	#be(state: ShowState) {
		if (state === this.#state) return;
		if (state.scene !== this.#state.scene) this.#sceneSince = this.#tools.clock();
		this.#ms = this.#tools.clock();
		this.#first = Math.min(this.#first, state.scene);
		this.#state = state;
		this.#link?.show(state);
	}
}

export const [getShow, setShow] = createContext<Show>();
