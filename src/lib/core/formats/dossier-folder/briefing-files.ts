import * as v from 'valibot';
import { briefingFileSchema } from '#core/model/briefing-schema.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { contentOf, formatVersions } from '#core/model/file-formats.ts';
import { briefingId, type BriefingId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { withoutFields } from '#core/ledger/without-fields.ts';
import { fileStems } from './file-stems.ts';
import { readJson } from './read-json.ts';

const path = /^briefings\/([^/]+)\.json$/;

/** The briefings of a folder, and the names of their files. */
export interface ReadBriefings {
	readonly briefings: ReadonlyMap<BriefingId, Briefing>;
	readonly briefingStems: ReadonlyMap<BriefingId, string>;
	readonly issues: readonly Issue[];
}

/** Read each `briefings/<id>.json`, in order of id; a file that cannot be used is left out and named. */
export function readBriefings(files: ReadonlyMap<string, string>): ReadBriefings {
	const issues: Issue[] = [];
	const found: { readonly briefing: Briefing; readonly stem: string }[] = [];
	const stems = new Map<BriefingId, string>();
	for (const [file, text] of files) {
		const stem = path.exec(file)?.[1];
		if (stem === undefined) continue;
		const { located, issues: own } = readJson(file, text, 'briefing', briefingFileSchema);
		issues.push(...own);
		if (!located) continue;
		const { id = briefingId(stem), ...content } = contentOf(located.value);
		if (stems.has(id)) {
			const message = `there is a briefing ${shown(id)} in another file already.`;
			issues.push(
				fault(located.at('id'), 'id-repeated', message, 'Give this one an id of its own; it was left out.')
			);
			continue;
		}
		stems.set(id, stem);
		found.push({ briefing: { id, ...content }, stem });
	}
	found.sort((a, b) => (a.briefing.id < b.briefing.id ? -1 : 1));
	return {
		briefings: new Map(found.map(({ briefing }) => [briefing.id, briefing])),
		briefingStems: stems,
		issues
	};
}

/** The dossier with these briefings; without a field for none. */
export function withBriefings(dossier: Dossier, briefings: ReadonlyMap<BriefingId, Briefing>): Dossier {
	return briefings.size > 0 ? { ...dossier, briefings } : dossier;
}

/**
 * The files of a dossier's briefings by path, fields in the schema's order.
 *
 * @param kept the names that files of briefings have already, without their endings
 */
export function writeBriefings(
	{ briefings }: Pick<Dossier, 'briefings'>,
	kept?: ReadonlyMap<BriefingId, string>
): ReadonlyMap<string, string> {
	if (!briefings) return new Map();
	const stems = fileStems('briefing', briefings.keys(), kept);
	return new Map(
		[...briefings.values()].map((briefing) => {
			const stem = stems.get(briefing.id) ?? briefing.id;
			const details = stem === briefing.id ? withoutFields(briefing, 'id') : briefing;
			const start = { format: 'entente/briefing', version: formatVersions.briefing };
			const parsed = v.safeParse(briefingFileSchema, { ...start, ...details });
			const file = parsed.success ? parsed.output : { ...start, ...details };
			return [`briefings/${stem}.json`, `${JSON.stringify(file, null, '\t')}\n`];
		})
	);
}
