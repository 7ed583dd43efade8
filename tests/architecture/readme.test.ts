import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/mark.mjs';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

const npmsOwn = ['ci', 'install', 'sbom', 'audit', 'view', 'run'];

/** The scripts that a text tells its reader to run: `npm run x`, `npm x`, in code. */
function scriptsNamedIn(markdown: string): string[] {
	const code = markdown.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? [];
	const commands = code.flatMap((piece) => [...piece.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]);
	return commands.map(([, name]) => name ?? '').filter((name) => !npmsOwn.includes(name));
}

test.each(readdirSync(projectRoot).filter((name) => name.endsWith('.md')))(
	'every npm command that %s names exists',
	(file) => {
		const named = scriptsNamedIn(readFileSync(join(projectRoot, file), 'utf8'));
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	}
);

test('the README names the two commands that a newcomer needs', () => {
	const named = scriptsNamedIn(readFileSync(join(projectRoot, 'README.md'), 'utf8'));
	expect(named).toEqual(expect.arrayContaining(['start', 'test']));
});

test('a command that does not exist would be found', () => {
	expect(scriptsNamedIn('Say `npm run nothing` or\n```sh\nnpm start\nnpm ci\n```\n')).toEqual([
		'nothing',
		'start'
	]);
});
