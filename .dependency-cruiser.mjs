import { homes, zones } from './tests/architecture/layers.mjs';

const tests = '\\.test\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...zones.map(({ name, path, closed }) => ({
			name: `layer-${name.replaceAll(' ', '-')}`,
			severity: 'error',
			comment: 'This arrow is not in the table of tests/architecture/layers.mjs.',
			from: { path, pathNot: tests },
			to: { path: [`^src/lib/(${closed.join('|')})/`, ...(name === 'cli' ? [] : ['^src/cli/'])] }
		})),
		{
			name: 'routes-are-entrances',
			severity: 'error',
			comment: 'Nothing imports a page, an endpoint or a hook.',
			from: { path: '^src/(lib|cli)/' },
			to: { path: '^src/(routes/|hooks)' }
		},
		...homes.map(({ package: name, at }) => ({
			name: `home-of-${name
				.replace('[^/]*', '')
				.replaceAll(/[^\w-]+/g, ' ')
				.trim()
				.replaceAll(' ', '-')}`,
			severity: 'error',
			comment: `Only ${at.join(' and ')} may import this.`,
			from: { path: '^src/', pathNot: [...at.map((folder) => `^${folder}`), tests] },
			to: { path: `(^|node_modules/)${name}(/|$)` }
		})),
		{
			name: 'core-no-node',
			severity: 'error',
			comment: 'Core runs in the browser, in workers, on the server and in the terminal.',
			from: { path: '^src/lib/core/', pathNot: tests },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'core-no-kit',
			severity: 'error',
			comment: 'Core knows no framework.',
			from: { path: '^src/lib/core/' },
			to: { path: '^\\$(app|env|lib|service-worker)' }
		},
		{
			name: 'no-cycle',
			severity: 'error',
			comment: 'Two files that need each other are one file, or lack a third. A component may draw itself.',
			from: { path: '^(.+)$' },
			to: { circular: true, pathNot: '^$1$' }
		},
		{
			name: 'no-barrel',
			severity: 'error',
			comment: 'Import the file that has the thing: barrels are where cycles come from.',
			from: {},
			to: { path: ['^src/lib/index\\.', '^src/lib/.*/index\\.'] }
		},
		{
			name: 'no-lib-alias',
			severity: 'error',
			comment: 'The imports map of package.json serves every tool; $lib serves SvelteKit only.',
			from: {},
			to: { path: '^\\$lib(/|$)' }
		},
		{
			name: 'no-missing-file',
			severity: 'error',
			comment: 'This import leads nowhere.',
			from: {},
			to: { couldNotResolve: true, pathNot: '^\\$(app|env|service-worker)|^\\./\\$types' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build[^/]*|\\.svelte-kit)/' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'default'],
			mainFields: ['svelte', 'module', 'main', 'types'],
			extensions: ['.ts', '.svelte', '.js', '.mjs']
		}
	}
};
