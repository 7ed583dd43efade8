import type { Actor } from '../../src/lib/core/model/actor.ts';
import { day, makeActor, makeArticle, makeClaim, makeDossier, range } from './make-dossier.ts';

const jnim: Actor = {
	...makeActor('jnim'),
	names: [
		{ text: 'Jamā‘at Nuṣrat al-Islām wal-Muslimīn', language: 'ar-Latn', role: 'primary' },
		{ text: "Jama'at Nasr al-Islam wal Muslimin", language: 'en', role: 'alias' },
		{ text: 'JNIM', language: 'en', role: 'acronym' },
		{ text: 'جماعة نصرة الإسلام والمسلمين', language: 'ar', role: 'alias' },
		{ text: 'the group', language: 'en', role: 'alias', context: true }
	]
};

const articles = [
	makeArticle('old', { publisher: 'The Post', published: { date: day('2019-03') } }),
	makeArticle('new', { publisher: 'The Star', published: { date: day('2021-06-15') }, language: 'fr' }),
	makeArticle('gone', {
		publisher: 'The Sun',
		published: { date: day('2020') },
		retracted: { date: day('2020-06'), reason: 'made up' },
		text: 'Some words about the Jamā‘at and the château.\n'
	})
];
const [old, young, gone] = articles as [(typeof articles)[0], (typeof articles)[0], (typeof articles)[0]];

/** Few actors and ties, of which every status, filter and clock tells some apart. */
export const sampleDossier = makeDossier({
	actors: [
		jnim,
		makeActor('katiba', 'group', ['Katiba Macina', 'Macina Liberation Front']),
		makeActor('mali', 'place', ['Mali']),
		makeActor('group-x', 'group', ['Group X']),
		makeActor('alone', 'group', ['Mali Watch'])
	],
	articles,
	claims: [
		makeClaim('1', 'jnim founded katiba', { article: old, when: range('2017', '2018') }),
		makeClaim('2', 'jnim founded katiba', {
			article: young,
			hedge: 'alleged',
			speaker: 'words',
			speakerActor: 'group-x'
		}),
		makeClaim('3', 'katiba allied jnim', { article: old }),
		makeClaim('4', 'jnim active-in mali', { article: young, when: range('2019', null) }),
		makeClaim('5', 'group-x allied jnim', { article: old, polarity: 'denies' }),
		makeClaim('6', 'group-x active-in mali', { article: gone }),
		makeClaim('7', 'katiba active-in mali', { article: old, when: range(null, '2016-12-31') }),
		makeClaim('8', 'katiba active-in mali', { article: young, polarity: 'denies' })
	]
});
