import { seenAs } from '#core/drawing/colour-difference.ts';
import type { TieMark } from '#core/drawing/display-list.ts';
import type { FamilyId } from '#core/model/ids.ts';
import type { ScenePicture } from './scene-picture.ts';

/** Less than this apart in lightness (CIELAB, 0 to 100), two lines look alike on grey paper. */
const leastApart = 9;

/** Families that a picture draws alike in grey. */
export interface GreyPair {
	readonly a: FamilyId;
	readonly b: FamilyId;
}

/**
 * Pairs of families that grey paper draws alike, of which some ties say nothing else of what they are: no verb stands at them.
 * Actors never depend on colour: each kind has a shape and an icon. In order of the ids. Cost: ties + families².
 */
export function confusedInGrey({ list, lit, words }: ScenePicture): readonly GreyPair[] {
	const spoken = new Set(words.map(({ relation }) => relation));
	const silent = new Set(
		list.ties.filter(({ id }) => lit.relations.has(id) && !spoken.has(id)).map(({ family }) => family)
	);
	const families = new Map<FamilyId, TieMark['colour']>();
	for (const { id, family, colour } of list.ties) if (lit.relations.has(id)) families.set(family, colour);
	const all = [...families].sort(([a], [b]) => (a < b ? -1 : 1));
	return all.flatMap(([a, one], index) =>
		all.slice(index + 1).flatMap(([b, other]) => {
			const isAlike = Math.abs(lightness(one) - lightness(other)) < leastApart;
			return isAlike && (silent.has(a) || silent.has(b)) ? [{ a, b }] : [];
		})
	);
}

/** Lightness of a colour (`#RRGGBB`) in grey: CIELAB, 0 (black) to 100 (white). */
function lightness(colour: string): number {
	return seenAs(colour, 'normal')[0];
}
