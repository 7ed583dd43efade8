import type { Positions } from '#core/model/dossier.ts';
import { formatVersions } from '#core/model/file-formats.ts';
import { toWrittenPositions } from '#core/model/written-positions.ts';

/** `positions.json`: one actor a line, sorted by id in code units, so that a moved actor is one changed line. */
export function writePositions(positions: Positions): string {
	const points = new Map([...positions.points].sort(([a], [b]) => (a < b ? -1 : 1)));
	const { width, height, trayTop, ...lists } = toWrittenPositions({ ...positions, points });
	const tray = trayTop === undefined ? '' : `\n\t"trayTop": ${trayTop},`;
	const pinned = lists.pinned ? `,\n\t"pinned": ${rows(lists.pinned)}` : '';
	const version = formatVersions.positions;
	return `{\n\t"format": "entente/positions",\n\t"version": ${version},\n\t"width": ${width},\n\t"height": ${height},${tray}\n\t"points": ${rows(lists.points)}${pinned}\n}\n`;
}

function rows(list: readonly unknown[]): string {
	return list.length === 0 ? '[]' : `[\n${list.map((row) => `\t\t${JSON.stringify(row)}`).join(',\n')}\n\t]`;
}
