import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { escapeAttribute, escapeContent, jsonForXml, writable } from './xml-text.ts';

function parse(xml: string): { text: string; attribute: string } {
	const seen = { text: '', attribute: '' };
	const parser = new SaxesParser();
	parser.on('text', (text) => (seen.text += text));
	parser.on('opentag', ({ attributes }) => (seen.attribute = String(attributes['a'])));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return seen;
}

test('every text comes back from an XML reader, but for what XML cannot hold', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
			const { text: clean } = writable(text);
			const back = parse(`<x a="${escapeAttribute(clean)}">${escapeContent(clean)}</x>`);
			expect(back).toEqual({ text: clean, attribute: clean });
		})
	);
});

test.each([
	['plain', 0, 'plain'],
	['\u0000\u0008\u000b\u000c\u000e\u001f', 6, '\ufffd'.repeat(6)],
	['\ufffe\uffff', 2, '\ufffd\ufffd'],
	['a\ud800b\udc00', 2, 'a\ufffdb\ufffd'],
	['👩🏽‍⚕️ \t\r\n \u007f\u0085\u009f \u202e', 0, '👩🏽‍⚕️ \t\r\n \u007f\u0085\u009f \u202e']
])('%j: %i signs cannot be written', (text, replaced, clean) => {
	expect(writable(text)).toEqual({ text: clean, replaced });
});

test.each([['</script>]]>'], ['"\'<!--'], ['&amp;&#0;']])('%s closes nothing', (text) => {
	expect(parse(`<x a="${escapeAttribute(text)}">${escapeContent(text)}</x>`)).toEqual({
		text,
		attribute: text
	});
});

test('a value in JSON comes back whole, whatever it holds', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant('\ufffe\uffff\u0000\ud800')),
			(value) => {
				const json = jsonForXml(value);
				expect(writable(json)).toEqual({ text: json, replaced: 0 });
				expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value));
			}
		)
	);
});
