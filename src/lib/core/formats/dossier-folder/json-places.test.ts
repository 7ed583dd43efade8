import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesInJson } from './json-places.ts';
import { lineFinder } from './line-finder.ts';

const isJson = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

test('each value is found at its path', () => {
	const text = '{"a": [1, {"b": "x"}], "c.d": null}';
	const places = placesInJson(text);
	expect(places.fault).toBeNull();
	expect([...places.offsets]).toEqual([
		['', 0],
		['a', 6],
		['a.0', 7],
		['a.1', 10],
		['a.1.b', 16],
		['c.d', 30]
	]);
});

test.each([
	['{"a": 1, "b": 2, "a": 3}', ['a']],
	['[{"__proto__": 1, "__proto__": 2}]', ['0.__proto__']],
	['{"a": {"b": 1}, "b": 1}', []],
	['{"a": 1, "\\u0061": 2}', ['a']]
])('%s repeats %j', (text, repeated) => {
	expect(placesInJson(text).repeated).toEqual(repeated);
});

test.each([
	['', 0, 'the text ends where a value should be'],
	['{"a" 1}', 5, '"1" stands where a colon should be'],
	['[1 2]', 3, '"2" stands where a comma or ] should be'],
	['{"a": 1,}', 8, '"}" stands where a key in double quotes should be'],
	["{'a': 1}", 1, '"\'" stands where a key in double quotes should be'],
	['[01]', 2, '"1" stands where a comma or ] should be'],
	['{} x', 3, '"x" stands where the end of the text should be'],
	['"a\nb"', 0, '"\\"" stands where a value should be'],
	['NaN', 0, '"N" stands where a value should be'],
	['\uFEFF{}', 0, 'a byte order mark stands where a value should be']
])('%j stops at %i: %s', (text, offset, message) => {
	expect(placesInJson(text).fault).toEqual({ offset, message });
});

test('it takes what JSON.parse takes and refuses what that refuses', () => {
	const sign = fc.constantFrom(...'{}[],:"\\ 01-.eE+ntrufalse\n\t\u0001é');
	const nearly = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
	const cut = fc.tuple(fc.json(), fc.nat(), fc.nat(2)).map(([json, at, length]) => {
		const from = at % (json.length + 1);
		return json.slice(0, from) + json.slice(from + length);
	});
	fc.assert(
		fc.property(fc.oneof(fc.json({ stringUnit: 'binary' }), nearly, cut), (text) => {
			expect(placesInJson(text).fault === null).toBe(isJson(text));
		}),
		{ numRuns: 5000 }
	);
});

test('a place leads to the value that is there', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.integer()), (value) => {
			const text = JSON.stringify(value, null, 1);
			const { offsets } = placesInJson(text);
			for (const [key, number] of Object.entries(value)) {
				expect(Number.parseInt(text.slice(offsets.get(key)))).toBe(number);
			}
		})
	);
});

test.each([
	[0, 1, 1],
	[2, 1, 3],
	[3, 2, 1],
	[4, 3, 1],
	[5, 3, 2]
])('offset %i is line %i, column %i', (offset, line, column) => {
	expect(lineFinder('ab\n\nx')(offset)).toEqual({ line, column });
});
