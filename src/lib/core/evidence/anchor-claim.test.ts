import { expect, test } from 'vitest';
import { makeArticle, makeClaim, mapById } from '../../../../tests/support/make-dossier.ts';
import type { Claim } from '#core/model/claim.ts';
import { asWritten } from '#core/model/dossier-bundle.ts';
import { anchorClaim } from './anchor-claim.ts';

const news = makeArticle('news');
const claim: Claim = {
	...makeClaim('1', 'a founded b', { article: news, speaker: 'words' }),
	triggers: [{ article: news.id, start: 5, end: 10, text: 'words' }]
};
const check = (value: Claim, article = news) =>
	anchorClaim(
		{ value, at: (path) => ({ file: 'claims.jsonl', line: 2, ...(path ? { path } : {}) }) },
		mapById([article])
	);
const codes = (value: Claim, article = news) =>
	check(value, article).issues.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

test('a claim whose words are all in place comes back as it was', () => {
	expect(check(claim)).toEqual({ claim, issues: [] });
});

test('triggers move with their excerpt', () => {
	const moved = makeArticle('news', { text: `More. ${news.text}` });
	expect(codes(claim, moved)).toEqual([
		'warning excerpt-moved excerpts.0',
		'warning excerpt-moved speaker.excerpt'
	]);
	expect(check(claim, moved).claim).toMatchObject({
		excerpts: [{ start: 6, end: 16, text: 'Some words', moved: true }],
		triggers: [{ start: 11, end: 16, text: 'words' }],
		speaker: { excerpt: { start: 6, moved: true } }
	});
	// Read again from where it was found, nothing has moved.
	expect(check(asWritten(check(claim, moved).claim), moved)).toEqual({
		claim: asWritten(check(claim, moved).claim),
		issues: []
	});
	expect(check(claim, moved).issues[0]?.message).toContain('stand at 6 to 16, not at 0 to 10');
});

test('an excerpt that the article lost is kept, marked and named', () => {
	const other = makeArticle('news', { text: 'Nothing of the kind.' });
	expect(codes(claim, other)).toEqual([
		'fault excerpt-broken excerpts.0',
		'fault excerpt-broken speaker.excerpt'
	]);
	expect(check(claim, other).claim).toMatchObject({
		excerpts: [{ text: 'Some words', broken: true }],
		triggers: [{ text: 'words' }]
	});
});

test.each([
	[{ start: 11, end: 14, text: 'say' }],
	[{ start: 4, end: 9, text: 'words' }],
	[{ start: 5, end: 11, text: 'words ' }]
])('a trigger outside the excerpts is left out and named: %j', (trigger) => {
	const value = { ...claim, triggers: [{ article: news.id, ...trigger }] };
	expect(codes(value)).toEqual(['fault trigger-outside triggers.0']);
	expect(check(value).claim.triggers).toEqual([]);
});

test('a trigger may lie in any of the excerpts', () => {
	const [first] = claim.excerpts;
	const second = { ...first!, start: 5, end: 14, text: 'words say', prefix: 'Some ' };
	const value = {
		...claim,
		excerpts: [first!, second],
		triggers: [{ article: news.id, start: 11, end: 14, text: 'say' }]
	};
	expect(codes({ ...value, excerpts: [first!, { ...second, suffix: ' so' }] })).toEqual([]);
});

test('untrue surroundings are named, shorter ones are not', () => {
	const [excerpt] = claim.excerpts;
	expect(codes({ ...claim, excerpts: [{ ...excerpt!, suffix: ' say' }] })).toEqual([]);
	expect(codes({ ...claim, excerpts: [{ ...excerpt!, suffix: ' sag' }] })).toEqual([
		'warning excerpt-context excerpts.0'
	]);
});

test('a speaker is named in words of its excerpt', () => {
	const value = { ...claim, speaker: { ...claim.speaker!, words: 'Somebody' } };
	expect(codes(value)).toEqual(['fault speaker-words speaker.words']);
});
