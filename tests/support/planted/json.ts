import { drop, edit, set, type Planted } from './change.ts';

const actors = 'actors.jsonl';
const claims = 'claims.jsonl';

export const jsonFaults: readonly Planted[] = [
	['no dossier.json', drop('dossier.json'), 'dossier.json', 'is missing'],
	['no actors', drop(actors), actors, 'is missing'],
	['no claims', drop(claims), claims, 'is missing'],
	[
		'JSON that ends early',
		set('dossier.json', '{\n\t"format": "entente/dossier",\n'),
		'dossier.json:3',
		'the text ends where a key in double quotes should be (column 1)'
	],
	[
		'JSON with a comma too many',
		edit('dossier.json', '0\n}', '0,\n}'),
		'dossier.json:14',
		'should be (column 1)'
	],
	[
		'JSON behind a byte order mark',
		edit('dossier.json', '{', '\uFEFF{'),
		'dossier.json:1',
		'byte order mark'
	],
	[
		'a key given twice',
		edit('dossier.json', '"title"', '"title": "x",\n\t"title"'),
		'dossier.json:5 title',
		'given twice'
	],
	[
		'another format',
		edit('dossier.json', 'entente/dossier', 'entente/claims'),
		'dossier.json:1',
		'"entente/claims", not "entente/dossier"'
	],
	['no format', edit('dossier.json', '"format"', '"form"'), 'dossier.json:1', 'does not say what it is'],
	[
		'no version',
		edit('dossier.json', '"version": 1', '"version": "1"'),
		'dossier.json:1',
		'"1" is no version'
	],
	[
		'a newer version',
		edit('dossier.json', '"version": 1', '"version": 2'),
		'dossier.json:1',
		'version 2 of entente/dossier, and this program reads up to version 1'
	],
	[
		'an unknown field',
		edit('dossier.json', '"title"', '"subtitle": "x",\n\t"title"'),
		'dossier.json:4 subtitle',
		'the field "subtitle" is unknown'
	],
	[
		'a field named like a part of every object',
		edit('dossier.json', '"title"', '"__proto__": {},\n\t"title"'),
		'dossier.json:4 __proto__',
		'the field "__proto__" is unknown'
	],
	[
		'a missing field',
		edit('dossier.json', /\t"licence.*\n/, ''),
		'dossier.json:1 licence',
		'the field "licence" is missing'
	],
	[
		'an empty text',
		edit('dossier.json', '"A small dossier"', '" "'),
		'dossier.json:4 title',
		'the text is empty'
	],
	[
		'no date',
		edit('dossier.json', '2024-12-31', '2024-02-30'),
		'dossier.json:7 asOf',
		'"2024-02-30": this is no date'
	],
	[
		'no language',
		edit('dossier.json', '"en"', '"English language"'),
		'dossier.json:6 language',
		'no language tag'
	],
	[
		'an unknown actor to start with',
		edit('dossier.json', '"a"', '"z"'),
		'dossier.json:11 startWith.0',
		'no actor "z"'
	]
];
