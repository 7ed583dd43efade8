import { expect, test } from 'vitest';
import { makeArticle, makeClaim, mapById } from '../../../../../tests/support/make-dossier.ts';
import { authorName } from './author-name.ts';
import { citedBy } from './cited.ts';
import { headlineCase } from './headline-case.ts';
import { quoted, shortPassage } from './quoted.ts';
import { quote } from '../quote.ts';

test.each([
	['Hester Quillan', 'Quillan | Hester'],
	['Ḥammād wuld Sīdāt', 'wuld Sīdāt | Ḥammād'],
	['Saʿdīyah Mint Wārsan', 'Mint Wārsan | Saʿdīyah'],
	['Charles de Gaulle', 'de Gaulle | Charles'],
	['Doe, Jane', 'Doe | Jane'],
	['Reuters', 'Reuters'],
	['Agence Trans-Erg', 'Agence Trans-Erg'],
	['The Associated Press', 'The Associated Press'],
	['Doe, Jane, Jr.', 'Doe, Jane, Jr.'],
	['سعدية منت وارسن', 'سعدية منت وارسن'],
	['', '']
])('%s is %s', (name, parts) => {
	const told = authorName(name);
	expect('whole' in told ? told.whole : `${told.family} | ${told.given}`).toBe(parts);
});

test.each([
	['salt-tax protesters take up arms under a new name', 'Salt-Tax Protesters Take Up Arms Under a New Name'],
	['the day after: to be or not to be', 'The Day After: To Be or Not to Be'],
	['what the U.N. and the iPhone share', 'What the U.N. and the iPhone Share'],
	['“not one” for al-Qaeda in Mali', '“Not One” for Al-Qaeda in Mali'],
	['a deal to live with', 'A Deal to Live With'],
	['3 killed', '3 Killed'],
	['', '']
])('%s in headline style is %s', (title, golden) => {
	expect(headlineCase(title)).toBe(golden);
});

test.each([
	['Title', ',', '“Title,”'],
	['Title.', '.', '“Title.”'],
	['To the U.N.', ',', '“To the U.N.,”'],
	['To the U.N.', '.', '“To the U.N.”'],
	['Who?', ',', '“Who?,”'],
	['Who?', '.', '“Who?”'],
	['He said “no”', ',', '“He said ‘no,’”'],
	['dit « non »', ',', '“dit « non »,”'],
	['Title.', '', '“Title”']
] as const)('%s before "%s" is %s', (text, following, golden) => {
	expect(quoted(text, following)).toBe(golden);
});

test('a long passage is known by its first and last words', () => {
	const words = Array.from({ length: 21 }, (_, index) => String(index));
	expect(shortPassage(words.slice(1).join(' '))).toBe(words.slice(1).join(' '));
	expect(shortPassage(words.join(' '))).toBe('0 1 2 3 4 5 6 7 8 9 … 15 16 17 18 19 20');
});

const news = makeArticle('news', { text: 'One\n two. Three four. Five six.' });
const articles = mapById([news]);
const [first, second] = [quote(news, 0, 8), quote(news, 10, 20)];
const claim = { ...makeClaim('1', 'a founded b', { article: null }), excerpts: [first, second] };
const trigger = { article: news.id, start: 16, end: 20, text: 'four' };

test('what is cited are the passages that carry the tie, each on one line', () => {
	expect(citedBy(claim, articles)).toMatchObject({ article: news, passages: ['One two', 'Three four'] });
	expect(citedBy({ ...claim, triggers: [trigger] }, articles)?.passages).toEqual(['Three four']);
});

test('words that the article does not hold are not cited', () => {
	const broken = { ...first, broken: true as const };
	expect(citedBy({ ...claim, excerpts: [broken, second] }, articles)?.passages).toEqual(['Three four']);
	expect(citedBy({ ...claim, excerpts: [broken] }, articles)).toBeNull();
	expect(citedBy(claim, new Map())).toBeNull();
});
