import { sha256 } from '../dossier-files.ts';
import { drop, edit, set, type Planted } from './change.ts';
import { text } from './folder.ts';

const article = 'articles/news.json';
const coverage = 'articles/news.coverage.json';
const positions = 'positions.json';

export const articleFaults: readonly Planted[] = [
	['an article without text', drop('articles/news.txt'), article, 'articles/news.txt is missing'],
	['a text without article', set('articles/b.txt', 'x'), 'articles/b.txt', 'articles/b.json is missing'],
	[
		'a changed text',
		edit('articles/news.txt', 'nobody', 'Nobody'),
		'articles/news.txt',
		'the text was changed: its SHA-256 is'
	],
	[
		'a text that is too large',
		set('articles/news.txt', 'é'.repeat(2.7e6)),
		'articles/news.txt',
		'5400000 bytes; an article may have 5242880'
	],
	[
		'no SHA-256',
		edit(article, sha256(text), 'abc'),
		'articles/news.json:11 sha256',
		'"abc": this is no SHA-256'
	],
	[
		'coverage of no article',
		set('articles/b.coverage.json', '{}'),
		'articles/b.coverage.json',
		'covers an article "b"'
	],
	[
		'coverage that misses words',
		edit('articles/news.txt', '\n', '\nMore.\n'),
		coverage,
		'"More." (line 2 of the article, at 59) is in no sentence'
	],
	[
		'coverage in other words',
		edit(coverage, 'nobody', 'no one'),
		`${coverage}:5 sentences.0`,
		'does not stand at 0 to 58'
	],
	[
		'coverage of one thing twice',
		edit(coverage, /(\{[^{]*\})\n\t\]/, '$1,\n$1\n\t]'),
		`${coverage}:14 sentences.1`,
		'before the one above it ends at 58'
	],
	[
		'coverage with claims and none',
		edit(coverage, '"claims"', '"none": "x", "claims"'),
		`${coverage}:5 sentences.0`,
		'claims or a reason'
	],
	[
		'coverage that names an unknown claim',
		edit(coverage, '"c2"', '"c2", "c9"'),
		`${coverage}:11 sentences.0.claims.2`,
		'no claim "c9"'
	],
	[
		'coverage that names a claim with other words',
		edit(coverage, '"c2"', '"c2", "c3"'),
		`${coverage}:11 sentences.0.claims.2`,
		'"c3" quotes nothing from this sentence'
	],
	[
		'a position of an unknown actor',
		edit(positions, '"a"', '"z"'),
		'positions.json:7 points.0',
		'no actor "z"'
	],
	[
		'positions out of order',
		edit(positions, '["a",1,2.5]', '["b",0,0],["a",1,2.5]'),
		'positions.json:7 points.1',
		'"a" comes after that of "b"'
	],
	[
		'a position that is no number',
		edit(positions, '2.5', '"2.5"'),
		'positions.json:7 points.0.2',
		'"2.5": expected a number'
	],
	[
		'a position beyond all numbers',
		edit(positions, '2.5', '1e999'),
		'positions.json:7 points.0.2',
		'Infinity'
	],
	[
		'a frame without width',
		edit(positions, '800', '0'),
		'positions.json:4 width',
		'0: it must be more than 0'
	],
	[
		'JSON nested too deep',
		set('dossier.json', '['.repeat(1e5)),
		'dossier.json:1',
		'nested deeper than 100 levels'
	],
	[
		'an own vocabulary that takes a known id',
		set(
			'vocabulary/actor-kinds.json',
			'{"format":"entente/actor-kinds","version":1,"actorKinds":[\n{"id":"group","label":"x","plural":"x","definition":"x","example":"x"}]}'
		),
		'vocabulary/actor-kinds.json:2 actorKinds.0.id',
		'the id "group" was used before'
	]
];
