import * as v from 'valibot';
import { checkFormat, formatEntries, formatVersions } from '#core/model/file-formats.ts';
import { checkValue } from '#core/model/check-value.ts';
import type { Dossier, Merger, NeverSame } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { actorReference, strict } from '#core/model/schema-parts.ts';
import { mergerEntries, neverSameSchema } from './operation-schema.ts';
import { pairKey } from './pair-key.ts';
import { readAs } from './read-as.ts';

/** `resolution.json`: which actors are read as which, and which are never the same. */
const resolutionFileSchema = strict({
	...formatEntries('resolution'),
	mergers: v.array(strict({ actor: actorReference, ...mergerEntries })),
	neverSame: v.array(neverSameSchema)
});

type Resolution = Required<Pick<Dossier, 'mergers' | 'neverSame'>>;

/** The content of `resolution.json`, one merger or pair a line; null where there is nothing to write down. */
export function writeResolution({
	mergers,
	neverSame
}: Pick<Dossier, 'mergers' | 'neverSame'>): string | null {
	const merged = [...(mergers ?? [])].map(([actor, merger]) => ({ actor, ...merger }));
	const parted = [...(neverSame ?? [])].map(([, pair]) => pair);
	if (merged.length === 0 && parted.length === 0) return null;
	const rows = (list: readonly object[]) =>
		list.length === 0 ? '[]' : `[\n${list.map((row) => `\t\t${JSON.stringify(row)}`).join(',\n')}\n\t]`;
	const version = formatVersions.resolution;
	return `{\n\t"format": "entente/resolution",\n\t"version": ${version},\n\t"mergers": ${rows(merged)},\n\t"neverSame": ${rows(parted)}\n}\n`;
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
	const none = { mergers: new Map<ActorId, Merger>(), neverSame: new Map<string, NeverSame>() };
	const value = parse(text);
	const wrong = checkFormat(value, 'resolution');
	if (wrong) return { resolution: none, issues: [fault({ file }, wrong.code, wrong.message, wrong.remedy)] };
	const checked = checkValue(resolutionFileSchema, value);
	if (!checked.ok) {
		const issues = checked.problems.map(({ path, message, remedy }) =>
			fault({ file, path }, 'schema', message, remedy)
		);
		return { resolution: none, issues };
	}
	const issues: Issue[] = [];
	const areThere = (path: string, ...ids: readonly ActorId[]) => {
		const gone = ids.filter((id) => !actors.has(id));
		for (const id of gone) issues.push(dangling(file, path, id));
		return gone.length === 0;
	};
	const { mergers, neverSame } = none;
	for (const [index, { actor, ...merger }] of checked.value.mergers.entries()) {
		const path = `mergers.${index}`;
		if (!areThere(path, actor, merger.into)) continue;
		const isSound = !mergers.has(actor) && readAs(mergers, merger.into) !== actor;
		if (isSound) mergers.set(actor, merger);
		else issues.push(circle(file, path, actor));
	}
	for (const [index, pair] of checked.value.neverSame.entries()) {
		if (areThere(`neverSame.${index}`, pair.a, pair.b)) neverSame.set(pairKey(pair.a, pair.b), pair);
	}
	return { resolution: none, issues };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function dangling(file: string, path: string, id: ActorId): Issue {
	const message = `there is no actor ${shown(id)} in actors.jsonl.`;
	return fault(
		{ file, path },
		'reference-dangling',
		message,
		'Add it or correct the id; until then this is left out.'
	);
}

function circle(file: string, path: string, id: ActorId): Issue {
	const message = `the actor ${shown(id)} is merged twice, or with itself in a circle.`;
	return fault(
		{ file, path },
		'merger-circle',
		message,
		'Take one of the mergers out; this one was left out.'
	);
}
