import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/mark.mjs';

export interface SourceFile {
	/** From the root of the project, with forward slashes. */
	path: string;
	text: string;
}

/** Every file of these folders that is program text (TypeScript, Svelte, JavaScript), in stable order. */
export function sourceFiles(...folders: string[]): SourceFile[] {
	return folders
		.flatMap((folder) =>
			readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
				(name) => `${folder}/${name.replaceAll('\\', '/')}`
			)
		)
		.filter((path) => /\.(ts|svelte|js|mjs)$/.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}
