import { utf8Bytes } from '#core/model/limits.ts';

// What Linux, macOS and Windows all take as a file's name; `.coverage` is the ending of another file.
const usable = /^(?![. ])[^/\\:*?"<>|\p{C}]+(?<![. ]|\.coverage)$/u;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longestBytes = 200;

/**
 * The name without ending of the files of each article or briefing: its id where every system takes that as a file's name, else
 * its letters and digits, and a number where that is taken. No two differ in case only.
 *
 * @param what begins the names that are no ids
 * @param kept the names that some have already; they stay
 */
export function fileStems<Id extends string>(
	what: 'article' | 'briefing',
	ids: Iterable<Id>,
	kept: ReadonlyMap<Id, string> = new Map()
): ReadonlyMap<Id, string> {
	const stems = new Map<Id, string>();
	const taken = new Set<string>();
	const take = (id: Id, stem: string) => {
		const folded = stem.toLowerCase();
		if (taken.has(folded)) return false;
		taken.add(folded);
		stems.set(id, stem);
		return true;
	};
	const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1));
	for (const id of sorted) {
		const stem = kept.get(id);
		if (stem === undefined) continue;
		taken.add(stem.toLowerCase());
		stems.set(id, stem);
	}
	const others = sorted.filter((id) => !stems.has(id) && !(isUsable(id) && take(id, id)));
	for (const id of others) {
		const told = [...id.matchAll(/[a-z0-9]+/gi)].join('-').slice(0, 60).toLowerCase();
		const stem = told === '' ? what : `${what}-${told}`;
		for (let number = 1; !take(id, number === 1 ? stem : `${stem}-${number}`); number += 1);
	}
	return stems;
}

function isUsable(id: string): boolean {
	return usable.test(id) && !devices.test(id) && id === id.normalize('NFC') && utf8Bytes(id) <= longestBytes;
}
