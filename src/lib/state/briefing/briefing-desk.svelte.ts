import { createContext } from 'svelte';
import type { Explorer } from '../explorer.svelte.ts';
import { captureScene, viewForScene } from './capture-scene.ts';
import { Deeds, type Deed, type On } from './deeds.svelte.ts';
import { changesAnything, withFields, type SceneFields } from './scene-fields.ts';
import { SceneForm, type ScenePlace } from './scene-form.svelte.ts';
import { seenNow, type Seen } from './seen-now.ts';
import { freeBriefingId, freeSceneId } from './scene-ids.ts';
import { ShownBriefing } from './shown-briefing.svelte.ts';
import { Tidying } from './tidying.svelte.ts';
import { briefingDetailsOf } from '#core/ledger/rules/briefings.ts';
import { sameValue } from '#core/ledger/same-value.ts';
import type { Briefing, BriefingDetails, BriefingScene } from '#core/model/briefing.ts';
import type { BriefingId, SceneId } from '#core/model/ids.ts';
import { readHash } from '#core/view/view-hash.ts';

/** The briefings of the open dossier, and what is done to them: one entry of the ledger each. */
export class BriefingDesk {
	/** What was typed about a scene and is not in the ledger yet. */
	readonly form: SceneForm;
	/** The briefing that is worked on. */
	readonly shown: ShownBriefing;
	readonly tidying: Tidying;
	readonly #explorer: Explorer;
	readonly #deeds: Deeds;
	#last: BriefingId | null = null;
	/** All of them, in order of id. */
	readonly briefings = $derived.by(() => [...(this.#explorer.work.written.briefings?.values() ?? [])]);

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
		this.#deeds = new Deeds(explorer);
		this.form = new SceneForm(
			({ briefing, scene, fields }) => this.#change({ briefing, scene }, fields),
			(change) => void explorer.work.expect(change)
		);
		this.shown = new ShownBriefing(explorer, this.form);
		this.tidying = new Tidying(explorer);
	}

	get canWrite() {
		return this.#explorer.work.canWrite;
	}

	/** Why the last deed could not be done. */
	get problem() {
		return this.#deeds.problem;
	}

	/** Work on a briefing: its list of scenes, none of them open. */
	openBriefing(briefing: BriefingId) {
		this.#leave();
		this.#explorer.change({ briefing: { briefing, scene: null } });
	}

	/** Open a scene: the canvas shows its view. */
	openScene(id: SceneId) {
		const { briefing } = this.shown;
		const scene = briefing?.scenes.find((each) => each.id === id);
		if (!briefing || !scene) return;
		this.#leave();
		this.#explorer.change({ ...readHash(scene.view), briefing: { briefing: briefing.id, scene: id } });
	}

	/** Back to the list of scenes. */
	closeScene() {
		if (this.shown.briefing) this.openBriefing(this.shown.briefing.id);
	}

	/** Leave the briefing; the canvas stays as it is. */
	close() {
		this.#last = this.shown.briefing?.id ?? this.#last;
		this.#leave();
		this.#explorer.change({ briefing: null });
	}

	/** Something is typed into the form of the open scene; it is written down when typing pauses or the field is left. */
	type(fields: SceneFields) {
		if (this.shown.place && this.canWrite) this.form.type(this.shown.place, fields);
	}

	/**
	 * Change the open scene at once: a choice, not typing.
	 *
	 * @param fields or what makes them of the scene as it is when its turn comes: what was typed before is in it
	 */
	async changeScene(fields: SceneFields | ((scene: BriefingScene) => SceneFields)): Promise<boolean> {
		const { place } = this.shown;
		await this.form.flush();
		return place !== null && this.#change(place, fields);
	}

	/** An empty briefing of this title, opened. */
	newBriefing(title: string): Promise<boolean> {
		return this.#deeds.do(() => {
			const briefing = this.#makeBriefing(title, []);
			return {
				operations: [{ type: 'add-briefing', briefing }],
				then: () => {
					this.openBriefing(briefing.id);
					this.#say(`The briefing “${title}” was made.`);
				}
			};
		});
	}

	/** Change what a briefing says of itself. @param before as it was when that was begun: nobody else's change is overwritten */
	changeBriefing(before: Briefing, to: BriefingDetails): Promise<boolean> {
		const from = briefingDetailsOf(before);
		const operation = {
			type: 'change-briefing',
			briefing: before.id,
			from,
			to: briefingDetailsOf(to)
		} as const;
		return this.#deeds.do(() => (sameValue(from, operation.to) ? null : { operations: [operation] }));
	}

	/** Take the open briefing out of the dossier, with its scenes. */
	async removeBriefing(): Promise<boolean> {
		const { briefing } = this.shown;
		await this.form.flush();
		return this.#deeds.do((on) => {
			if (!briefing) return null;
			const then = () => {
				this.#explorer.change({ briefing: null });
				this.#say(`The briefing “${briefing.title}” was removed. Undo brings it back.`);
			};
			return { operations: [on.removeBriefing(briefing.id)], then };
		});
	}

	/**
	 * “Add scene from view”: a scene of what the canvas shows, after the open one. Where no briefing is open it goes to the one
	 * that was last, and where the dossier has none it makes one.
	 *
	 * @param seen what was looked at when that was asked for
	 */
	async captureScene(seen: Seen = seenNow(this.#explorer)): Promise<boolean> {
		await this.form.flush();
		return this.#deeds.do((on) => {
			const details = captureScene(seen, this.#deeds.point());
			const briefing = this.shown.briefing ?? this.#usual();
			const scene = { id: freeSceneId(briefing ?? { scenes: [] }, this.#newId()), ...details };
			if (!briefing) {
				const made = this.#makeBriefing(this.#explorer.about.title, [scene]);
				const then = () => this.#show(made.id, scene, 1);
				return { operations: [{ type: 'add-briefing', briefing: made }], then };
			}
			const open = briefing.scenes.findIndex(({ id }) => id === this.#explorer.view.briefing?.scene);
			const index = open === -1 ? briefing.scenes.length : open + 1;
			const then = () => this.#show(briefing.id, scene, index + 1);
			return { operations: [on.addScene(briefing.id, scene, index)], then };
		});
	}

	async duplicateScene(id: SceneId): Promise<boolean> {
		await this.form.flush();
		return this.#doWith(id, (on, briefing, scene, index) => {
			const copy = { ...scene, id: freeSceneId(briefing, this.#newId()) };
			const then = () => {
				this.openScene(copy.id);
				this.#say(`Scene ${index + 1} was copied. The copy is scene ${index + 2}.`);
			};
			return { operations: [on.addScene(briefing.id, copy, index + 1)], then };
		});
	}

	/** What was typed into it goes with it, and comes back with it. */
	async removeScene(id: SceneId): Promise<boolean> {
		await this.form.flush();
		if (this.tidying.running?.scene === id) this.tidying.stop();
		return this.#doWith(id, (on, briefing, scene, index) => {
			const then = () => {
				if (this.#explorer.view.briefing?.scene === id) this.openBriefing(briefing.id);
				this.#say(`Scene ${index + 1}, “${scene.title}”, was removed. Undo brings it back.`);
			};
			return { operations: [on.removeScene(briefing.id, id)], then };
		});
	}

	/** @param toPlace its new place, from 0, of the place where it is when its turn comes; nothing is done where there is none */
	moveScene(id: SceneId, toPlace: (from: number) => number): Promise<boolean> {
		return this.#doWith(id, (on, { id: briefing, scenes }, scene, index) => {
			const to = toPlace(index);
			if (to === index || scenes[to] === undefined) return null;
			const then = () => this.#say(`“${scene.title}” is scene ${to + 1} of ${scenes.length} now.`);
			return { operations: [on.moveScene(briefing, id, to)], then };
		});
	}

	/** The open scene shows what the canvas shows, as of now. */
	updateFromView(): Promise<boolean> {
		const view = viewForScene(this.#explorer);
		return this.changeScene(() => ({ view, madeAt: this.#deeds.point(), keptAt: undefined }));
	}

	/** The open scene shows the same as of now. */
	updateToNow(): Promise<boolean> {
		return this.changeScene(() => ({ madeAt: this.#deeds.point(), keptAt: undefined }));
	}

	/** The open scene stays as it was made, and nothing is said of what has changed until something else does. */
	keepAsMade(): Promise<boolean> {
		return this.changeScene(() => ({ keptAt: this.#deeds.point().sequence }));
	}

	/** Move the actors of the open scene so that their names can be read; other scenes and the dossier stay as they are. */
	async tidy(): Promise<void> {
		const { scene, place } = this.shown;
		const moved = scene && (await this.tidying.ask(scene));
		if (moved && place && (await this.#change(place, { moved }))) this.#say('Tidied. “Put back” undoes it.');
	}

	/** The actors of the open scene stand where the dossier has them. */
	putBack(): Promise<boolean> {
		return this.changeScene({ moved: undefined });
	}

	#leave() {
		void this.form.flush();
		this.tidying.stop();
	}

	#usual(): Briefing | null {
		return this.briefings.find(({ id }) => id === this.#last) ?? this.briefings[0] ?? null;
	}

	#makeBriefing(title: string, scenes: readonly BriefingScene[]): Briefing {
		const isTaken = (id: BriefingId) => this.briefings.some((briefing) => briefing.id === id);
		return { id: freeBriefingId(title, isTaken), title, language: this.#explorer.about.language, scenes };
	}

	#show(briefing: BriefingId, { id, title }: BriefingScene, number: number) {
		this.#explorer.change({ briefing: { briefing, scene: id } });
		this.#say(`Scene ${number} was made: ${title}.`);
	}

	#change(
		{ briefing, scene: id }: ScenePlace,
		given: SceneFields | ((scene: BriefingScene) => SceneFields)
	): Promise<boolean> {
		return this.#deeds.do((on) => {
			const there = this.briefings.find((each) => each.id === briefing);
			const scene = there?.scenes.find((each) => each.id === id);
			if (!scene) return null;
			const fields = typeof given === 'function' ? given(scene) : given;
			if (!changesAnything(scene, fields)) return null;
			return { operations: [on.changeScene(briefing, id, withFields(scene, fields))] };
		});
	}

	#doWith(
		id: SceneId,
		make: (on: On, briefing: Briefing, scene: BriefingScene, index: number) => Deed | null
	): Promise<boolean> {
		return this.#deeds.do((on) => {
			const { briefing } = this.shown;
			const index = briefing?.scenes.findIndex((each) => each.id === id) ?? -1;
			const scene = briefing?.scenes[index];
			return briefing && scene ? make(on, briefing, scene, index) : null;
		});
	}

	#newId(): string {
		return this.#explorer.tools.newId();
	}

	#say(message: string) {
		this.#explorer.narrator.say(message);
	}
}

export const [getBriefingDesk, setBriefingDesk] = createContext<BriefingDesk>();
