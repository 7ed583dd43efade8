import type { SceneFields } from './scene-fields.ts';
import type { BriefingId, SceneId } from '#core/model/ids.ts';

/** A scene of a briefing. */
export interface ScenePlace {
	readonly briefing: BriefingId;
	readonly scene: SceneId;
}

interface Typed extends ScenePlace {
	readonly fields: SceneFields;
}

/** Typing that stops for so long is written down, ms. */
const pause = 800;

/** What was typed about a scene and is not in the ledger yet: written down when a field is left, or typing pauses. */
export class SceneForm {
	readonly #write: (typed: Typed) => Promise<boolean>;
	readonly #expect: (change: Promise<void>) => void;
	#typed = $state.raw<Typed | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	// Whoever waits for what is typed waits no longer.
	#release: (() => void) | null = null;

	/**
	 * @param write one entry of the ledger; false where it could not be made
	 * @param expect told of what begins to be typed, until it is written down or could not be
	 */
	constructor(write: (typed: Typed) => Promise<boolean>, expect: (change: Promise<void>) => void) {
		this.#write = write;
		this.#expect = expect;
	}

	/** Something was typed that is not written down yet. */
	get isDirty() {
		return this.#typed !== null;
	}

	/** What was typed about a scene. */
	fieldsOf({ briefing, scene }: ScenePlace): SceneFields {
		const typed = this.#typed;
		return typed && typed.briefing === briefing && typed.scene === scene ? typed.fields : {};
	}

	/** Something is being typed about a scene. */
	type(place: ScenePlace, fields: SceneFields) {
		const before = this.#typed;
		const isSame = before !== null && before.scene === place.scene && before.briefing === place.briefing;
		// Whoever went on to another scene has left the field, and it was written down; this is for who had no time to.
		if (before && !isSame) void this.flush();
		this.#typed = { ...place, fields: { ...(isSame ? before.fields : {}), ...fields } };
		if (!this.#release) this.#expect(new Promise((resolve) => (this.#release = resolve)));
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), pause);
	}

	/** Write down what was typed. What could not be written stays in the form. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		// Whoever goes on typing meanwhile is waited for anew.
		const release = this.#release;
		this.#release = null;
		try {
			const typed = this.#typed;
			if (typed && (await this.#write(typed))) this.#drop(typed);
		} finally {
			release?.();
		}
	}

	// What was typed since stays.
	#drop({ briefing, scene, fields }: Typed) {
		const now = this.#typed;
		if (now?.briefing !== briefing || now.scene !== scene) return;
		const written = fields as Readonly<Record<string, unknown>>;
		const left = Object.entries(now.fields).filter(([field, value]) => written[field] !== value);
		this.#typed = left.length > 0 ? { briefing, scene, fields: Object.fromEntries(left) } : null;
	}
}
