import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../../../tests/support/make-dossier.ts';
import { anchor } from './anchor.ts';
import { quote } from './quote.ts';

const article = (text: string) => makeArticle('news', { text });
const text = 'The U.N. said A backs B. Others said A backs B too. 🙂 End.';
const news = article(text);

describe('quote', () => {
	test('cuts the words and up to 32 characters around them', () => {
		const long = article('0123456789'.repeat(10));
		expect(quote(long, 50, 55)).toEqual({
			article: 'news',
			start: 50,
			end: 55,
			text: '01234',
			prefix: '89' + '0123456789'.repeat(3),
			suffix: '56789' + '0123456789'.repeat(2) + '0123456'
		});
		expect(quote(news, 0, 3)).toMatchObject({ prefix: '', text: 'The', suffix: text.slice(3, 35) });
	});

	test('never parts a character', () => {
		const faces = article('🙂'.repeat(40));
		expect(quote(faces, 34, 36)).toMatchObject({ prefix: '🙂'.repeat(16), suffix: '🙂'.repeat(16) });
		expect(quote(article(`xx${'🙂'.repeat(40)}`), 0, 1).suffix).toBe('x' + '🙂'.repeat(15));
		expect(quote(article(`${'🙂'.repeat(40)}xx`), 81, 82).prefix).toBe('🙂'.repeat(15) + 'x');
	});

	const face = text.indexOf('🙂');
	test.each([
		[-1, 3],
		[5, 5],
		[6, 5],
		[0, text.length + 1],
		[0.5, 3],
		[NaN, 3],
		[0, face + 1],
		[face + 1, face + 3]
	])('refuses [%d, %d)', (start, end) => {
		expect(() => quote(news, start, end)).toThrow(expect.objectContaining({ code: 'excerpt-out-of-range' }));
	});
});

describe('anchor', () => {
	test('words at their place are exact, and what stands around them is taken from the article', () => {
		const excerpt = quote(news, 14, 23);
		expect(anchor(news, excerpt)).toEqual({ state: 'exact', excerpt });
		expect(anchor(news, { ...excerpt, prefix: 'wrong', broken: true })).toEqual({ state: 'exact', excerpt });
	});

	test('words elsewhere are moved', () => {
		const excerpt = quote(news, 52, 54);
		const longer = article(`New first line.\n${text}`);
		expect(anchor(longer, excerpt)).toEqual({ state: 'moved', excerpt: quote(longer, 68, 70) });
	});

	test('of several places the one with the same surroundings is taken', () => {
		const [first, second] = [quote(news, 14, 23), quote(news, 37, 46)];
		expect([first.text, second.text]).toEqual(['A backs B', 'A backs B']);
		const longer = article(`Something new stands here. ${text}`);
		expect(anchor(longer, first).excerpt.start).toBe(14 + 27);
		expect(anchor(longer, second).excerpt.start).toBe(37 + 27);
	});

	test('of equally good places the nearest is taken, then the earlier', () => {
		const bare = { article: news.id, text: 'x', prefix: '', suffix: '' };
		const many = article('.x..x....x');
		expect(anchor(many, { ...bare, start: 5, end: 6 }).excerpt.start).toBe(4);
		expect(anchor(many, { ...bare, start: 7, end: 8 }).excerpt.start).toBe(9);
		expect(anchor(article('x.x'), { ...bare, start: 1, end: 2 }).excerpt.start).toBe(0);
	});

	test('words that are nowhere are broken and keep what was written', () => {
		const excerpt = { ...quote(news, 14, 23), text: 'A hates B' };
		expect(anchor(news, excerpt)).toEqual({ state: 'broken', excerpt: { ...excerpt, broken: true } });
		expect(anchor(article(''), excerpt).state).toBe('broken');
		expect(anchor(news, { ...excerpt, text: '' }).state).toBe('broken');
	});

	test('whatever is put before, the words are found again', () => {
		const span = fc.tuple(fc.nat(50), fc.nat(50)).filter(([start, end]) => start < end && end <= 50);
		fc.assert(
			fc.property(fc.string(), span, (before, [start, end]) => {
				const excerpt = quote(news, start, end);
				const found = anchor(article(before + text), excerpt);
				expect(found.state).toBe(before === '' ? 'exact' : found.state);
				expect((before + text).slice(found.excerpt.start, found.excerpt.end)).toBe(excerpt.text);
				expect(found.state).not.toBe('broken');
			})
		);
	});
});
