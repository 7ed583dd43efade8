// Who may import whom: the one table behind the rules of dependency-cruiser and of ESLint.
//
//   routes → app → adapters → core ← server ← routes (+server.ts, +page.server.ts, hooks.server.ts)
//      └────→ ui → state ──────┘
//
// Core is plain values and functions, so every layer may use it. A layer may import itself.

const layers = ['core', 'adapters', 'server', 'state', 'ui', 'app'];

const mayImport = {
	core: [],
	adapters: ['core'],
	server: ['core'],
	state: ['core'],
	ui: ['core', 'state'],
	app: ['core', 'adapters'],
	routes: ['core', 'app', 'ui'],
	'routes on the server': ['core', 'app', 'ui', 'server'],
	cli: ['core', 'server']
};

// `files` are globs for ESLint, `path` is a regular expression for dependency-cruiser.
export const zones = [
	...layers.map((name) => ({ name, files: [`src/lib/${name}/**`], path: `^src/lib/${name}/` })),
	{
		name: 'routes',
		files: ['src/routes/**', 'src/hooks*.ts'],
		path: '^src/(routes/(?!.*\\+(page\\.server|layout\\.server|server)\\.)|hooks(?!\\.server)[^/]*$)'
	},
	{
		name: 'routes on the server',
		files: ['src/routes/**/+{server,page.server,layout.server}.ts', 'src/hooks.server.ts'],
		path: '^src/(routes/.*\\+(page\\.server|layout\\.server|server)\\.|hooks\\.server\\.)'
	},
	{ name: 'cli', files: ['src/cli/**'], path: '^src/cli/' }
].map((zone) => {
	const open = [zone.name, ...mayImport[zone.name]];
	return { ...zone, closed: layers.filter((layer) => !open.includes(layer)) };
});

// Packages that have a home. `package` is a regular expression of the name as written in an import.
export const homes = [
	{ package: 'cytoscape[^/]*', at: ['src/lib/adapters/canvas/'] },
	{ package: 'graphology[^/]*', at: ['src/lib/core/graph/', 'src/lib/core/layout/'] },
	// Core gets Graphviz handed in: compiling WebAssembly is input and output.
	{ package: '@hpcc-js/wasm-graphviz', at: ['src/lib/adapters/workers/', 'src/cli/'] },
	{ package: 'svelte', at: ['src/lib/state/', 'src/lib/ui/', 'src/lib/app/', 'src/routes/', 'src/hooks'] },
	{ package: 'bits-ui', at: ['src/lib/ui/'] },
	{ package: '\\$app/navigation', at: ['src/lib/app/navigate.ts'] }
];
