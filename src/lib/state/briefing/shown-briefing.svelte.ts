import type { Explorer } from '../explorer.svelte.ts';
import { showsScene } from './capture-scene.ts';
import { keptMoments } from './kept-moments.ts';
import { withFields } from './scene-fields.ts';
import type { SceneForm, ScenePlace } from './scene-form.svelte.ts';
import { SceneWatch } from './scene-watch.svelte.ts';
import { noteNumbers } from '#core/briefing/numbering.ts';
import { sceneChanges, type SceneChange } from '#core/briefing/scene-changes.ts';
import { briefingContent, type SceneContent } from '#core/briefing/scene-content.ts';

type Seen = Pick<Explorer, 'work' | 'view'>;

/** The briefing that is worked on, and everything that follows from it and from the dossier. */
export class ShownBriefing {
	readonly watch = new SceneWatch();
	readonly #explorer: Seen;
	readonly #form: SceneForm;
	readonly #momentsOf = keptMoments();

	/** Null where the address names none that is there. */
	readonly briefing = $derived.by(() => {
		const open = this.#explorer.view.briefing;
		return open && (this.#explorer.work.written.briefings?.get(open.briefing) ?? null);
	});
	readonly #momentOf = $derived.by(() => {
		const { written, drafts, unapplied, checkpoint } = this.#explorer.work;
		return this.#momentsOf({ written, drafts, unapplied, checkpoint });
	});
	/** The dossier as it is now. */
	readonly now = $derived.by(() => this.#momentOf({ madeAt: { sequence: Infinity, at: '' } }).moment);
	/** Everything that the briefing shows. */
	readonly content = $derived.by(() => this.briefing && briefingContent(this.briefing, this.#momentOf));
	/** The scene that is open. */
	readonly scene = $derived.by(() => {
		const id = this.#explorer.view.briefing?.scene;
		return this.content?.scenes.find(({ scene }) => scene.id === id) ?? null;
	});
	/** The scene as it stands in the form: with what was typed and is not written down yet. */
	readonly typed = $derived.by(
		() => this.scene && this.place && withFields(this.scene.scene, this.#form.fieldsOf(this.place))
	);
	/** The numbers of notes, those that were just typed among them. */
	readonly numbers = $derived.by(() => {
		const { briefing, typed } = this;
		const scenes = briefing?.scenes.map((scene) => (typed && scene.id === typed.id ? typed : scene));
		return noteNumbers({ scenes: scenes ?? [] });
	});
	/** What the open scene would show otherwise, were it made now; empty once somebody looked at it and kept the scene. */
	readonly changes = $derived.by(() => (this.scene ? this.#changesIn(this.scene) : []));
	/** What an audience would stumble over, scene by scene. */
	readonly findings = $derived.by(() => [
		...this.watch.findingsIn(null),
		...(this.content?.scenes ?? []).flatMap(({ scene }) => this.watch.findingsIn(scene.id))
	]);
	/** The canvas shows something else than the open scene. */
	readonly isElsewhere = $derived.by(
		() => this.scene !== null && !showsScene(this.#explorer, this.scene.scene.view)
	);

	constructor(explorer: Seen, form: SceneForm) {
		this.#explorer = explorer;
		this.#form = form;
	}

	get place(): ScenePlace | null {
		const { briefing, scene } = this;
		return briefing && scene && { briefing: briefing.id, scene: scene.scene.id };
	}

	/** The same scene, were it made now. */
	asOfNow({ scene, number }: SceneContent): SceneContent | null {
		const fresh = { ...scene, madeAt: { ...scene.madeAt, sequence: Infinity } };
		const scenes = this.briefing?.scenes.map((each) => (each.id === scene.id ? fresh : each));
		if (!this.briefing || !scenes) return null;
		return briefingContent({ ...this.briefing, scenes }, this.#momentOf).scenes[number - 1] ?? null;
	}

	/** Look for pictures and findings whenever the page is idle; the returned function ends it. */
	keepWatch(): (() => void) | undefined {
		return this.content ? this.watch.follow(this.content, this.now) : undefined;
	}

	#changesIn({ scene, looked, isRebuilt }: SceneContent): readonly SceneChange[] {
		return isRebuilt ? sceneChanges(scene, looked, this.now) : [];
	}
}
