import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { homes, zones } from './tests/architecture/layers.mjs';

const tests = ['src/**/*.test.ts'];

// The last setting of a rule wins whole, so each zone gets everything that holds in it.
// In a `group` pattern a leading # would start a comment; hence regular expressions.
function imports(closedLayers, closedHomes, more = []) {
	const patterns = [
		{ regex: '^\\$lib(/|$)', message: 'Write #core/…, #ui/… (the imports map of package.json).' },
		{ regex: '^\\$app/stores$', message: 'Use $app/state.' },
		{ regex: '^#.*/[^/.]+$|^\\.{1,2}/(.*/)?(?!\\$types$)[^/.]+$', message: 'Write the full file name.' },
		{ regex: '(^|/)index\\.(ts|js)$', message: 'Import the file that has the thing, not a barrel.' },
		{
			regex: '^(\\.\\./)+(lib/)?(core|adapters|server|state|ui|app)/',
			message: 'Cross into another layer through the imports map (#core/…).'
		},
		...closedLayers.map((layer) => ({
			regex: `^#${layer}/`,
			message: `This layer may not touch ${layer} (tests/architecture/layers.mjs).`
		})),
		...closedHomes.map((home) => ({
			regex: `^${home.package}(/|$)`,
			message: `Only ${home.at.join(' and ')} may import this.`
		})),
		...more
	];
	return { 'no-restricted-imports': ['error', { patterns }] };
}

// One entry per zone, then one per place inside it that is the home of some package.
function zoneRules({ name, files, closed }) {
	const more = name === 'core' ? [{ regex: '^node:', message: 'Core has no Node modules.' }] : [];
	const closedAt = (place) => homes.filter(({ at }) => !at.some((home) => place.startsWith(home)));
	const zone = files[0].replace('**', '');
	const inside = [...new Set(homes.flatMap(({ at }) => at))].filter(
		(place) => place.startsWith(zone) && place !== zone
	);
	return [
		{ files, ignores: tests, rules: imports(closed, closedAt(zone), more) },
		...inside.map((place) => ({
			files: [place.endsWith('/') ? `${place}**` : place],
			ignores: tests,
			rules: imports(closed, closedAt(place), more)
		}))
	];
}

const timeComesIn = 'Time comes in as an argument.';
const chanceComesIn = 'Randomness comes in as an argument.';

const coreIsPure = {
	'no-restricted-globals': [
		'error',
		...['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'history', 'fetch'],
		...['XMLHttpRequest', 'WebSocket', 'Worker', 'localStorage', 'sessionStorage', 'indexedDB'],
		...['process', 'Buffer', 'require', 'console', 'crypto', 'performance', 'requestAnimationFrame'],
		...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']
	],
	'no-restricted-properties': [
		'error',
		{ object: 'Math', property: 'random', message: chanceComesIn },
		{ object: 'Date', property: 'now', message: timeComesIn }
	],
	'no-restricted-syntax': [
		'error',
		{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: timeComesIn },
		{ selector: 'CallExpression[callee.name="Date"]', message: timeComesIn }
	]
};

export default defineConfig(
	{ ignores: ['build*', '.svelte-kit', '.vitest-attachments', 'graph-data'] },
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		// TypeScript sees undefined names itself, and knows more of them.
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// Text from data is shown as text: Trusted Types would let this one through.
			'svelte/no-at-html-tags': 'error',
			// The content security policy refuses style attributes in markup made on the server.
			'svelte/no-inline-styles': ['error', { allowTransitions: true }]
		}
	},
	{
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// The view is a hash on the page one is on: right wherever the program is hosted.
			'svelte/no-navigation-without-resolve': 'off',
			// What state holds is replaced, not changed in place; a Set filled on the way to a value is fine.
			'svelte/prefer-svelte-reactivity': 'off',
			// {' '} is how a space survives the formatter.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{ files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
	{ files: ['src/lib/core/**/*.ts'], ignores: tests, rules: coreIsPure },
	{
		files: ['src/lib/**/*.ts'],
		rules: {
			'no-restricted-exports': [
				'error',
				{
					restrictDefaultExports: {
						direct: true,
						named: true,
						defaultFrom: true,
						namedFrom: true,
						namespaceFrom: true
					}
				}
			]
		}
	},
	{ files: ['src/**', 'tests/**'], rules: imports([], []) },
	zones.flatMap(zoneRules),
	// Playwright wants an object pattern even where a fixture uses no other fixture.
	{ files: ['tests/{e2e,support}/**'], rules: { 'no-empty-pattern': 'off' } }
);
