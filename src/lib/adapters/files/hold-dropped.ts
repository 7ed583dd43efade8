/** What was chosen or dropped, held beyond its event. */
export type Held = readonly (File | FileSystemEntry)[];

/** Take hold of what an event brings, while it is handled: folders as entries to walk through, single files as they are. */
export function holdDropped(source: DataTransfer | FileList): Held {
	if (source instanceof FileList) return [...source];
	return [...source.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
}
