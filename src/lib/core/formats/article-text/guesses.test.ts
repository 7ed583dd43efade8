import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastest } from '../../../../../tests/support/fastest.ts';
import { articleKind } from './article-kind.ts';
import { dateIn } from './date-in.ts';
import { docxDetails } from './docx-details.ts';
import { guessCodePage } from './guess-code-page.ts';
import { languageOfText } from './language-of-text.ts';
import { withPlainLineEnds } from './line-ends.ts';

test.each([
	[
		'The government said on Tuesday that it was ready to talk to the groups, and that they were invited.',
		'en'
	],
	[
		'Le gouvernement a dit mardi que la force est dans la région et que les groupes sont invités par une lettre.',
		'fr'
	],
	['قالت الأمم المتحدة يوم الثلاثاء إن القوات انسحبت من المدينة.', 'ar'],
	['قالت UN إن القوات انسحبت.', 'ar'],
	['دولت ایران گفت که گروه‌ها به گفتگو دعوت شده‌اند و پاسخ خواهند داد.', undefined],
	['Die Regierung sagte am Dienstag, dass sie mit den Gruppen sprechen wolle.', undefined],
	['Правительство заявило во вторник.', undefined],
	['The', undefined],
	['Le conseil — The council', undefined],
	['12 345', undefined],
	['', undefined]
])('%s is %s', (text, language) => {
	expect(languageOfText(text)).toBe(language);
});

// Windows-1256 as Arabic Windows writes it; Node has no encoder for it.
const arabicBytes = [
	0xda, 0xc7, 0xe1, 0xe3, 0x20, 0xc7, 0xe1, 0xe1, 0xdb, 0xc9, 0x20, 0xc7, 0xe1, 0xda, 0xd1, 0xc8, 0xed, 0xc9
];
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
	['windows-1256', Uint8Array.from(arabicBytes)],
	['windows-1252', latin('L’élève a été déçu'.replace('’', '\x92'))],
	['windows-1252', latin('Ça où çà et là: ÉTÉ, ÂGÉ')],
	['windows-1252', new Uint8Array()]
] as const)('%s', (page, bytes) => {
	expect(guessCodePage(bytes)).toBe(page);
});

test('a code page is guessed for any bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => void expect(guessCodePage(bytes)).toMatch(/^windows-125[26]$/))
	);
});

test.each([
	['a.txt', 'words', 'text'],
	['a.md', '# words', 'text'],
	['README', 'words', 'text'],
	['a.HTML', 'words', 'html'],
	['a.txt', '\ufeff <!DOCTYPE html><p>', 'html'],
	['a.txt', '<html lang=en>', 'html'],
	['a.txt', 'It says <html> somewhere', 'text'],
	['a.txt', '%PDF-1.7', 'pdf'],
	['a.pdf', 'Mail header\n%PDF-1.7', 'pdf'],
	['a.md', 'A PDF begins with %PDF-1.7', 'text'],
	['a.docx', 'PK\x03\x04', 'zip'],
	['a.pdf', 'PK\x03\x04', 'zip'],
	['a.docx', 'not a zip', 'zip'],
	['a.doc', '\xd0\xcf\x11\xe0', null],
	['a.docx', '\xd0\xcf\x11\xe0', null],
	['a.txt', '{\\rtf1', null],
	['a.txt', '\x89PNG', null],
	['a.xlsx.exe', 'MZ', null],
	['a.csv', 'a,b', null]
])('%s that begins %j is %s', (name, start, kind) => {
	const bytes =
		name.endsWith('.txt') && start.startsWith('\ufeff') ? new TextEncoder().encode(start) : latin(start);
	expect(articleKind(name, bytes).kind).toBe(kind);
});

test.each([
	['2020-02-15T23:30:00-05:00', '2020-02-15'],
	[' 2020-02-15 08:00', '2020-02-15'],
	['20200215', '2020-02-15'],
	['2020-02', '2020-02'],
	['2020', '2020'],
	['202002', '2020-02'],
	['2020-13-01', null],
	['2021-02-29', null],
	['15/02/2020', null],
	['1581750000', null],
	['', null]
])('%j is the date %s', (text, date) => {
	expect(dateIn(text)).toBe(date);
});

test.each([
	['a\r\nb\rc\nd\r\r\n', 'a\nb\nc\nd\n\n'],
	['\u2028 stays, \u0085 too\f', '\u2028 stays, \u0085 too\f']
])('%j has the line ends %j', (text, plain) => {
	expect(withPlainLineEnds(text)).toBe(plain);
	expect(withPlainLineEnds(plain)).toBe(plain);
});

test.each([
	[
		'<cp:coreProperties><dc:title>A &amp;\n b</dc:title><dc:creator>X; Y</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>',
		{ title: 'A & b', authors: ['X', 'Y'], language: 'fr-FR' }
	],
	['<dc:title/><dc:creator> </dc:creator><dc:language>French</dc:language>', {}],
	['<dc:title>a<b>c</b>d</dc:title>', { title: 'a' }],
	['no xml <', {}]
])('%j tells %j', (xml, details) => {
	expect(docxDetails(xml)).toEqual(details);
});

test.each(['a', 'ا', 'the ', 'the\u0301', ' ', '🙂', '\ud800', '1'])(
	'guessing the language of 100 KB of %j takes less than 50 ms',
	(piece) => {
		const text = piece.repeat(100_000 / piece.length);
		expect(fastest(() => languageOfText(text), 50)).toBeLessThan(50);
	}
);
