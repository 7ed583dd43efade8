import { describe, expect, test, vi } from 'vitest';
import { makeDocx, paragraph } from '../../../../tests/support/make-docx.ts';
import { linesDown, makePdf } from '../../../../tests/support/make-pdf.ts';
import { makeZip } from '../../../../tests/support/make-zip.ts';
import { readArticleFile } from './read-article-file.ts';
import { limits } from '#core/model/limits.ts';

// The reader of PDF is loaded anew, and in one piece of several MB, for each file.
vi.setConfig({ testTimeout: 60_000 });

let seed = 1;
/** Bytes that hardly pack. */
const noise = Uint8Array.from(
	{ length: 700_000 },
	() => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) >>> 20
);

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(name: string, ...parts: BlobPart[]) {
	return readArticleFile(new File(parts, name));
}

async function codesOf(name: string, ...parts: BlobPart[]) {
	const answer = await read(name, ...parts);
	return answer.ok ? 'read' : answer.issues.map(({ code }) => code);
}

const textOf = (answer: Awaited<ReturnType<typeof read>>) => (answer.ok ? answer.text : answer);
const warningsOf = (answer: Awaited<ReturnType<typeof read>>) =>
	answer.ok ? answer.warnings.map(({ code }) => code) : answer;

describe('plain text', () => {
	const arabic = 'العام اللغة العربية';
	// The same in windows-1256.
	const bytes1256 = [
		0xc7, 0xe1, 0xda, 0xc7, 0xe3, 0x20, 0xc7, 0xe1, 0xe1, 0xdb, 0xc9, 0x20, 0xc7, 0xe1, 0xda, 0xd1, 0xc8,
		0xed, 0xc9
	];
	const utf16 = (text: string, isLittle: boolean) =>
		Uint8Array.from(
			[...text].flatMap((sign) => {
				const unit = sign.charCodeAt(0);
				return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
			})
		);

	test.each<[string, Uint8Array<ArrayBuffer>, string, string[]]>([
		['UTF-8', utf8('Élan 🙂'), 'Élan 🙂', []],
		['UTF-8 with a mark', utf8('\ufeffÉlan'), 'Élan', []],
		['UTF-16 LE', utf16('\ufeffÉlan ا', true), 'Élan ا', []],
		['UTF-16 BE', utf16('\ufeffÉlan ا', false), 'Élan ا', []],
		['UTF-16 without a mark', utf16('Plain words', true), 'Plain words', ['encoding-guessed']],
		['windows-1252', Uint8Array.from([0xc9, 0x6c, 0x61, 0x6e, 0x92]), 'Élan’', ['encoding-guessed']],
		['windows-1256', Uint8Array.from(bytes1256), arabic, ['encoding-guessed']]
	])('in %s', async (_, bytes, text, warnings) => {
		const answer = await read('a.txt', bytes);
		expect(textOf(answer)).toBe(text);
		expect(warningsOf(answer)).toEqual(warnings);
	});

	test('line ends become one, nothing else is changed, and the language is guessed', async () => {
		const text = '\t# The *head* of it\r\n\r\n- and the rest of it  \rwas left to the end\n\n\n';
		expect(await read('a.md', text)).toEqual({
			ok: true,
			text: text.replace(/\r\n?/g, '\n'),
			language: 'en',
			warnings: []
		});
	});
});

test('a page gives its words and what it says of itself, and runs nothing', async () => {
	const html = `<!doctype html><html lang="fr"><meta charset="windows-1252"><title>Titre</title><meta name="author" content="A. Auteur">
		<meta property="article:published_time" content="2017-03-02"><link rel="canonical" href="https://d.example/a">
		<nav>Menu</nav><article><h1>T\u00eate</h1><p>Un &lt;b&gt; &amp; deux<script>self.ran = 1</script><img src=x onerror="self.ran = 1"></p>
		<iframe srcdoc="<script>parent.ran = 1</script>">no</iframe><p>Trois</p></article><footer>Pied</footer>`;
	const bytes = Uint8Array.from(html, (sign) => sign.charCodeAt(0));
	expect(await read('a.html', bytes)).toEqual({
		ok: true,
		title: 'Titre',
		language: 'fr',
		published: { date: '2017-03-02', basis: 'the page’s own "article:published_time"' },
		authors: ['A. Auteur'],
		url: 'https://d.example/a',
		text: 'Tête\n\nUn <b> & deux\n\nTrois',
		warnings: []
	});
	expect('ran' in globalThis).toBe(false);
});

test('Arabic letters overrule a page that says it is English', async () => {
	const answer = await read('a.htm', '<html lang="en"><p>قالت الأمم المتحدة إن القوات انسحبت.</p>');
	expect(answer).toMatchObject({ language: 'ar' });
});

describe('a PDF', () => {
	test('gives paragraphs, pages and its title', async () => {
		const pdf = makePdf(
			[
				linesDown([
					'The Movement of Steadfastness said that it',
					'had merged with the Helpers (in the north-',
					'eastern region).',
					'',
					'A second paragraph of more words.'
				]),
				linesDown(['On another page.'])
			],
			{ title: 'The merger' }
		);
		const heard: number[] = [];
		const answer = await readArticleFile(new File([pdf], 'a.pdf'), {
			onProgress: (done) => heard.push(done)
		});
		expect(answer).toMatchObject({ ok: true, title: 'The merger', language: 'en', warnings: [] });
		expect(textOf(answer)).toBe(
			'The Movement of Steadfastness said that it had merged with the Helpers (in the north-eastern region).\n\nA second paragraph of more words.\n\nOn another page.'
		);
		expect(heard).toEqual([0.5, 1]);
	});

	test('in Arabic, laid down from left to right, is put in order and says so', async () => {
		const words = ['المدينة', 'من', 'القوات', 'انسحبت'];
		const runs = words.map((text, index) => ({
			x: 72 + index * 60,
			y: 700,
			text: [...text].reverse().join('')
		}));
		const answer = await read('a.pdf', makePdf([runs]));
		expect(textOf(answer)).toBe('انسحبت القوات من المدينة');
		expect(answer).toMatchObject({ language: 'ar' });
		expect(warningsOf(answer)).toContain('pdf-right-to-left');
	});

	test.each<[string, Uint8Array<ArrayBuffer>]>([
		['pdf-encrypted', makePdf([linesDown(['Secret words'])], { isLocked: true })],
		['pdf-scanned', makePdf([[], []])],
		['pdf-broken', utf8('%PDF-1.7\nand then nothing')],
		['pdf-broken', utf8('no PDF at all')]
	])('%s', async (code, bytes) => {
		const answer = await read('a.pdf', bytes);
		expect(answer).toMatchObject({ ok: false, issues: [{ code, file: 'a.pdf', severity: 'fault' }] });
	});

	test('with hardly a word on its pages says that they may be pictures', async () => {
		const answer = await read('a.pdf', makePdf([linesDown(['1']), linesDown(['2']), linesDown(['3'])]));
		expect(warningsOf(answer)).toEqual(['pdf-little-text']);
	});

	test('cut off in the middle is read as far as it goes, or refused', async () => {
		const whole = makePdf([linesDown(['Some words of it'])]);
		for (const share of [0.2, 0.5, 0.8, 0.95]) {
			const code = await codesOf('a.pdf', whole.slice(0, whole.length * share));
			expect(['read', ['pdf-broken'], ['pdf-scanned']]).toContainEqual(code);
		}
	});
});

describe('a Word document', () => {
	const core =
		'<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The &amp; title</dc:title><dc:creator>A. Writer</dc:creator></cp:coreProperties>';

	test('gives paragraphs, keeps breaks and tabs, and its title', async () => {
		const body = [
			'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Head &amp; more</w:t></w:r></w:p>',
			paragraph('One', '<w:br/>', 'two', '<w:tab/>', 'three'),
			'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
			'<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>&lt;script&gt;</w:t></w:r></w:p>'
		].join('');
		expect(await read('a.docx', makeDocx(body, { 'docProps/core.xml': core }))).toEqual({
			ok: true,
			title: 'The & title',
			authors: ['A. Writer'],
			text: 'Head & more\n\nOne\ntwo\tthree\n\ncell\n\n<script>',
			warnings: []
		});
	});

	const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>';
	test.each<[string, Uint8Array<ArrayBuffer>]>([
		['docx-doctype', makeDocx(paragraph('&b;'), {}, doctype)],
		['docx-broken', makeDocx('<w:p><w:r>')],
		['article-empty', makeDocx(paragraph(' '))],
		['article-kind', makeZip([{ name: 'content.xml', content: utf8('<x/>') }])],
		['article-kind', makeZip([{ name: 'd/dossier.json', content: utf8('{}') }])],
		['zip-ratio', makeDocx(paragraph('x'), { 'word/media/a.bin': new Uint8Array(50_000_000) })],
		['zip-name', makeZip([{ name: '../word/document.xml', content: utf8('<x/>') }])],
		['zip-broken', makeDocx(paragraph('x')).slice(0, -10)],
		['zip-broken', utf8('no zip')],
		[
			'article-too-large',
			makeZip([
				{ name: '[Content_Types].xml', content: utf8('<x/>') },
				{ name: 'word/document.xml', content: noise, unpacked: 52_500_000 }
			])
		]
	])('%s', async (code, bytes) => {
		const answer = await read('a.docx', bytes);
		expect(answer).toMatchObject({ ok: false, issues: [{ code, severity: 'fault' }] });
	});

	test('nested too deep is refused, not a crash', async () => {
		const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
		expect(['read', ['docx-broken'], ['article-empty']]).toContainEqual(
			await codesOf('a.docx', makeDocx(deep))
		);
	});
});

test.each<[string, string, BlobPart]>([
	['article-empty', 'a.txt', ' \n\r\n '],
	['article-not-text', 'a.txt', 'text\0\0\0more\0'],
	['article-too-large', 'a.txt', 'x'.repeat(limits.articleBytes + 1)],
	['file-too-large', 'a.pdf', 'x'.repeat(limits.fileBytes + 1)],
	['article-kind', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
	['article-kind', 'a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])]
])('%s: %s', async (code, name, content) => {
	expect(await codesOf(name, content)).toEqual([code]);
});

test('every issue says what to do', async () => {
	const answers = await Promise.all([
		read('a.doc', '\xd0'),
		read('a.pdf', 'x'),
		read('a.docx', 'x'),
		read('a.txt', '')
	]);
	for (const answer of answers) {
		for (const issue of answer.ok ? answer.warnings : answer.issues)
			expect(issue.remedy).toMatch(/^[A-Z].*\.$/);
	}
});

test('what is aborted rejects at once, and the next file is read', async () => {
	const controller = new AbortController();
	const pages = Array.from({ length: 300 }, (_, page) => linesDown([`Words of page ${page}`]));
	const reading = readArticleFile(new File([makePdf(pages)], 'a.pdf'), {
		signal: controller.signal,
		onProgress: () => controller.abort()
	});
	await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	expect(textOf(await read('a.txt', 'next'))).toBe('next');
});

test('a reader that says nothing for too long is given up', async () => {
	const pages = Array.from({ length: 50 }, () => linesDown(['Words']));
	const answer = await readArticleFile(new File([makePdf(pages)], 'a.pdf'), { timeout: 1 });
	expect(answer).toMatchObject({ ok: false, issues: [{ code: 'reading-timeout', file: 'a.pdf' }] });
});
