import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanZip } from './scan-zip.ts';
import { unpackEntry } from './unpack-entry.ts';
import { zipDossier } from './zip-dossier.ts';

const anyFiles = fc.dictionary(
	fc.stringMatching(/^[a-z_]{1,9}(?:\/[a-z0-9._é-]{1,9})?$/),
	fc.string({ unit: 'binary' })
);

test('what is packed is unpacked again, sorted, and the order it came in does not show', () => {
	fc.assert(
		fc.property(anyFiles, (record) => {
			const files = new Map(Object.entries(record).filter(([path]) => !/(?:^|\/)\.{1,2}$/.test(path)));
			const zip = zipDossier(files);
			expect(zipDossier(new Map([...files].reverse()))).toEqual(zip);
			const { entries, issues } = scanZip(zip, 'a.zip');
			expect(issues).toEqual([]);
			const read = entries.map((entry) => [
				entry.path,
				new TextDecoder('utf-8', { ignoreBOM: true }).decode(unpackEntry(zip, entry) ?? undefined)
			]);
			const texts = [...files].map(([path, text]) => [path, text.toWellFormed()]);
			expect(read).toEqual(texts.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
		})
	);
});

test('no time of day is in it', () => {
	const zip = zipDossier(new Map([['a', 'x']]));
	const { entries } = scanZip(zip, 'a.zip');
	expect(entries).toHaveLength(1);
	// Time and date of the entry: midnight, 1 January 1980.
	expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
