import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileTexts } from '../../../../../tests/support/any-dossier.ts';
import { sha256 } from '../../../../../tests/support/dossier-files.ts';
import { day } from '../../../../../tests/support/make-dossier.ts';
import { articleIdFor, newArticle } from './new-article.ts';
import { articleId } from '#core/model/ids.ts';

const details = {
	title: 'Groups announce a merger in the north',
	publisher: 'The Daily',
	published: { date: day('2017-03-02') },
	language: 'en',
	licence: 'All rights reserved',
	text: 'One.\r\nTwo.\r'
};

test('an article has plain line ends, the SHA-256 of its text, and an id that says what it is', async () => {
	expect(await newArticle(details, sha256)).toEqual({
		...details,
		id: 'the-daily-2017-03-02-groups-announce-a-merger-in-the-north',
		text: 'One.\nTwo.\n',
		sha256: sha256('One.\nTwo.\n')
	});
});

test('blanks are taken off, and what is empty is left out', async () => {
	const made = await newArticle(
		{
			...details,
			title: ' T ',
			published: { date: day('2017'), basis: '  ' },
			origin: ' ',
			url: ' https://daily.example ',
			authors: [' A ', ''],
			id: articleId('mine')
		},
		(text) => Promise.resolve(sha256(text))
	);
	expect(made).toMatchObject({ id: 'mine', title: 'T', url: 'https://daily.example', authors: ['A'] });
	expect(made.published).toEqual({ date: '2017' });
	expect('origin' in made).toBe(false);
	expect('authors' in (await newArticle({ ...details, authors: [' '] }, sha256))).toBe(false);
});

test('a text that is no Unicode becomes one before it is summed up', async () => {
	const { text, sha256: sum } = await newArticle({ ...details, text: 'half \ud83d a pair 🙂' }, sha256);
	expect(text).toBe('half \ufffd a pair 🙂');
	expect(sum).toBe(sha256(text));
});

test.each([
	['Le Courrier d’Été', '2020-02', 'L’Œuvre: «fin»', 'le-courrier-dete-2020-02-loeuvre-fin'],
	['وكالة', '2020', 'خبر', '2020'],
	['A', '2020', 'x'.repeat(100), `a-2020-${'x'.repeat(40)}`],
	['A', '2020', 'word '.repeat(20), 'a-2020-word-word-word-word-word-word-word-word'],
	['../..', '2020', 'con', '2020-con']
])('%s, %s, %s: %s', (publisher, date, title, id) => {
	expect(articleIdFor({ publisher, published: { date: day(date) }, title }, new Set())).toBe(id);
});

test('an id is never given twice, and is a file name everywhere', () => {
	const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }));
	fc.assert(
		fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
			const taken = new Set<ReturnType<typeof articleIdFor>>();
			for (const [publisher, title] of [...rows, ...rows]) {
				const id = articleIdFor({ publisher, title, published: details.published }, taken);
				expect(taken.has(id)).toBe(false);
				expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
				expect(id.length).toBeLessThanOrEqual(80);
				taken.add(id);
			}
		})
	);
});
