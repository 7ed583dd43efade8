/** A change to the files of a folder, by path. */
export type Change = (files: Map<string, string>) => void;
export const set =
	(file: string, text: string): Change =>
	(all) =>
		all.set(file, text);
export const drop =
	(file: string): Change =>
	(all) =>
		all.delete(file);
export const edit =
	(file: string, from: string | RegExp, to: string): Change =>
	(all) => {
		const before = all.get(file) ?? '';
		const after = before.replace(from, to);
		if (after === before) throw new Error(`This edit of ${file} changes nothing.`);
		all.set(file, after);
	};

/** What was changed, how, and which fault must be named for it: `file:line field`, and a part of the reason. */
export type Planted = readonly [name: string, change: Change, place: string, reason: string];
