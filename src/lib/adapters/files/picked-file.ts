/** A file that was chosen or dropped; `path` is its name, after the folders it came in. */
export interface PickedFile {
	readonly path: string;
	readonly file: File;
}
