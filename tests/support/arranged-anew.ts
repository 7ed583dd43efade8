import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { projectRoot } from '../../src/cli/mark.mjs';

/** What the command line says after it has arranged a shipped dossier anew and held that against its file. Writes nothing. */
export async function arrangedAnew(dossier: string): Promise<{ code: number; out: readonly string[] }> {
	const data = join(projectRoot, 'graph-data');
	const { code, out } = await runCommand(data, 'arrange', join(data, dossier), '--check');
	return { code, out };
}
