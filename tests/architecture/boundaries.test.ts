import { execFile } from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/mark.mjs';
import { arrows, forDependencyCruiser, forEslint, forKnip, targets } from './planted-violations.ts';

// A house of violations in a folder of its own, under the very configurations that the real one is under.
let house: string;
let cruised: ReadonlySet<string>;
let linted: ReadonlySet<string>;
let unused: ReadonlySet<string>;
let typed: string;

const layers = Object.keys(targets);
const everyArrow = Object.keys(arrows).flatMap((from) => layers.map((to) => [from, to] as const));

function fileOfArrow(from: string, to: string): string {
	if (from === 'src/routes/api/') return `${from}${to}/+server.ts`;
	if (from === 'src/routes/page/') return `${from}${to}/+page.ts`;
	return `${from}arrow-to-${to}.${from.includes('state') ? 'svelte.ts' : 'ts'}`;
}

function plant(file: string, source: string) {
	const path = join(house, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, source, { flag: 'a' });
}

// Each of the tools ends with an error code: it has found what was planted.
function run(tool: string, ...words: string[]): Promise<string> {
	const options = { cwd: house, maxBuffer: 64 * 1024 * 1024 };
	return new Promise((resolve) => {
		execFile(process.execPath, [join(projectRoot, 'node_modules', tool), ...words], options, (_, out) =>
			resolve(out)
		);
	});
}

async function cruise(): Promise<Set<string>> {
	const words = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
	const output = await run('dependency-cruiser/bin/dependency-cruise.mjs', ...words);
	const { summary } = JSON.parse(output) as {
		summary: { violations: { from: string; rule: { name: string } }[] };
	};
	return new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
}

async function lint(): Promise<Set<string>> {
	const results = JSON.parse(await run('eslint/bin/eslint.js', '--format', 'json', 'src')) as {
		filePath: string;
		messages: { ruleId: string | null }[];
	}[];
	const path = (file: string) => file.slice(file.replaceAll('\\', '/').indexOf('/src/') + 1);
	return new Set(
		results.flatMap(({ filePath, messages }) =>
			messages.map(({ ruleId }) => `${path(filePath).replaceAll('\\', '/')} ${ruleId}`)
		)
	);
}

async function findUnused(): Promise<Set<string>> {
	const { issues } = JSON.parse(await run('knip/bin/knip.js', '--reporter', 'json')) as {
		issues: ({ file: string } & Record<'exports' | 'types' | 'files', { name: string }[]>)[];
	};
	return new Set(
		issues.flatMap((issue) =>
			(['exports', 'types', 'files'] as const).flatMap((kind) =>
				issue[kind].map(({ name }) => `${issue.file} ${kind} ${name}`)
			)
		)
	);
}

beforeAll(async () => {
	house = mkdtempSync(join(tmpdir(), 'entente-house-'));
	const configurations = [
		'package.json',
		'tsconfig.json',
		'svelte.config.js',
		'eslint.config.js',
		'knip.json'
	];
	for (const file of [
		...configurations,
		'.dependency-cruiser.mjs',
		'.svelte-kit/tsconfig.json',
		'src/lib/core/tsconfig.json',
		...readdirSync(join(projectRoot, 'tests/architecture'))
			.filter((name) => name.endsWith('.mjs'))
			.map((name) => `tests/architecture/${name}`)
	]) {
		mkdirSync(dirname(join(house, file)), { recursive: true });
		copyFileSync(join(projectRoot, file), join(house, file));
	}
	symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'), 'junction');

	for (const [layer, file] of Object.entries(targets)) {
		plant(`src/lib/${layer}/${file}`, file.endsWith('.svelte') ? '<p></p>\n' : 'export const thing = 1;\n');
	}
	plant('src/cli/target.mjs', 'export const thing = 1;\n');
	plant('src/routes/+page.svelte', '<p></p>\n');
	plant('src/lib/app/navigate.ts', "import { goto } from '$app/navigation';\nexport const go = goto;\n");
	plant('src/lib/core/dead/part.ts', 'export const alive = 1;\n');
	plant('src/cli/entente.ts', "import { alive } from '#core/dead/part.ts';\nconsole.log(alive);\n");
	plant('src/lib/core/typed.ts', 'export const title = document.title;\n');
	for (const [from, to] of everyArrow) {
		plant(
			fileOfArrow(from, to),
			`import * as other from '#${to}/${targets[to]}';\nexport const kept = other;\n`
		);
	}
	for (const [, file, source] of [...forDependencyCruiser, ...forEslint, ...forKnip]) plant(file, source);

	[cruised, linted, unused, typed] = await Promise.all([
		cruise(),
		lint(),
		findUnused(),
		run('typescript/bin/tsc', '--noEmit', '-p', 'src/lib/core')
	]);
}, 120_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the arrows between the layers', () => {
	test.each(everyArrow)('%s → %s', (from, to) => {
		const file = fileOfArrow(from, to);
		const open = arrows[from]?.includes(to) ?? false;
		const caught = [...cruised].some((fault) => fault.startsWith(`${file} layer-`));
		expect({ caught }, 'by dependency-cruiser').toEqual({ caught: !open });
		expect({ caught: linted.has(`${file} no-restricted-imports`) }, 'by ESLint').toEqual({ caught: !open });
	});
});

describe('dependency-cruiser catches', () => {
	test.each(forDependencyCruiser.filter(([, , , rule]) => rule !== ''))(
		'%s',
		(_what, file, _source, rule) => {
			expect(cruised).toContain(`${file} ${rule}`);
		}
	);
});

test('no rule of dependency-cruiser is without a planted violation', async () => {
	const url = pathToFileURL(join(projectRoot, '.dependency-cruiser.mjs')).href;
	const { default: rules } = (await import(/* @vite-ignore */ url)) as {
		default: { forbidden: { name: string }[] };
	};
	const caught = new Set([...cruised].map((fault) => fault.split(' ')[1]));
	expect(rules.forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});

describe('ESLint catches', () => {
	test.each(forEslint)('%s', (_what, file, _source, rule) => {
		expect(linted).toContain(`${file} ${rule}`);
	});

	test('but not goto in navigate.ts', () => {
		expect(linted).not.toContain('src/lib/app/navigate.ts no-restricted-imports');
		expect(cruised).not.toContain('src/lib/app/navigate.ts home-of-app-navigation');
	});
});

describe('knip catches', () => {
	test.each(forKnip)('%s', (_what, file, _source, kind) => {
		expect([...unused].filter((fault) => fault.startsWith(`${file} ${kind} `))).not.toEqual([]);
	});
});

test('core is typed without the DOM', () => {
	expect(typed).toMatch(/core\/typed\.ts.*Cannot find name 'document'/);
});
