import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/mark.mjs';

interface Entry {
	version?: string;
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}

type Packages = Record<string, Entry>;

const lockfile = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
	packages: Packages;
};

// A package may have its own copy of what it needs, or share one further out.
function isThere(packages: Packages, from: string, name: string): boolean {
	for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
		if (packages[`${folder}/node_modules/${name}`]) return true;
		if (!folder.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`]);
	}
}

function missingFrom(packages: Packages): string[] {
	return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !isThere(packages, path, name))
			.map((name) => `${path} needs ${name}`)
	);
}

// Where a registry lacks a package for some platform, `npm install` leaves it out without a word,
// and `npm ci` then fails for everybody.
test('each optional dependency has an entry', () => {
	expect(missingFrom(lockfile.packages)).toEqual([]);
});

test('one that was left out would be found', () => {
	const planted: Packages = {
		'': {},
		'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1', shared: '1' } },
		'node_modules/tool/node_modules/tool-linux': {},
		'node_modules/shared': {}
	};
	expect(missingFrom(planted)).toEqual(['node_modules/tool needs tool-mac']);
});

test('no entry says where to download from', () => {
	const addressed = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined);
	expect(addressed.map(([path]) => path)).toEqual([]);
});
