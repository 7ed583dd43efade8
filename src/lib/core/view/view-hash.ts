import {
	actorId,
	actorKindId,
	articleId,
	briefingId,
	claimId,
	relationTypeId,
	sceneId,
	type RelationId
} from '#core/model/ids.ts';
import { statuses, type Status } from '#core/model/relation.ts';
import { decodeId, encodeId } from './hash-text.ts';
import { isColumn, type Sort } from './list-columns.ts';
import {
	modes,
	mostHops,
	type Camera,
	type Focus,
	type Mode,
	type OpenBriefing,
	type Reading,
	type View
} from './view.ts';

/**
 * The view as a URL's hash without `#`: `actor=jnim&hide-kinds=place,state`. Sets in code-unit order, nothing for what
 * is empty or usual, so equal views give equal hashes and the empty view the empty text. The camera is rounded to 1/10,000.
 */
export function writeHash(view: View): string {
	const { actor, relation, reading, focus, hidden, mode, rows, sort, find, camera, briefing } = view;
	const parts: readonly (readonly [key: string, values: readonly string[]])[] = [
		['actor', actor === null ? [] : [actor]],
		['tie', relation === null ? [] : [relation]],
		['read', reading ? [reading.article, ...(reading.claim === null ? [] : [reading.claim])] : []],
		['focus', focus ? [focus.actor, String(focus.hops)] : []],
		['hide-kinds', sorted(hidden.kinds)],
		['hide-types', sorted(hidden.types)],
		['hide-statuses', sorted(hidden.statuses)],
		['view', mode === 'network' ? [] : [mode]],
		['rows', rows === 'ties' ? [] : [rows]],
		['sort', sort ? [sort.column, ...(sort.descending ? ['descending'] : [])] : []],
		['find', find === '' ? [] : [find]],
		['camera', camera ? [camera.x, camera.y, camera.zoom].map(rounded) : []],
		['briefing', briefing ? [briefing.briefing, ...(briefing.scene === null ? [] : [briefing.scene])] : []]
	];
	return parts
		.filter(([, values]) => values.length > 0)
		.map(([key, values]) => `${key}=${values.map(encodeId).join(',')}`)
		.join('&');
}

/**
 * The view that a hash says, with or without its `#`. Whatever cannot be read is taken as not said; an id that the dossier
 * does not hold stays in the view, so that the screen can say so. The first of a repeated field counts. Never throws.
 */
export function readHash(text: string): View {
	const fields = new Map<string, readonly (string | null)[]>();
	for (const part of text.replace(/^#/, '').split('&')) {
		const [key = '', list = ''] = part.split('=');
		if (!fields.has(key)) fields.set(key, list.split(',').map(decodeId));
	}
	const first = <Id>(key: string, make: (id: string) => Id): Id | null => {
		const value = fields.get(key)?.[0] ?? null;
		return value === null ? null : make(value);
	};
	const all = (key: string): readonly string[] => fields.get(key)?.filter((value) => value !== null) ?? [];
	return {
		actor: first('actor', actorId),
		relation: first('tie', (id) => id as RelationId),
		reading: readingOf(fields.get('read') ?? []),
		focus: focusOf(fields.get('focus') ?? []),
		hidden: {
			kinds: new Set(all('hide-kinds').map(actorKindId)),
			types: new Set(all('hide-types').map(relationTypeId)),
			statuses: new Set(all('hide-statuses').filter(isStatus))
		},
		mode: all('view').find(isMode) ?? 'network',
		rows: all('rows')[0] === 'actors' ? 'actors' : 'ties',
		sort: sortOf(fields.get('sort') ?? []),
		find: all('find')[0] ?? '',
		camera: cameraOf(fields.get('camera') ?? []),
		briefing: briefingOf(fields.get('briefing') ?? [])
	};
}

function readingOf([article, claim]: readonly (string | null)[]): Reading | null {
	if (article === undefined || article === null) return null;
	return {
		article: articleId(article),
		claim: claim === undefined || claim === null ? null : claimId(claim)
	};
}

function focusOf([actor, hops]: readonly (string | null)[]): Focus | null {
	const number = /^[1-9]$/.test(hops ?? '') ? Number(hops) : NaN;
	if (actor === undefined || actor === null || !(number <= mostHops)) return null;
	return { actor: actorId(actor), hops: number };
}

function briefingOf([briefing, scene]: readonly (string | null)[]): OpenBriefing | null {
	if (!briefing) return null;
	return { briefing: briefingId(briefing), scene: scene ? sceneId(scene) : null };
}

function sortOf([column, order]: readonly (string | null)[]): Sort | null {
	const text = column ?? '';
	return isColumn(text) ? { column: text, descending: order === 'descending' } : null;
}

function cameraOf(values: readonly (string | null)[]): Camera | null {
	const [x, y, zoom] = values.map((value) =>
		/^-?\d{1,9}(?:\.\d{1,4})?$/.test(value ?? '') ? Number(value) : NaN
	);
	if (values.length !== 3 || x === undefined || y === undefined || zoom === undefined) return null;
	return Number.isFinite(x + y + zoom) && zoom > 0 ? { x: x + 0, y: y + 0, zoom } : null;
}

function isMode(text: string): text is Mode {
	return (modes as readonly string[]).includes(text);
}

function isStatus(text: string): text is Status {
	return (statuses as readonly string[]).includes(text);
}

function sorted(ids: ReadonlySet<string>): readonly string[] {
	return [...ids].sort((a, b) => (a < b ? -1 : 1));
}

function rounded(value: number): string {
	return String(Number(value.toFixed(4)) + 0);
}
