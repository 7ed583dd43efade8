import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const files = sourceFiles('src', 'tests');
const lines = new Map(files.map(({ path, text }) => [path, text.split('\n').length - 1]));

const longerThan = (limit: number) => [...lines].filter(([, count]) => count > limit).map(([path]) => path);

test('no file is longer than 400 lines', () => {
	expect(longerThan(400)).toEqual([]);
});

test('95 % of the files have at most 300 lines', () => {
	const long = longerThan(300);
	expect(long.length, long.join(', ')).toBeLessThanOrEqual(files.length * 0.05);
});

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|js|mjs)$/;
const pascal = /^([A-Z][a-z0-9]*)+\.svelte$/;
const ofSvelteKit = /^src\/routes\/.*\+(page|layout|server|error)(\.server)?\.(ts|svelte)$/;

const isWellNamed = (path: string) =>
	ofSvelteKit.test(path) || (path.endsWith('.svelte') ? pascal : kebab).test(basename(path));

test('files are named in kebab-case, components in PascalCase', () => {
	expect(files.map(({ path }) => path).filter((path) => !isWellNamed(path))).toEqual([]);
});

test.each(['src/lib/ui/evidence-panel.svelte', 'src/lib/core/Model.ts', 'src/lib/core/two_words.ts'])(
	'%s would be found',
	(path) => {
		expect(isWellNamed(path)).toBe(false);
	}
);

test('there is no barrel', () => {
	expect(files.map(({ path }) => path).filter((path) => /\/index\.(ts|js|mjs)$/.test(path))).toEqual([]);
});
