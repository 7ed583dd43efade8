import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateDossier } from './locate-dossier.ts';

const bare = [
	'dossier.json',
	'actors.jsonl',
	'articles/a.txt',
	'articles/a.json',
	'vocabulary/actor-kinds.json'
];

test.each([
	['', ''],
	['mali/', 'mali'],
	['down/load/mali/', 'mali']
])('below %j', (root, name) => {
	const located = locateDossier(bare.map((path) => `${root}${path}`));
	expect(located).toEqual({ name, paths: new Map(bare.map((path) => [path, `${root}${path}`])), issues: [] });
});

test('what a dossier does not hold is named, what systems leave behind is not', () => {
	const more = ['d/notes.docx', 'd/articles/deep/b.txt', 'other/x.txt', 'readme.md'];
	const quiet = ['d/.DS_Store', 'd/.git/config', '__MACOSX/d/dossier.json', 'd/Thumbs.db'];
	const located = locateDossier(['d/dossier.json', ...more, ...quiet]);
	expect(located).toMatchObject({ name: 'd', paths: new Map([['dossier.json', 'd/dossier.json']]) });
	expect('issues' in located && located.issues.map(({ file, severity }) => [file, severity])).toEqual(
		more.map((file) => [file, 'warning'])
	);
});

test('of many unknown files ten are named, the rest are counted', () => {
	const more = Array.from({ length: 25 }, (_, index) => `x${index}`);
	const located = locateDossier(['dossier.json', ...more]);
	expect('issues' in located && located.issues).toHaveLength(11);
	expect('issues' in located && located.issues.at(-1)?.message).toContain('15 more');
});

test.each([
	['dossier-missing', ['a.txt', 'actors.jsonl']],
	['dossier-missing', []],
	['dossier-missing', ['articles/dossier.json', 'mydossier.json', 'd/articles/dossier.json']],
	[
		'dossiers-several',
		['graph-data/mali/dossier.json', 'graph-data/qasr/dossier.json', 'graph-data/vocabulary/actor-kinds.json']
	]
])('%s: %j', (code, paths) => {
	expect(locateDossier(paths)).toMatchObject({ issue: { code, severity: 'fault' } });
});

test('an article may be called "dossier"', () => {
	const located = locateDossier(['d/dossier.json', 'd/articles/dossier.json', 'd/articles/dossier.txt']);
	expect('paths' in located && located.paths.size).toBe(3);
});

test('each file is read from where it is, and only once', () => {
	const part = fc.constantFrom(
		'a',
		'articles',
		'dossier.json',
		'x.txt',
		'__proto__',
		'.git',
		'vocabulary',
		''
	);
	const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
	fc.assert(
		fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
			const located = locateDossier(paths);
			if ('issue' in located) return;
			expect(located.paths.get('dossier.json')).toBeDefined();
			for (const [inner, from] of located.paths) {
				expect(paths).toContain(from);
				expect(from.endsWith(inner)).toBe(true);
			}
		})
	);
});
