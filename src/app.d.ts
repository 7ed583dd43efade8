import type { DiskShelf } from '#server/shelf/disk-shelf.ts';

declare global {
	/** True in a build for static hosting (`ENTENTE_HOSTING=static`), where no server answers. */
	const __STATIC__: boolean;

	namespace App {
		interface Error {
			message: string;
		}
		interface Locals {
			/** The shelf of this process: each dossier is read once, whoever asks. */
			shelf: DiskShelf;
		}
	}
}
