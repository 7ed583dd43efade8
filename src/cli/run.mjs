// npm run entente -- …: bundles the command line once after each change, then runs it in this process.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setDataFolder } from './data-folder.mjs';
import { hashOfFiles, isCurrent, projectRoot, writeMark } from './mark.mjs';
import { readyDependencies } from './ready.mjs';

const mark = 'build-cli/.entente-mark';
const bundle = join(projectRoot, 'build-cli/entente.js');

const sources = ['src/cli', 'src/lib/core', 'src/lib/server', 'graph-data/vocabulary'];
const hash = hashOfFiles([...sources, 'package.json', 'package-lock.json']);
if (!isCurrent(mark, hash) || !existsSync(bundle)) {
	readyDependencies();
	const { build } = await import('vite');
	await build({
		root: projectRoot,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		ssr: { noExternal: true },
		build: {
			ssr: 'src/cli/entente.ts',
			outDir: 'build-cli',
			target: 'node20',
			minify: false,
			rolldownOptions: { output: { entryFileNames: 'entente.js' } }
		}
	});
	writeMark(mark, hash);
}

setDataFolder();
await import(pathToFileURL(bundle).href);
