import { resolve } from 'node:path';

/** The folder that holds the dossiers: what `ENTENTE_DATA` names, else `graph-data` below the working directory. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
	return resolve(environment.ENTENTE_DATA ?? 'graph-data');
}
