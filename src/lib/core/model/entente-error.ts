/**
 * A programming mistake: our own code was called wrongly. What is wrong with somebody's file is an {@link Issue} instead.
 *
 * @property code kebab-case; `ui/notice` has one sentence for every code, and a code without a sentence fails the build
 */
export class EntenteError extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(message);
		this.name = 'EntenteError';
		this.code = code;
	}
}
