import { readJson } from '#core/formats/dossier-folder/read-json.ts';
import { formatVersions } from '#core/model/file-formats.ts';
import { formatEntries } from '#core/model/format-entries.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { resolutionEntries } from '#core/model/resolution-schema.ts';
import { strict } from '#core/model/schema-parts.ts';
import {
	fromWrittenResolution,
	toWrittenResolution,
	type Resolution
} from '#core/model/written-resolution.ts';

/** `resolution.json`: which actors are read as which, and which are never the same. */
export const resolutionFileSchema = strict({ ...formatEntries('resolution'), ...resolutionEntries });

/** The content of `resolution.json`, one merger or pair a line; null where there is nothing to write down. */
export function writeResolution(dossier: Pick<Dossier, 'mergers' | 'neverSame'>): string | null {
	const { mergers, neverSame } = toWrittenResolution(dossier);
	if (mergers.length === 0 && neverSame.length === 0) return null;
	const rows = (list: readonly object[]) =>
		list.length === 0 ? '[]' : `[\n${list.map((row) => `\t\t${JSON.stringify(row)}`).join(',\n')}\n\t]`;
	const version = formatVersions.resolution;
	return `{\n\t"format": "entente/resolution",\n\t"version": ${version},\n\t"mergers": ${rows(mergers)},\n\t"neverSame": ${rows(neverSame)}\n}\n`;
}

/**
 * What `resolution.json` says, as far as it can be used: mergers and pairs of actors that are there, none of them in a circle.
 * The rest is left out and named; nothing is thrown.
 */
export function readResolution(
	text: string,
	{ actors }: Pick<Dossier, 'actors'>,
	file = 'resolution.json'
): { resolution: Resolution; issues: readonly Issue[] } {
	const { located, issues } = readJson(file, text, 'resolution', resolutionFileSchema);
	if (!located) return { resolution: { mergers: new Map(), neverSame: new Map() }, issues };
	const read = fromWrittenResolution(located, actors);
	return { resolution: read.resolution, issues: [...issues, ...read.issues] };
}
