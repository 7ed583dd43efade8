import type { NameMark } from './segments.ts';
import type { Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';

/**
 * Where a text names the actors: whole words, letter case as in the name, any apostrophe for any other. A longer name goes
 * before one inside it; a spelling that two actors share leads to neither.
 */
export function findMentions(text: string, actors: Iterable<Actor>): readonly NameMark[] {
	const haystack = withPlainApostrophes(text);
	const taken = new Uint8Array(text.length);
	const found: NameMark[] = [];
	for (const [name, actor] of spellings(actors)) {
		for (let start = haystack.indexOf(name); start !== -1; start = haystack.indexOf(name, start + 1)) {
			const end = start + name.length;
			if (taken[start] || taken[end - 1] || !isWhole(haystack, start, end)) continue;
			taken.fill(1, start, end);
			found.push({ start, end, actor });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function spellings(actors: Iterable<Actor>): readonly (readonly [string, ActorId])[] {
	const owners = new Map<string, ActorId | null>();
	for (const { id, names } of actors) {
		for (const text of new Set(names.map((name) => withPlainApostrophes(name.text.trim())))) {
			if (text !== '') owners.set(text, owners.has(text) ? null : id);
		}
	}
	return [...owners]
		.flatMap(([text, owner]) => (owner === null ? [] : [[text, owner] as const]))
		.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

// Every one of these is one UTF-16 unit, so places in the text stay the same.
function withPlainApostrophes(text: string): string {
	return text.replace(/[’‘ʼʿʾ`]/g, "'");
}

function isWhole(text: string, start: number, end: number): boolean {
	const before = [...text.slice(Math.max(0, start - 2), start)].at(-1);
	const [after] = text.slice(end, end + 2);
	return !isWord(before) && !isWord(after);
}

function isWord(sign: string | undefined): boolean {
	return sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
}
