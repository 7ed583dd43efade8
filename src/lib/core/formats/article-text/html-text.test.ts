import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastest } from '../../../../../tests/support/fastest.ts';
import { htmlText } from './html-text.ts';

test.each([
	['one', 'one'],
	['<p>one</p><p>two', 'one\n\ntwo'],
	['<h1>Title</h1>\n<p>One\n  two <b>three</b>four</p>', 'Title\n\nOne two threefour'],
	['<div><div>a</div></div>b', 'a\n\nb'],
	['a<br>b<br/>c', 'a\nb\nc'],
	['a<br><br>b', 'a\n\nb'],
	['<ul><li>a<li>b</ul>', 'a\n\nb'],
	['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
	['<pre>a\n  b\r\nc</pre>d', 'a\n  b\nc\n\nd'],
	['a &amp; b &lt;script&gt; &eacute;&#x633;&#1604;&nbsp;!', 'a & b <script> éسل\u00a0!'],
	['a&amp;amp;b &nosuchthing; &#xD800; &#0;', 'a&amp;b &nosuchthing; \ufffd \ufffd'],
	['a<script>alert("</p>")</script>b', 'ab'],
	['a<SCRIPT src=x>b</SCRIPT >c', 'ac'],
	['a<style>p{}</style><noscript>n</noscript><template>t</template>b', 'ab'],
	['a<iframe srcdoc="<p>in</p>">in</iframe>b', 'ab'],
	['a<svg><title>t</title><text>in</text></svg>b<svg/>c', 'abc'],
	['<nav>menu<nav>inner</nav>still</nav><main>a</main><aside>x</aside><footer>y</footer>', 'a'],
	['<form>Say<textarea>in</textarea><select><option>o</select><button>b</button></form>', 'Say'],
	['a<!-- <p>not</p> -->b<![CDATA[c]]><?php d ?>e', 'abe'],
	['<p onclick="x>y">a</p><img alt="b" src=x onerror=alert(1)>c', 'a\n\nc'],
	['<title>T &amp; t</title><body>a', 'a'],
	['', ''],
	['<p></p><div> \n </div>', ''],
	['a<script>never closed', 'a']
])('%j reads %j', (html, text) => {
	expect(htmlText(html).text).toBe(text);
});

test('what is never closed is not taken for a part of the site', () => {
	const page = htmlText('<nav>menu<p>The article.</p><footer>foot</footer>');
	expect(page).toMatchObject({ text: 'menu\n\nThe article.\n\nfoot', isSiteKept: true });
	expect(htmlText('<nav>menu</nav>a').isSiteKept).toBe(false);
});

test('a page says what it is', () => {
	const page = htmlText(`<!doctype html><html lang="en_GB"><head><title>Front |
		The Daily</title><meta property="og:title" content="The &quot;Front&quot; merges"><meta property="og:site_name" content="The Daily">
		<meta name="Author" content="A. Writer"><meta name="author" content="B. Writer"><meta name="author" content="A. Writer">
		<meta property="article:published_time" content="2017-03-02T23:30:00-05:00"><meta name=date content="2020">
		<link rel="canonical" href="https://daily.example/front"></head><body>Text</body></html>`);
	expect(page).toEqual({
		title: 'The "Front" merges',
		language: 'en-GB',
		published: { date: '2017-03-02', basis: 'the page\u2019s own "article:published_time"' },
		publisher: 'The Daily',
		authors: ['A. Writer', 'B. Writer'],
		url: 'https://daily.example/front',
		text: 'Text',
		isSiteKept: false
	});
});

test.each([
	['<title> Only\n this </title>', { title: 'Only this' }],
	['<html lang="not a tag">', {}],
	['<link rel=canonical href="javascript:alert(1)"><meta property=og:url content="data:text/html,x">', {}],
	[
		'<link rel=canonical href="/front"><meta property=og:url content="http://d.example/">',
		{ url: 'http://d.example/' }
	],
	['<meta name=author content="https://social.example/writer">', {}],
	[
		'<meta name=date content="yesterday"><meta name=pubdate content=20200215>',
		{ published: { date: '2020-02-15', basis: 'the page\u2019s own "pubdate"' } }
	],
	['<meta name=date content="2020-02-31">', {}],
	['<meta name=__proto__ content=x><meta property=constructor content=y>', {}],
	['<script><meta name=author content=x></script>', {}]
])('%j says %j', (html, details) => {
	expect(htmlText(html)).toEqual({ ...details, text: '', isSiteKept: false });
});

const pieces = fc.constantFrom(
	...[
		'<p>',
		'</p>',
		'<div',
		'>',
		'<script>',
		'</script>',
		'<nav>',
		'</nav>',
		'<pre>',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>'
	],
	...[
		'<title>',
		'</title',
		'<svg>',
		'<a href="',
		'"',
		"'",
		'&amp;',
		'&#x',
		'&#99999999;',
		'&',
		';',
		'<meta name=x content=',
		'\0'
	]
);

test('any markup gives text, and never throws', () => {
	const markup = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 });
	fc.assert(
		fc.property(markup, (parts) => {
			const { text } = htmlText(parts.join(''));
			expect(text).toBe(text.replace(/^[ \t\n\f\r]+$/, ''));
			expect(htmlText(parts.join('')).text).toBe(text);
		})
	);
});

test('plain words come through as they are', () => {
	const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9é؟،.]{1,8}$/), { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
			const html = paragraphs.map((list) => `<p>${list.join(' \n')}</p>`).join('');
			expect(htmlText(html).text).toBe(paragraphs.map((list) => list.join(' ')).join('\n\n'));
		})
	);
});

const long = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length));

test.each([
	'<',
	'<<',
	'</',
	'<a',
	'<b>',
	'</b>',
	'<nav>',
	'</nav>',
	'<a href="',
	'&',
	'&amp',
	'&#',
	'<!--',
	'<![CDATA[',
	' ',
	'\n',
	'\r',
	'<pre>',
	'<br>',
	'<svg>',
	'<title>',
	'<p><b>',
	'<nav><aside>',
	'a b',
	'<meta name=a content=b>',
	'<meta name=author content=',
	'<script',
	'</script',
	'<td>',
	'<?',
	'"',
	'=',
	'<a a=b ',
	'\u00a0',
	'\0',
	'\ud800'
])('100 KB of %j take less than 50 ms', (piece) => {
	for (const html of [long(piece), `<p>${long(piece)}`, `<title>${long(piece)}`, `<pre>${long(piece)}`]) {
		expect(fastest(() => htmlText(html), 50)).toBeLessThan(50);
	}
});
