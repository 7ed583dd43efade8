/** Changes that somebody is making and that are not in the dossier yet: typed, or waiting for their turn. */
export class Coming {
	#changes = $state.raw<readonly Promise<unknown>[]>([]);

	get count() {
		return this.#changes.length;
	}

	/** One more, until it settles. */
	expect<Made>(change: Promise<Made>): Promise<Made> {
		this.#changes = [...this.#changes, change];
		const end = () => (this.#changes = this.#changes.filter((each) => each !== change));
		change.then(end, end);
		return change;
	}

	/** Done once those that there are now have settled, however they did. */
	async settled(): Promise<void> {
		await Promise.allSettled(this.#changes);
	}
}
