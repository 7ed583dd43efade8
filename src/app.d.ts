declare global {
	/** True in a build for static hosting (`ENTENTE_HOSTING=static`), where no server answers. */
	const __STATIC__: boolean;

	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};
