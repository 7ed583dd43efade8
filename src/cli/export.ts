import { resolve } from 'node:path';
import { relationsOf } from '#core/evidence/relations.ts';
import type { ExportFormat, ExportInput } from '#core/formats/export-format.ts';
import { exportFormats } from '#core/formats/registry.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { shown, visible } from '#core/model/shown.ts';
import { makeScene } from '#core/view/make-scene.ts';
import { emptyView } from '#core/view/view.ts';
import { UsageError, type Command } from './command.ts';
import { findFolder, openNamed } from './open-dossier.ts';
import { printIssues } from './print-issues.ts';
import { readArguments } from './read-arguments.ts';
import { writeWhole } from './write-whole.ts';

const names = [...exportFormats.keys()].join(', ');

/** Writes a dossier as a file: the same bytes as "Save as" on the screen. */
export const exportDossier: Command = {
	summary: `write a dossier as ${names}`,
	usage: `folder --format FORMAT --out FILE

  folder           a dossier's folder, or the name of one in the data folder
  --format FORMAT  ${names}
  --out FILE       where to; "-" is the standard output

What the file cannot carry is said on the error stream. A file that is there is replaced, whole or not at all.`,

	async run(args, io) {
		const { folder, format, out } = readCall(args);
		const named = await findFolder(folder, io);
		const { opened } = await openNamed(named, io);
		const faults = opened.issues.filter(({ severity }) => severity === 'fault');
		printIssues(named.folder, faults, io);
		const input = wholeDossier(opened.dossier);
		const text = format.write(input);
		if (out === '-') io.out(text.replace(/\n$/, ''));
		else await writeWhole(resolve(io.cwd, out), text);
		for (const sentence of format.losses(input)) io.err(visible(sentence));
		return faults.length > 0 ? 1 : 0;
	}
};

function readCall(args: readonly string[]): { folder: string; format: ExportFormat; out: string } {
	const { folder, values } = readArguments(args, { format: { type: 'string' }, out: { type: 'string' } });
	if (values.format === undefined) throw new UsageError(`In which format? --format takes ${names}.`);
	const format = exportFormats.get(values.format);
	if (!format) throw new UsageError(`There is no format ${shown(values.format)}. There are ${names}.`);
	if (values.out === undefined)
		throw new UsageError('Where to? --out takes a file, or - for the standard output.');
	return { folder, format, out: values.out };
}

// The scene reads through mergers, as the screen does; the dossier itself stays as it was written.
function wholeDossier(dossier: Dossier): ExportInput {
	const { actors, positions, ...evidence } = readThrough(dossier).dossier;
	const graph = buildGraph(actors.values(), relationsOf(evidence).values());
	return { dossier, scene: makeScene(graph, emptyView), positions };
}
