import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { day, makeArticle } from '../../../../../tests/support/make-dossier.ts';
import type { Cited } from './cited.ts';
import { citationStyles } from './styles.ts';
import type { Article } from '#core/model/article.ts';

const cite = (id: string, more: Partial<Article>, ...passages: string[]): Cited => ({
	article: makeArticle(id, more),
	passages,
	read: day('2024-05-01')
});
const write = (style: string, cited: Cited) => citationStyles.find(({ id }) => id === style)!.write(cited);

const monde = cite(
	'monde',
	{
		title: 'Au Mali, la « paix » recule',
		publisher: 'Le Monde',
		published: { date: day('2024-03-03') },
		language: 'fr',
		authors: ['Jeanne Doe'],
		url: 'https://example.org/a?b=1&c=2'
	},
	'la « paix » recule.'
);
const unsigned = cite('times', {
	title: 'In Texas, ad heats up race for governor',
	publisher: 'The New York Times',
	published: { date: day('2002-07-30') }
});
const monthly = cite(
	'wells',
	{
		title: '“They Came for the Well”: Abuses by All Sides in Tazemrit',
		publisher: 'Caravan Rights Monitor',
		published: { date: day('2016-09') }
	},
	'killed 23 people, according to eleven witnesses.'
);
const arabic = cite(
	'waha',
	{
		title: 'هدنة بين أزوران و«ائتلاف الرمال» تنتهي بانشقاق',
		publisher: 'al-Wāḥah al-Yawm',
		published: { date: day('2020-08-16') },
		language: 'ar',
		authors: ['سعدية منت وارسن']
	},
	'نفى أن يكون الائتلاف قد بايع',
	'أما المتحدث'
);
const withdrawn = cite(
	'ledger',
	{
		title: 'Who paid the coalition?',
		publisher: 'The Tinfoukat Courier',
		published: { date: day('2019-05-11') },
		authors: ['Casimir Oldacre', 'Yahia Ould Berrassi', 'Agence Trans-Erg'],
		retracted: { date: day('2019-06-03'), reason: 'The ledger\nwas forged.' }
	},
	'“a ledger,” he said'
);

// Held against the examples of CMOS 14.191–200 (17th ed.) and the rules of names in 13.23 (18th ed.).
test.each<[string, Cited, string]>([
	[
		'author, day, address; French keeps its case and guillemets',
		monde,
		'Jeanne Doe, “Au Mali, la « paix » recule,” Le Monde, March 3, 2024, at “la « paix » recule,” https://example.org/a?b=1&c=2.'
	],
	[
		'no author: the title comes first; English titles in headline style, no article before the newspaper',
		unsigned,
		'“In Texas, Ad Heats Up Race for Governor,” New York Times, July 30, 2002.'
	],
	[
		'month only, quotation inside the title',
		monthly,
		'“‘They Came for the Well’: Abuses by All Sides in Tazemrit,” Caravan Rights Monitor, September 2016, at “killed 23 people, according to eleven witnesses.”'
	],
	[
		'Arabic as it is given, two passages',
		arabic,
		'سعدية منت وارسن, “هدنة بين أزوران و«ائتلاف الرمال» تنتهي بانشقاق,” al-Wāḥah al-Yawm, August 16, 2020, at “نفى أن يكون الائتلاف قد بايع” and “أما المتحدث.”'
	],
	[
		'more than two authors, a question, a retraction',
		withdrawn,
		'Casimir Oldacre et al., “Who Paid the Coalition?,” Tinfoukat Courier, May 11, 2019, retracted June 3, 2019, at “‘a ledger,’ he said.”'
	]
])('Chicago note: %s', (_, cited, golden) => {
	expect(write('chicago-note', cited).plain).toBe(golden);
});

test.each<[Cited, string]>([
	[
		monde,
		'Doe, Jeanne. “Au Mali, la « paix » recule.” Le Monde, March 3, 2024. https://example.org/a?b=1&c=2.'
	],
	[unsigned, 'New York Times. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.'],
	[
		withdrawn,
		'Oldacre, Casimir, Yahia Ould Berrassi, and Agence Trans-Erg. “Who Paid the Coalition?” Tinfoukat Courier, May 11, 2019. Retracted June 3, 2019.'
	]
])('Chicago bibliography %#', (cited, golden) => {
	expect(write('chicago-bibliography', cited).plain).toBe(golden);
});

test.each<[Cited, string]>([
	[monde, 'Doe, J. (2024, March 3). Au Mali, la « paix » recule. Le Monde. https://example.org/a?b=1&c=2'],
	[unsigned, 'In Texas, ad heats up race for governor. (2002, July 30). The New York Times.'],
	[
		monthly,
		'“They Came for the Well”: Abuses by All Sides in Tazemrit. (2016, September). Caravan Rights Monitor.'
	],
	[
		withdrawn,
		'Oldacre, C., Ould Berrassi, Y., & Agence Trans-Erg. (2019, May 11). Who paid the coalition? (Retraction published 2019, June 3). The Tinfoukat Courier.'
	]
])('APA 7 %#', (cited, golden) => {
	expect(write('apa', cited).plain).toBe(golden);
});

test.each<[Cited, string]>([
	[
		monde,
		'Jeanne Doe, “Au Mali, la « paix » recule”, Le Monde, 3 March 2024, at “la « paix » recule”. https://example.org/a?b=1&c=2 (read 1 May 2024).'
	],
	[
		withdrawn,
		'Casimir Oldacre, Yahia Ould Berrassi, Agence Trans-Erg, “Who paid the coalition?”, The Tinfoukat Courier, 11 May 2019 (retracted 3 June 2019), at “‘a ledger,’ he said”.'
	]
])('plain footnote %#', (cited, golden) => {
	expect(write('plain', cited).plain).toBe(golden);
});

test('BibTeX', () => {
	expect(write('bibtex', monde).plain).toBe(
		`@article{monde,
	author = {Doe, Jeanne},
	title = {{Au Mali, la « paix » recule}},
	journal = {Le Monde},
	year = {2024},
	month = mar,
	day = {3},
	entrysubtype = {newspaper},
	langid = {fr},
	url = {https://example.org/a?b=1&c=2},
	urldate = {2024-05-01},
	note = {at “la « paix » recule”}
}
`
	);
	expect(write('bibtex', withdrawn).plain).toContain(
		'author = {Oldacre, Casimir and Ould Berrassi, Yahia and {Agence Trans-Erg}},'
	);
	const { plain } = write('bibtex', cite('ü 1', { title: '50 % of {A} & B_C \\ ~', authors: ['A and B'] }));
	expect(plain).toContain('@article{1,');
	expect(plain).toContain(
		'{{50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_C \\textbackslash{} \\textasciitilde{}}}'
	);
	expect(plain).toContain('author = {{A and B}}');
});

test('RIS', () => {
	expect(write('ris', monde).plain.split('\r\n')).toEqual([
		'TY  - NEWS',
		'AU  - Doe, Jeanne',
		'TI  - Au Mali, la « paix » recule',
		'T2  - Le Monde',
		'PY  - 2024',
		'DA  - 2024/03/03/',
		'LA  - fr',
		'UR  - https://example.org/a?b=1&c=2',
		'Y2  - 2024/05/01/',
		'N1  - “la « paix » recule”',
		'ER  - ',
		''
	]);
	expect(write('ris', monthly).plain).toContain('DA  - 2016/09//\r\n');
	expect(write('ris', withdrawn).plain).toContain('N1  - Retracted 2019-06-03: The ledger was forged.\r\n');
});

test('CSL-JSON', () => {
	expect(JSON.parse(write('csl-json', monde).plain)).toEqual([
		{
			id: 'monde',
			type: 'article-newspaper',
			author: [{ family: 'Doe', given: 'Jeanne' }],
			title: 'Au Mali, la « paix » recule',
			'container-title': 'Le Monde',
			issued: { 'date-parts': [[2024, 3, 3]] },
			language: 'fr',
			URL: 'https://example.org/a?b=1&c=2',
			accessed: { 'date-parts': [[2024, 5, 1]] },
			note: '“la « paix » recule”'
		}
	]);
	expect(JSON.parse(write('csl-json', arabic).plain)).toMatchObject([
		{ author: [{ literal: 'سعدية منت وارسن' }] }
	]);
});

test('Markdown', () => {
	expect(write('markdown', monde).plain).toBe(
		`> la « paix » recule.
>
> — Jeanne Doe, [“Au Mali, la « paix » recule”](<https://example.org/a?b=1&c=2>), *Le Monde*, 3 March 2024, read 1 May 2024`
	);
	expect(write('markdown', cite('x', { title: '*a* <b> [c](d)' }, '1. `x`\n# y')).plain).toBe(
		`> 1\\. \\\`x\\\` \\# y
>
> — “\\*a\\* \\<b\\> \\[c\\](d)”, *Publisher of x*, 1 January 2020`
	);
});

test('for word processors the newspaper is slanted and foreign words are marked', () => {
	expect(write('chicago-note', monde).html).toBe(
		'Jeanne Doe, <bdi lang="fr">“Au Mali, la « paix » recule,”</bdi> <i>Le Monde</i>, March 3, 2024, at <bdi lang="fr">“la « paix » recule,”</bdi> https://example.org/a?b=1&amp;c=2.'
	);
	expect(write('apa', unsigned).html).toContain('<i>The New York Times</i>.');
	expect(write('ris', monde).html).toBeUndefined();
});

describe('hostile data', () => {
	const text = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1 }),
		fc.constantFrom(
			'<img src=x onerror=alert(1)>',
			'"><script>',
			'\u202e}{',
			']]>&amp;',
			'\nER  - \nTY  - BOOK'
		)
	);
	const anything = fc
		.record({
			title: text,
			publisher: text,
			language: fc.oneof(text, fc.constant('en')),
			authors: fc.array(text, { maxLength: 4 }),
			url: text,
			passages: fc.array(text, { maxLength: 4 })
		})
		.map(({ passages, ...more }) => cite('hostile', more, ...passages));

	test('rich text holds no markup but its own', () => {
		fc.assert(
			fc.property(anything, fc.constantFrom(...citationStyles), (cited, style) => {
				const { html = '' } = style.write(cited);
				const own = html.replace(/<i>|<\/i>|<bdi lang="[^"<>]*">|<\/bdi>/g, '');
				expect(own).not.toMatch(/[<>"]/);
			})
		);
	});

	test('a record stays one record, and its braces match', () => {
		fc.assert(
			fc.property(anything, (cited) => {
				const ris = write('ris', cited).plain.split('\r\n');
				expect(ris.filter((line) => /^(TY|ER) {2}- /.test(line))).toHaveLength(2);
				expect(ris.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toBe(true);
				const bibtex = write('bibtex', cited).plain;
				let depth = 0;
				for (const sign of bibtex) {
					depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
				expect(JSON.parse(write('csl-json', cited).plain)).toHaveLength(1);
			})
		);
	});

	test('only web addresses are given as such', () => {
		const cited = cite('x', { url: 'javascript:alert(1)' });
		for (const style of citationStyles) expect(style.write(cited).plain).not.toContain('javascript');
	});
});
