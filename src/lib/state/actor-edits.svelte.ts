import { actorDraftOf, type ActorDraft } from '#core/drafting/actor-draft.ts';
import type { ActorProblem } from '#core/drafting/actor-operations.ts';
import type { Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';

/** An actor that is being edited and is not saved yet. */
export interface ActorEdit {
	/** The actor as it was when the edit began. */
	readonly before: Actor;
	readonly draft: ActorDraft;
	readonly problems: readonly ActorProblem[];
	/** Its form stands wherever the actor is shown. */
	readonly isOpen: boolean;
	/** It is on its way into the dossier: it is not to be typed in. */
	readonly isSaving: boolean;
}

/** Edits of actors that were begun in this visit. What was typed stays until it is saved or cancelled, whatever is looked at meanwhile. */
export class ActorEdits {
	#edits = $state.raw<ReadonlyMap<ActorId, ActorEdit>>(new Map());

	of(id: ActorId): ActorEdit | null {
		return this.#edits.get(id) ?? null;
	}

	/** Something was typed into it. */
	isChanged(id: ActorId): boolean {
		const edit = this.of(id);
		return edit !== null && JSON.stringify(edit.draft) !== JSON.stringify(actorDraftOf(edit.before));
	}

	/** Edit an actor as it is written, or go on where the edit was left. */
	open(actor: Actor) {
		const fresh = { before: actor, draft: actorDraftOf(actor), problems: [], isSaving: false };
		this.#set(actor.id, { ...(this.of(actor.id) ?? fresh), isOpen: true });
	}

	change(id: ActorId, part: Partial<ActorDraft>) {
		const edit = this.of(id);
		if (edit) this.#set(id, { ...edit, draft: { ...edit.draft, ...part }, problems: [] });
	}

	refuse(id: ActorId, problems: readonly ActorProblem[]) {
		const edit = this.of(id);
		if (edit) this.#set(id, { ...edit, problems });
	}

	/** Until this settles the edit is being saved. */
	async whileSaving<Made>(id: ActorId, saving: Promise<Made>): Promise<Made> {
		const set = (isSaving: boolean) => {
			const edit = this.of(id);
			if (edit) this.#set(id, { ...edit, isSaving });
		};
		set(true);
		try {
			return await saving;
		} finally {
			set(false);
		}
	}

	/** Put the form away. What was typed stays. */
	putAway(id: ActorId) {
		const edit = this.of(id);
		if (edit) this.#set(id, { ...edit, isOpen: false });
		this.leave(id);
	}

	/** Something else is looked at: a form that nobody typed in does not wait. */
	leave(id: ActorId) {
		if (!this.isChanged(id)) this.discard(id);
	}

	discard(id: ActorId) {
		this.#edits = new Map([...this.#edits].filter(([one]) => one !== id));
	}

	#set(id: ActorId, edit: ActorEdit) {
		this.#edits = new Map([...this.#edits, [id, edit]]);
	}
}
