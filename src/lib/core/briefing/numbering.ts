import type { Briefing, BriefingScene, Cite } from '#core/model/briefing.ts';

/** By this two citations are the same. */
export function citeKey({ claim, excerpt }: Cite): string {
	return JSON.stringify([claim, excerpt]);
}

/** What a scene cites, once each: the marks of its caption in reading order, then what the caption does not mark. */
export function citesOf({ caption, cites }: Pick<BriefingScene, 'caption' | 'cites'>): readonly Cite[] {
	const all = [...caption.flatMap((inline) => ('note' in inline ? inline.note : [])), ...cites];
	return [...new Map(all.map((cite) => [citeKey(cite), cite])).values()];
}

/**
 * The number of each excerpt that a briefing cites, by {@link citeKey}: from 1, in reading order. The same excerpt has the same
 * number in every scene, and on screen, paper and in files alike.
 */
export function noteNumbers({ scenes }: Pick<Briefing, 'scenes'>): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	for (const cite of scenes.flatMap(citesOf)) {
		const key = citeKey(cite);
		if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
	}
	return numbers;
}
