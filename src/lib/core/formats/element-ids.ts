/**
 * An id for each given one that XML takes as NMTOKEN and every tool reads the same: `[A-Za-z0-9_.:-]+`, all different, and
 * none in `taken`, to which they are added. An id that fits stays. `~` becomes `:`; any other sign becomes `_`, and a hash
 * of the original is added, so that an id does not depend on the others; ids that still meet are counted, in order.
 */
export function elementIds<Id extends string>(
	ids: Iterable<Id>,
	taken: Set<string>
): ReadonlyMap<Id, string> {
	const all = [...ids];
	const chosen = new Map<Id, string>();
	const keep = (id: Id, token: string) => {
		chosen.set(id, token);
		taken.add(token);
	};
	// Ids that fit come first: nothing made up may take their place.
	for (const id of all) if (fits.test(id) && !taken.has(id)) keep(id, id);
	for (const id of all) {
		if (chosen.has(id)) continue;
		const token = tokenOf(id);
		let next = token;
		for (let round = 2; taken.has(next); round++) next = `${token}-${round}`;
		keep(id, next);
	}
	return chosen;
}

const fits = /^[A-Za-z0-9_.:-]+$/;
const longest = 120;

function tokenOf(id: string): string {
	const joined = id.replaceAll('~', ':');
	if (fits.test(joined) && joined.length <= longest) return joined;
	const legible = joined.slice(0, longest).replace(/[^A-Za-z0-9_.:-]/g, '_');
	return `${legible}.${hash(id)}`;
}

// FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo).
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return (value >>> 0).toString(16).padStart(8, '0');
}
