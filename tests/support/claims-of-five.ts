import { expect } from 'vitest';
import { day, makeActor, makeArticle, makeClaim, makeDossier } from './make-dossier.ts';
import type { Clocks } from '../../src/lib/core/evidence/clocks.ts';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import type { Article } from '../../src/lib/core/model/article.ts';
import type { Claim } from '../../src/lib/core/model/claim.ts';
import { claimId } from '../../src/lib/core/model/ids.ts';
import type { Relation } from '../../src/lib/core/model/relation.ts';

/** Two publishers, one wire story printed twice, and a retracted article. */
export const post = makeArticle('post', { publisher: 'The Post' });
export const star = makeArticle('star', { publisher: 'The Star', published: { date: day('2021-06') } });
export const wire1 = makeArticle('wire-1', { publisher: 'Gazette', origin: 'AP' });
export const wire2 = makeArticle('wire-2', { publisher: 'Herald', origin: 'AP' });
export const gone = makeArticle('gone', {
	publisher: 'The Sun',
	retracted: { date: day('2022-03-01'), reason: 'made up' }
});
export const articles = [post, star, wire1, wire2, gone];
export const actors = ['a', 'b', 'un'].map((id) => makeActor(id));

/** The one relation that these claims make, if any. */
export function only(claims: readonly Claim[], clocks: Clocks = {}): Relation | undefined {
	const relations = [...relationsOf(makeDossier({ actors, articles, claims }), clocks).values()];
	expect(relations.length).toBeLessThanOrEqual(1);
	return relations[0];
}

export const says = (id: string, article: Article | null, more: Parameters<typeof makeClaim>[2] = {}) =>
	makeClaim(id, 'a founded b', { article, ...more });
export const denies = (id: string, article: Article | null, more: Parameters<typeof makeClaim>[2] = {}) =>
	says(id, article, { polarity: 'denies', ...more });
export const thinks = (id: string, ...restsOn: string[]) =>
	says(id, null, { assessment: { reason: 'It follows.', restsOn: restsOn.map(claimId) } });
export const un = { speaker: 'words', speakerActor: 'un' };
