import { formatVersions } from '#core/model/file-formats.ts';
import type { Entry } from './entry.ts';

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes: Node's on the server, the browser's own in a browser. */
export type Sha256 = (text: string) => string | Promise<string>;

/** Where a chain stands: the last sequence, and the SHA-256 of the last line without its line break. */
export interface ChainHead {
	readonly sequence: number;
	readonly sha256: string;
}

/**
 * The first line of a ledger, without its line break.
 *
 * @param after where the chain stood when what came before was folded into the other files
 */
export function headerLine(after?: ChainHead): string {
	return JSON.stringify({
		format: 'entente/ledger',
		version: formatVersions.ledger,
		...(after ? { after } : {})
	});
}

const checkDigits = 16;
const checkPattern = /,"check":"([0-9a-f]{16})"\}$/;

/**
 * An entry as a line of the ledger, without its line break. The last field, `check`, is the first 16 digits of the SHA-256 of
 * all that stands before it: so a change to the last line is seen too, which no later line vouches for yet.
 */
export async function entryLine(entry: Entry, sha256: Sha256): Promise<string> {
	const { sequence, id, at, by, undoes, redoes, previous, operations } = entry;
	const start = {
		sequence,
		id,
		at,
		by,
		...(undoes ? { undoes } : {}),
		...(redoes ? { redoes } : {}),
		previous
	};
	const said = JSON.stringify({ ...start, operations }).slice(0, -1);
	return `${said},"check":"${(await sha256(said)).slice(0, checkDigits)}"}`;
}

/** Whether a line is, letter by letter, the one that was written. */
export async function isLineIntact(line: string, sha256: Sha256): Promise<boolean> {
	const found = checkPattern.exec(line);
	if (!found) return false;
	return (await sha256(line.slice(0, found.index))).slice(0, checkDigits) === found[1];
}
