import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../src/lib/core/formats/zip/crc32.ts';

/** An entry of a zip, and the lies it tells about itself. */
export interface MadeEntry {
	readonly name: string;
	readonly content?: Uint8Array;
	/** What the table says of it; else the truth. */
	readonly unpacked?: number;
	readonly packed?: number;
	readonly crc?: number;
	readonly flags?: number;
	readonly method?: number;
	/** Unix mode, for links. */
	readonly mode?: number;
	/** Read the bytes of an earlier entry instead of own ones. */
	readonly shares?: number;
}

/** A zip as somebody may have made it by hand. `count` is what its end says, if not the truth. */
export function makeZip(
	entries: readonly MadeEntry[],
	{ count, comment = '' }: { count?: number; comment?: string } = {}
): Uint8Array<ArrayBuffer> {
	const bodies: number[][] = [];
	const table: number[][] = [];
	const starts: number[] = [];
	let at = 0;
	for (const entry of entries) {
		const { content = new Uint8Array(), flags = 0x800, method = 8, mode = 0 } = entry;
		const name = [...strToU8(entry.name)];
		const data = method === 8 ? deflateSync(content) : content;
		const facts = [
			...two(flags),
			...two(method),
			...four(0),
			...four(entry.crc ?? crc32(content)),
			...four(entry.packed ?? data.length),
			...four(entry.unpacked ?? content.length),
			...two(name.length)
		];
		const start = entry.shares === undefined ? at : (starts[entry.shares] ?? 0);
		starts.push(start);
		if (entry.shares === undefined) {
			const body = [...four(0x04034b50), ...two(20), ...facts, ...two(0), ...name, ...data];
			bodies.push(body);
			at += body.length;
		}
		table.push([
			...four(0x02014b50),
			...two(mode ? 0x0314 : 20),
			...two(20),
			...facts,
			...[...two(0), ...two(0), ...two(0), ...two(0)],
			...four(mode * 0x10000),
			...four(start),
			...name
		]);
	}
	const size = table.reduce((sum, row) => sum + row.length, 0);
	const said = count ?? entries.length;
	const end = [...four(0x06054b50), ...four(0), ...two(said), ...two(said), ...four(size), ...four(at)];
	return Uint8Array.from([
		...bodies.flat(),
		...table.flat(),
		...end,
		...two(comment.length),
		...strToU8(comment)
	]);
}

const two = (value: number) => [value & 255, (value >>> 8) & 255];
const four = (value: number) => [...two(value), ...two(value >>> 16)];
