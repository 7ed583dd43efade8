import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { relationsOf } from '#core/evidence/relations.ts';
import { writePositions } from '#core/formats/dossier-folder/write-positions.ts';
import { arrange } from '#core/layout/arrange.ts';
import type { LayoutEngine } from '#core/layout/layout-engine.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import { shown, visible } from '#core/model/shown.ts';
import { UsageError, type Command } from './command.ts';
import { findFolder, openNamed } from './open-dossier.ts';
import { writeWhole } from './write-whole.ts';

/** The canvas of a 1440 × 900 window with both panels open. */
const usualSize = { width: 752, height: 740 };

/** Computes where the actors of a dossier stand, the same to the last byte each time. */
export const arrangeDossier: Command = {
	summary: 'compute where the actors of a dossier stand',
	usage: `folder [--check]

  folder   a dossier's folder, or the name of one in the data folder
  --check  write nothing; end with 1 where positions.json is not what would be written

Writes positions.json for the size of canvas that it names, or for ${usualSize.width} × ${usualSize.height} px where there is none.`,

	async run(args, io) {
		const { folder, isCheck } = readArguments(args);
		const named = await findFolder(folder, io);
		const { opened } = await openNamed(named, io);
		const { actors, positions, ...evidence } = readThrough(opened.dossier).dossier;
		const graph = { actors: [...actors.values()], relations: [...relationsOf(evidence).values()] };
		const { width, height } = positions ?? usualSize;
		const text = writePositions(await arrange(graph, { width, height }, await loadEngine()));
		const path = join(named.folder, 'positions.json');
		const said = visible(relative(io.cwd, path));
		if (!isCheck) {
			await writeWhole(path, text);
			io.out(`${said}: ${actors.size} actors arranged.`);
			return 0;
		}
		const isCurrent = (await readFile(path, 'utf8').catch(() => '')) === text;
		io.out(`${said}: ${isCurrent ? 'is what would be written.' : 'would be written anew.'}`);
		return isCurrent ? 0 : 1;
	}
};

// Fetched only when something is arranged: Graphviz is ten times the rest of the program.
async function loadEngine(): Promise<LayoutEngine> {
	const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
	const graphviz = await Graphviz.load();
	return { sfdp: (dot) => graphviz.layout(dot, 'plain', 'sfdp') };
}

function readArguments(args: readonly string[]): { folder: string; isCheck: boolean } {
	const { positionals, values } = parsed(args);
	const [folder, ...more] = positionals;
	if (folder === undefined) throw new UsageError('Which dossier? Name its folder.');
	if (more.length > 0) throw new UsageError(`One dossier at a time: what is ${shown(more[0])}?`);
	return { folder, isCheck: values.check };
}

function parsed(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { check: { type: 'boolean', default: false } }
		});
	} catch (error) {
		throw new UsageError(visible(error instanceof Error ? error.message : String(error)));
	}
}
