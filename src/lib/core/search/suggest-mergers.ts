import { fold } from './fold.ts';
import { soundKey } from './sound-key.ts';
import { pairKey } from '#core/ledger/pair-key.ts';
import type { Actor, Name } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';

/**
 * Why two actors may be one, strongest first: a name is spelled alike once accents are gone; it sounds alike, also across
 * scripts; one name is the other with words left out.
 */
export type Likeness = 'same-spelling' | 'same-sound' | 'part-of-name';

/** Two actors that may be one. `a` comes before `b` in code units. */
export interface MergerSuggestion {
	readonly a: ActorId;
	readonly b: ActorId;
	readonly likeness: Likeness;
	/** The names that are alike, `a`'s first. */
	readonly names: readonly [Name, Name];
	/** Actors that both have a claim with, in order of id. */
	readonly shared: readonly ActorId[];
}

const order: readonly Likeness[] = ['same-spelling', 'same-sound', 'part-of-name'];
/** Fewer consonants are alike by chance. */
const leastConsonants = 4;
/** More actors of one key are a word of the trade ("committee"), not one actor. */
const mostAlike = 8;

/**
 * Pairs of actors of one kind that may be the same, for a person to decide: strongest likeness first, then those with more
 * shared actors, then by id. Names that mean an actor only in context are left out, and so are pairs that someone found to be
 * never the same. Give the dossier read through its mergers. Cost: about linear in the names.
 */
export function suggestMergers(dossier: Dossier): readonly MergerSuggestion[] {
	const spellings = [...dossier.actors.values()].flatMap(spellingsOf);
	const found = new Map<string, Omit<MergerSuggestion, 'shared'>>();
	const note = (likeness: Likeness, one: Spelling, other: Spelling) => {
		if (one.actor.id === other.actor.id || one.actor.kind !== other.actor.kind) return;
		const [a, b] = one.actor.id < other.actor.id ? [one, other] : [other, one];
		const key = pairKey(a.actor.id, b.actor.id);
		const known = found.get(key);
		if (dossier.neverSame?.has(key)) return;
		if (known && order.indexOf(known.likeness) <= order.indexOf(likeness)) return;
		found.set(key, { a: a.actor.id, b: b.actor.id, likeness, names: [a.name, b.name] });
	};
	pairUp(spellings, ({ folded }) => folded, 'same-spelling', note);
	pairUp(spellings, ({ sound }) => (isTelling(sound) ? sound : ''), 'same-sound', note);
	pairParts(spellings, note);
	const neighbours = neighboursOf(dossier);
	return [...found.values()]
		.map((pair) => ({ ...pair, shared: sharedBy(neighbours, pair.a, pair.b) }))
		.sort(
			(x, y) =>
				order.indexOf(x.likeness) - order.indexOf(y.likeness) ||
				y.shared.length - x.shared.length ||
				(x.a + x.b < y.a + y.b ? -1 : 1)
		);
}

interface Spelling {
	readonly actor: Actor;
	readonly name: Name;
	readonly folded: string;
	readonly sound: string;
}

type Note = (likeness: Likeness, one: Spelling, other: Spelling) => void;

function spellingsOf(actor: Actor): readonly Spelling[] {
	return actor.names
		.filter(({ context }) => !context)
		.map((name) => ({ actor, name, folded: fold(name.text), sound: soundKey(name.text) }));
}

function isTelling(sound: string): boolean {
	return sound.replaceAll(' ', '').length >= leastConsonants;
}

function pairUp(
	spellings: readonly Spelling[],
	keyOf: (spelling: Spelling) => string,
	likeness: Likeness,
	note: Note
): void {
	for (const group of groups(spellings, keyOf).values()) {
		const ids = new Set(group.map(({ actor }) => actor.id));
		if (ids.size < 2 || ids.size > mostAlike) continue;
		group.forEach((one, index) => group.slice(index + 1).forEach((other) => note(likeness, one, other)));
	}
}

// A name of two words or more whose words are all in a longer one, looked up by its rarest word.
function pairParts(spellings: readonly Spelling[], note: Note): void {
	const byWord = new Map<string, Spelling[]>();
	for (const spelling of spellings) {
		for (const word of new Set(spelling.folded.split(' '))) {
			byWord.set(word, [...(byWord.get(word) ?? []), spelling]);
		}
	}
	for (const short of spellings) {
		const words = [...new Set(short.folded.split(' '))];
		if (words.length < 2 || !isTelling(short.sound)) continue;
		const candidates = words.map((word) => byWord.get(word) ?? []);
		const rarest = candidates.reduce((best, list) => (list.length < best.length ? list : best));
		if (rarest.length > mostAlike * 4) continue;
		for (const long of rarest) {
			const others = new Set(long.folded.split(' '));
			if (others.size > words.length && words.every((word) => others.has(word)))
				note('part-of-name', short, long);
		}
	}
}

function groups(
	spellings: readonly Spelling[],
	keyOf: (spelling: Spelling) => string
): ReadonlyMap<string, readonly Spelling[]> {
	const byKey = new Map<string, Spelling[]>();
	for (const spelling of spellings) {
		const key = keyOf(spelling);
		if (key === '') continue;
		const group = byKey.get(key);
		if (group) group.push(spelling);
		else byKey.set(key, [spelling]);
	}
	return byKey;
}

function neighboursOf({ claims }: Dossier): ReadonlyMap<ActorId, ReadonlySet<ActorId>> {
	const neighbours = new Map<ActorId, Set<ActorId>>();
	const add = (from: ActorId, to: ActorId) => {
		const known = neighbours.get(from) ?? new Set<ActorId>();
		neighbours.set(from, known.add(to));
	};
	for (const { subject, object } of claims.values()) {
		add(subject, object);
		add(object, subject);
	}
	return neighbours;
}

function sharedBy(
	neighbours: ReadonlyMap<ActorId, ReadonlySet<ActorId>>,
	a: ActorId,
	b: ActorId
): readonly ActorId[] {
	const others = neighbours.get(b);
	return [...(neighbours.get(a) ?? [])].filter((id) => others?.has(id)).sort((x, y) => (x < y ? -1 : 1));
}
