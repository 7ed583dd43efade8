import { join, resolve } from 'node:path';
import { projectRoot } from './mark.mjs';

// ENTENTE_DATA may name the folder of dossiers; from here on it does so absolutely, so that server code
// can read it whatever the working directory is. It must be called before server code is imported.
export function setDataFolder() {
	const asked = process.env.ENTENTE_DATA;
	process.env.ENTENTE_DATA = asked ? resolve(asked) : join(projectRoot, 'graph-data');
}
