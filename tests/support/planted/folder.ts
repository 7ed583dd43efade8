import { actorId, claimId } from '../../../src/lib/core/model/ids.ts';
import { dossierFiles, sha256 } from '../dossier-files.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../make-dossier.ts';

export const text = 'Some words say so, says the speaker; and nobody denies it.\n';
const news = makeArticle('news', { text, sha256: sha256(text) });
const trigger = { article: news.id, start: 5, end: 10, text: 'words' };
const small = makeDossier({
	actors: [makeActor('a'), makeActor('b'), makeActor('p', 'place')],
	articles: [news],
	claims: [
		makeClaim('c1', 'a founded b', {
			article: news,
			speaker: 'words',
			speakerActor: 'a',
			triggers: [trigger]
		}),
		makeClaim('c2', 'a active-in p', { article: news }),
		makeClaim('c3', 'b allied a', {
			article: null,
			assessment: { reason: 'It follows.', restsOn: [claimId('c1')] }
		})
	]
});
/** Every row of this dossier is right; the planted faults change its files one at a time. */
export const whole = {
	...small,
	about: { ...small.about, startWith: [actorId('a')] },
	positions: { width: 800, height: 600, points: new Map([[actorId('a'), { x: 1, y: 2.5 }]]) }
};
export const files = dossierFiles(whole);
