import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastest } from '../../../../../tests/support/fastest.ts';
import { makeZip, type MadeEntry } from '../../../../../tests/support/make-zip.ts';
import { innerPath } from './inner-path.ts';
import { scanZip } from './scan-zip.ts';
import { unpackEntry } from './unpack-entry.ts';
import { limits } from '#core/model/limits.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hello = bytes('hello');
const codes = (zip: Uint8Array) => scanZip(zip, 'a.zip').issues.map(({ code }) => code);

test('what fflate packs is found and unpacked', () => {
	const zip = zipSync({
		'a.txt': hello,
		b: { 'ç é.txt': [bytes('two'), { level: 0 }], empty: new Uint8Array() }
	});
	const { entries, issues } = scanZip(zip, 'a.zip');
	expect(issues).toEqual([]);
	const texts = entries.map((entry) => {
		const content = unpackEntry(zip, entry);
		return [entry.path, content && new TextDecoder().decode(content)];
	});
	expect(texts).toEqual([
		['a.txt', 'hello'],
		['b/ç é.txt', 'two'],
		['b/empty', '']
	]);
});

test('folders are left out, backslashes read as slashes, and a comment may stand at the end', () => {
	const zip = makeZip(
		[
			{ name: 'top/', method: 0 },
			{ name: 'top\\.\\a.txt', content: hello }
		],
		{ comment: 'PK' }
	);
	expect(scanZip(zip, 'a.zip')).toMatchObject({ issues: [], entries: [{ path: 'top/a.txt', unpacked: 5 }] });
});

test('a zip inside another file’s bytes is read at its own place', () => {
	const zip = makeZip([{ name: 'a', content: hello }]);
	const wide = new Uint8Array(zip.length + 200);
	wide.set(zip, 100);
	expect(scanZip(wide.subarray(100, 100 + zip.length), 'a.zip').entries).toHaveLength(1);
});

const many = (count: number): MadeEntry[] =>
	Array.from({ length: count }, (_, index) => ({ name: `f${index}`, method: 0 }));

test.each<[string, string, Uint8Array]>([
	['zip-broken', 'nothing', new Uint8Array()],
	['zip-broken', 'no zip', bytes('no zip at all, but long enough to be one')],
	['zip-broken', 'a table that goes on', makeZip(many(3), { count: 2 })],
	['zip-broken', 'fewer entries than it says', makeZip(many(2), { count: 3 })],
	['zip-files', 'too many files', makeZip(many(limits.files + 1))],
	['zip-unpacked', 'too much', makeZip([{ name: 'a', content: hello, unpacked: limits.unpackedBytes + 1 }])],
	['zip-spread', 'a size for zip64', makeZip([{ name: 'a', content: hello, unpacked: 0xffffffff }])],
	['zip-ratio', 'a bomb', makeZip([{ name: 'a', content: new Uint8Array(3_000_000) }])],
	[
		'zip-broken',
		'shared bytes',
		makeZip([
			{ name: 'a', content: hello },
			...many(60).map((e) => ({ ...e, method: 8, content: hello, shares: 0, packed: 100 }))
		])
	],
	['zip-encrypted', 'encryption', makeZip([{ name: 'a', content: hello, flags: 1 }])],
	['zip-encrypted', 'a hidden table', makeZip([{ name: 'a', content: hello, flags: 0x2000 }])],
	['zip-method', 'another packing', makeZip([{ name: 'a', content: hello, method: 14 }])],
	['zip-link', 'a link', makeZip([{ name: 'a', content: bytes('/etc/passwd'), method: 0, mode: 0o120777 }])],
	['zip-repeated', 'a name twice', makeZip([{ name: 'a' }, { name: 'a' }])],
	['zip-repeated', 'a name in two ways', makeZip([{ name: 'x/a' }, { name: 'x\\.\\a' }])],
	['zip-repeated', 'an accent in two ways', makeZip([{ name: 'é' }, { name: 'e\u0301' }])],
	['zip-name', 'a way out', makeZip([{ name: '../a' }])],
	[
		'zip-broken',
		'an entry beyond the end',
		makeZip([{ name: 'a', content: hello, packed: 5_000, unpacked: 5 }])
	]
])('%s: %s', (code, _, zip) => {
	expect(codes(zip)).toEqual([code]);
});

test('100,000 entries are refused at once', () => {
	// The count has 16 bits: a zip with more says 0xFFFF and counts elsewhere, or lies.
	const row = makeZip([{ name: 'f', method: 0 }]);
	const table = row.subarray(31, row.length - 22);
	const all = new Uint8Array(100_000 * table.length + 22 + 31);
	all.set(row.subarray(0, 31));
	for (let index = 0; index < 100_000; index++) all.set(table, 31 + index * table.length);
	all.set(row.subarray(row.length - 22), all.length - 22);
	const view = new DataView(all.buffer);
	view.setUint32(all.length - 22 + 12, 100_000 * table.length, true);
	for (const said of [0xffff, 1000]) {
		view.setUint16(all.length - 22 + 10, said, true);
		expect(codes(all)).toEqual([said === 0xffff ? 'zip-files' : 'zip-repeated']);
		expect(fastest(() => codes(all), 50)).toBeLessThan(50);
	}
});

test('an entry that is not what the table says is not unpacked', () => {
	const entryOf = (made: MadeEntry) => {
		const zip = makeZip([made]);
		const [entry] = scanZip(zip, 'a.zip').entries;
		return entry ? unpackEntry(zip, entry) : 'refused';
	};
	expect(entryOf({ name: 'a', content: hello })).toEqual(hello);
	expect(entryOf({ name: 'a', content: hello, crc: 1 })).toBeNull();
	expect(entryOf({ name: 'a', content: hello, unpacked: 4 })).toBeNull();
	expect(entryOf({ name: 'a', content: hello, unpacked: 6 })).toBeNull();
	// A bomb that says it is small takes no more room than it says.
	expect(entryOf({ name: 'a', content: new Uint8Array(30_000_000), unpacked: 1000 })).toBeNull();
	expect(entryOf({ name: 'a', content: hello, method: 0, unpacked: 4 })).toBe('refused');
});

test.each([
	['a/b.txt', 'a/b.txt'],
	['./a//b/./c', 'a/b/c'],
	['a\\b', 'a/b'],
	['..a/b..', '..a/b..'],
	['', null],
	['/', null],
	['/etc/passwd', null],
	['\\\\server\\share', null],
	['C:\\Windows', null],
	['c:evil', null],
	['a/../b', null],
	['..\\a', null],
	['a/..', null],
	['nul\0byte', null],
	['.', null]
])('%j is %j', (name, path) => {
	expect(innerPath(name)).toBe(path);
});

const anyEntry = fc.record({
	name: fc.oneof(fc.string(), fc.constantFrom('../x', '/x', 'C:x', 'a', 'a', 'a/b', '..\\x', 'a\0')),
	content: fc.uint8Array({ maxLength: 40 }),
	method: fc.constantFrom(0, 8),
	flags: fc.constantFrom(0, 0x800, 1)
});

test('no path leads out or comes twice, whatever was packed', () => {
	fc.assert(
		fc.property(fc.array(anyEntry, { maxLength: 6 }), (made) => {
			const { entries, issues } = scanZip(makeZip(made), 'a.zip');
			const paths = entries.map(({ path }) => path);
			expect(new Set(paths).size).toBe(paths.length);
			for (const path of paths) {
				expect(path).not.toMatch(/^\/|^[A-Za-z]:|\\|\0|(?:^|\/)\.{0,2}(?:\/|$)/);
			}
			expect(entries.length === 0 || issues.length === 0).toBe(true);
		})
	);
});

test('damage is an issue or an entry that does not unpack, and never thrown', () => {
	const whole = makeZip([
		{ name: 'a.txt', content: bytes('some words '.repeat(20)) },
		{ name: 'b/c.txt', content: hello, method: 0 }
	]);
	const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(damage, fc.nat(whole.length), (changes, cut) => {
			const zip = whole.slice();
			for (const [at, byte] of changes) zip[at] = byte;
			for (const bytes of [zip, zip.subarray(0, cut), zip.subarray(cut)]) {
				const { entries } = scanZip(bytes, 'a.zip');
				for (const entry of entries) {
					const content = unpackEntry(bytes, entry);
					expect(content === null || content.length === entry.unpacked).toBe(true);
				}
			}
		}),
		{ numRuns: 1000 }
	);
});
