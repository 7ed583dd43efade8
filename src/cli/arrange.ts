import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { relationsOf } from '#core/evidence/relations.ts';
import { writePositions } from '#core/formats/dossier-folder/write-positions.ts';
import { arrange } from '#core/layout/arrange.ts';
import type { LayoutEngine } from '#core/layout/layout-engine.ts';
import { pinnedOf } from '#core/layout/pinned-of.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { Positions } from '#core/model/dossier.ts';
import { visible } from '#core/model/shown.ts';
import type { Command } from './command.ts';
import { findFolder, openNamed } from './open-dossier.ts';
import { readArguments } from './read-arguments.ts';
import { writeWhole } from './write-whole.ts';

/** The canvas of a 1440 × 900 window with both panels open. */
const usualSize = { width: 752, height: 740 };

/** Computes where the actors of a dossier stand, the same to the last byte each time. */
export const arrangeDossier: Command = {
	summary: 'compute where the actors of a dossier stand',
	usage: `folder [--check]

  folder   a dossier's folder, or the name of one in the data folder
  --check  write nothing; end with 1 where positions.json is not what would be written

Actors that a person pinned stay where they are. Writes positions.json for the size of canvas that it names, or for ${usualSize.width} × ${usualSize.height} px where there is none.`,

	async run(args, io) {
		const { folder, values } = readArguments(args, { check: { type: 'boolean' } });
		const isCheck = values.check ?? false;
		const named = await findFolder(folder, io);
		const { opened } = await openNamed(named, io);
		if (opened.entries.length > 0 && !isCheck) {
			io.err(
				`Its ledger has entries that may have moved actors. First: npm run entente -- checkpoint ${folder}`
			);
			return 1;
		}
		const { actors, positions, ...evidence } = readThrough(opened.dossier).dossier;
		const graph = { actors: [...actors.values()], relations: [...relationsOf(evidence).values()] };
		const { width, height } = positions ?? usualSize;
		const held = positions && pinnedOf(positions);
		const arranged = await arrange(graph, { width, height }, await loadEngine(), { held });
		const text = writePositions(held ? withPins(arranged, held) : arranged);
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

function withPins(arranged: Positions, held: Positions): Positions {
	const points = [...arranged.points].map(
		([id, point]) => [id, held.points.has(id) ? { ...point, pinned: true as const } : point] as const
	);
	return { ...arranged, points: new Map(points) };
}

// Fetched only when something is arranged: Graphviz is ten times the rest of the program.
async function loadEngine(): Promise<LayoutEngine> {
	const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
	const graphviz = await Graphviz.load();
	return { sfdp: (dot) => graphviz.layout(dot, 'plain', 'sfdp') };
}
