import type { Positions } from '#core/model/dossier.ts';
import { formatVersions } from '#core/model/file-formats.ts';

/** `positions.json`: one actor a line, sorted by id in code units, so that a moved actor is one changed line. */
export function writePositions({ width, height, trayTop, points }: Positions): string {
	const rows = [...points]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, { x, y }]) => `\t\t${JSON.stringify([id, x, y])}`);
	const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n\t]`;
	const tray = trayTop === undefined ? '' : `\n\t"trayTop": ${trayTop},`;
	const version = formatVersions.positions;
	return `{\n\t"format": "entente/positions",\n\t"version": ${version},\n\t"width": ${width},\n\t"height": ${height},${tray}\n\t"points": ${list}\n}\n`;
}
