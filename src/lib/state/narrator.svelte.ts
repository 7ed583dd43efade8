const debounceMs = 150;

/** What a screen reader is told. Of messages that follow one another quickly only the last is spoken. */
export class Narrator {
	#spoken = $state.raw('');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#latest = '';

	/** The text of the live region. */
	get spoken() {
		return this.#spoken;
	}

	say(message: string) {
		clearTimeout(this.#timer);
		this.#latest = message;
		this.#timer = setTimeout(() => {
			// A live region stays silent when its text is the same; a trailing no-break space makes it another.
			this.#spoken = this.#spoken === message ? `${message}\u00a0` : message;
		}, debounceMs);
	}

	repeat() {
		if (this.#latest !== '') this.say(this.#latest);
	}
}
