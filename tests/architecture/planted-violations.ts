// One violation for each rule of the house, for boundaries.test.ts to plant and see caught.

/** The arrows of the architecture, written down a second time: the table of layers.mjs is what is tested. */
export const arrows: Record<string, readonly string[]> = {
	'src/lib/core/': ['core'],
	'src/lib/adapters/': ['core', 'adapters'],
	'src/lib/server/': ['core', 'server'],
	'src/lib/state/': ['core', 'state'],
	'src/lib/ui/': ['core', 'state', 'ui'],
	'src/lib/app/': ['core', 'adapters', 'app'],
	'src/routes/page/': ['core', 'app', 'ui'],
	'src/routes/api/': ['core', 'app', 'ui', 'server'],
	'src/cli/': ['core', 'server']
};

/** One harmless file in each layer, for the arrows to point at. */
export const targets: Record<string, string> = {
	core: 'target.ts',
	adapters: 'target.ts',
	server: 'target.ts',
	state: 'target.svelte.ts',
	ui: 'Target.svelte',
	app: 'target.ts'
};

export type Planted = readonly [what: string, file: string, source: string, rule: string];

const importing = (module: string) => `import thing from '${module}';\nexport const kept = thing;\n`;
const component = (script: string, markup = '') => `<script lang="ts">\n\t${script}\n</script>\n${markup}\n`;

export const forDependencyCruiser: readonly Planted[] = [
	['Cytoscape in core', 'core/graph/a.ts', importing('cytoscape'), 'home-of-cytoscape'],
	['Cytoscape in another adapter', 'adapters/workers/a.ts', importing('cytoscape'), 'home-of-cytoscape'],
	['an extension of Cytoscape', 'app/a.ts', importing('cytoscape-fcose'), 'home-of-cytoscape'],
	['graphology in state', 'state/a.svelte.ts', importing('graphology'), 'home-of-graphology'],
	['graphology elsewhere in core', 'core/view/a.ts', importing('graphology'), 'home-of-graphology'],
	['types of graphology', 'ui/a.ts', importing('graphology-types'), 'home-of-graphology'],
	[
		'Graphviz in core',
		'core/layout/a.ts',
		importing('@hpcc-js/wasm-graphviz'),
		'home-of-hpcc-js-wasm-graphviz'
	],
	['Svelte in core', 'core/view/b.ts', importing('svelte'), 'home-of-svelte'],
	['a part of Svelte in an adapter', 'adapters/files/a.ts', importing('svelte/store'), 'home-of-svelte'],
	['widgets outside ui', 'state/b.svelte.ts', importing('bits-ui'), 'home-of-bits-ui'],
	[
		'goto outside navigate.ts',
		'ui/A.svelte',
		component("import { goto } from '$app/navigation';\n\tvoid goto('/');"),
		'home-of-app-navigation'
	],
	['a Node module in core', 'core/model/a.ts', importing('node:path'), 'core-no-node'],
	['SvelteKit in core', 'core/model/b.ts', importing('$env/dynamic/public'), 'core-no-kit'],
	['one half of a cycle', 'core/cycle/a.ts', "export { b as a } from './b.ts';\n", 'no-cycle'],
	['the other half', 'core/cycle/b.ts', "export { a as b } from './a.ts';\n", ''],
	['a barrel', 'core/barrel/index.ts', 'export const inside = 1;\n', ''],
	['its use', 'core/model/c.ts', importing('#core/barrel/index.ts'), 'no-barrel'],
	['the $lib alias', 'ui/B.svelte', component(importing('$lib/core/target.ts')), 'no-lib-alias'],
	['a file that is not there', 'core/model/d.ts', importing('#core/nowhere.ts'), 'no-missing-file'],
	['the command line in core', 'core/model/e.ts', importing('../../../cli/target.mjs'), 'layer-core'],
	['a page in ui', 'ui/C.svelte', component(importing('../../routes/+page.svelte')), 'routes-are-entrances']
].map(([what, file, source, rule]) => [what, `src/lib/${file}`, source, rule] as Planted);

const imports = 'no-restricted-imports';

export const forEslint: readonly Planted[] = [
	['the $lib alias', 'ui/D.svelte', component(importing('$lib/core/target.ts')), imports],
	['the old stores', 'state/c.svelte.ts', importing('$app/stores'), imports],
	['a name without its extension', 'core/lint/a.ts', importing('#core/target'), imports],
	['the same, beside it', 'core/lint/b.ts', importing('./a'), imports],
	['a layer reached by dots', 'ui/b.ts', importing('../adapters/target.ts'), imports],
	[
		'a type from a closed layer',
		'ui/E.svelte',
		component("import type { thing } from '#adapters/target.ts';\n\tlet kept: typeof thing;"),
		imports
	],
	['a barrel', 'core/lint/c.ts', importing('#core/barrel/index.ts'), imports],
	['a Node module in core', 'core/lint/d.ts', importing('node:path'), imports],
	['goto outside navigate.ts', 'app/b.ts', importing('$app/navigation'), imports],
	['a default export', 'core/lint/e.ts', 'export default 1;\n', 'no-restricted-exports'],
	['chance in core', 'core/lint/f.ts', 'export const n = Math.random();\n', 'no-restricted-properties'],
	['the clock in core', 'core/lint/g.ts', 'export const n = Date.now();\n', 'no-restricted-properties'],
	['today in core', 'core/lint/h.ts', 'export const day = new Date();\n', 'no-restricted-syntax'],
	['today as text in core', 'core/lint/i.ts', 'export const day = Date();\n', 'no-restricted-syntax'],
	...['window', 'document', 'fetch', 'process', 'performance', 'localStorage', 'globalThis', 'crypto'].map(
		(name) => [
			`${name} in core`,
			`core/lint/${name.toLowerCase()}.ts`,
			`export const thing = ${name};\n`,
			'no-restricted-globals'
		]
	),
	['markup from text', 'ui/F.svelte', '{@html "<b>bold</b>"}\n', 'svelte/no-at-html-tags'],
	['a style attribute', 'ui/G.svelte', '<p style="color: red">red</p>\n', 'svelte/no-inline-styles'],
	['a style directive', 'ui/H.svelte', '<p style:color="red">red</p>\n', 'svelte/no-inline-styles'],
	[
		'a promise nobody waits for',
		'ui/I.svelte',
		component('Promise.resolve();'),
		'@typescript-eslint/no-floating-promises'
	]
].map(([what, file, source, rule]) => [what, `src/lib/${file}`, source, rule] as Planted);

export const forKnip: readonly Planted[] = [
	['an export nobody imports', 'src/lib/core/dead/part.ts', 'export const deadValue = 1;\n', 'exports'],
	['a type nobody imports', 'src/lib/core/dead/part.ts', 'export type DeadType = 1;\n', 'types'],
	['a file nobody imports', 'src/lib/core/dead/file.ts', 'export const x = 1;\n', 'files']
];
