// node src/cli/ready.mjs [dependencies] [build] [static] [chromium]
// Makes what is missing or out of date, in the order named, and is silent and quick where nothing is.
// It runs before anything is installed, so it uses nothing that is not in Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { hashOfFiles, isCurrent, projectRoot, writeMark } from './mark.mjs';

const steps = {
	dependencies: readyDependencies,
	build: readyBuild,
	static: readyStatic,
	chromium: readyChromium
};

const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package.json', 'package-lock.json'];

export function readyDependencies() {
	const lockfile = readFileSync(join(projectRoot, 'package-lock.json'));
	const hash = createHash('sha256').update(lockfile).update(process.version).digest('hex');
	if (isCurrent('node_modules/.entente-lock', hash)) return;
	say('Installing the packages that package-lock.json names …');
	// No package here needs its install script.
	npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
	writeMark('node_modules/.entente-lock', hash);
}

function readyBuild() {
	const hash = hashOfFiles([...sources, 'graph-data/vocabulary']);
	if (isCurrent('build/.entente-mark', hash)) return;
	say('Building …');
	viteBuild({});
	writeMark('build/.entente-mark', hash);
}

function readyStatic() {
	// The dossiers are compiled in. ENTENTE_DATA may name others.
	const data = relative(projectRoot, resolve(process.env.ENTENTE_DATA ?? 'graph-data'));
	const hash = `${hashOfFiles([...sources, data])} ${data} ${process.env.ENTENTE_NOTES ?? ''}`;
	// Beside the files, not among them: what is in that folder is put on a web server.
	if (!isCurrent('build-marks/static', hash) || !existsSync(join(projectRoot, 'build-static'))) {
		viteBuild({ ENTENTE_HOSTING: 'static' });
		writeMark('build-marks/static', hash);
	}
	say('Files for static hosting are in build-static.');
}

function readyChromium() {
	if (findChromium()) return;
	if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
		say('Installing Chromium for the browser tests (Debian package) …');
		const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const apt = (...words) => spawnSync('apt-get', words, { stdio: 'ignore', env: environment });
		apt('update', '-qq');
		apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
		if (findChromium()) return;
	}
	say("Downloading Playwright's Chromium for the browser tests …");
	// Its output is hidden: without a network it prints a stack trace for each of its mirrors.
	runNode('ignore', {}, 'node_modules/playwright/cli.js', 'install', 'chromium');
	if (findChromium()) return;
	fail('The browser tests need Chromium and none could be installed. Install one, or name it in CHROMIUM.');
}

// A build that succeeds says nothing; one that fails says all it has to say.
function viteBuild(environment) {
	const built = runNode('pipe', environment, 'node_modules/vite/bin/vite.js', 'build', '--logLevel=warn');
	if (built.status === 0) return;
	process.stderr.write(`${built.stdout}${built.stderr}`);
	fail('The build failed.');
}

function npm(...words) {
	const program = process.env.npm_execpath;
	const options = { cwd: projectRoot, stdio: 'inherit' };
	const { status } = program?.endsWith('.js')
		? spawnSync(process.execPath, [program, ...words], options)
		: spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
	if (status !== 0) fail(`npm ${words[0]} failed.`);
}

function runNode(stdio, environment, script, ...words) {
	const options = { cwd: projectRoot, stdio, env: { ...process.env, ...environment } };
	return spawnSync(process.execPath, [join(projectRoot, script), ...words], options);
}

// What is said on the way goes to the error stream: the standard output belongs to the command itself.
function say(sentence) {
	process.stderr.write(`${sentence}\n`);
}

function fail(sentence) {
	say(sentence);
	process.exit(1);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	for (const name of process.argv.slice(2)) {
		if (!Object.hasOwn(steps, name)) fail(`ready.mjs knows ${Object.keys(steps).join(', ')}; not ${name}.`);
		try {
			steps[name]();
		} catch (error) {
			fail(error.message);
		}
	}
}
