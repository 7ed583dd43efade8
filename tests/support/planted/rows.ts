import { edit, type Planted } from './change.ts';

const actors = 'actors.jsonl';
const claims = 'claims.jsonl';

export const rowFaults: readonly Planted[] = [
	['no header', edit(actors, /.*\n/, ''), 'actors.jsonl:1', 'the first line is the header'],
	[
		'a newer header',
		edit(actors, '"version":1', '"version":9'),
		'actors.jsonl:1',
		'version 9 of entente/actors'
	],
	['a header that is no JSON', edit(actors, '{', ''), 'actors.jsonl:1', 'the first line is the header'],
	['an empty line', edit(actors, '\n', '\n\n'), 'actors.jsonl:2', 'the line is empty'],
	[
		'a row that is no JSON',
		edit(actors, '{"id":"b"', '{"id":b'),
		'actors.jsonl:3',
		'where a value should be (column 7)'
	],
	[
		'a row with a key given twice',
		edit(actors, '{"id":"b"', '{"id":"x","id":"b"'),
		'actors.jsonl:3 id',
		'given twice'
	],
	[
		'a row with an unknown field',
		edit(actors, '{"id":"b"', '{"colour":"red","id":"b"'),
		'actors.jsonl:3 colour',
		'unknown'
	],
	[
		'rows out of order',
		edit(actors, /(.*"a".*\n)(.*"b".*\n)/, '$2$1'),
		'actors.jsonl:3 id',
		'"a" comes after "b"'
	],
	[
		'an id used twice',
		edit(actors, '"id":"b"', '"id":"a"'),
		'actors.jsonl:3 id',
		'the id "a" was used before'
	],
	['an empty id', edit(actors, '"id":"a"', '"id":""'), 'actors.jsonl:2 id', 'an id may not be empty'],
	[
		'an unknown actor kind',
		edit(actors, '"kind":"place"', '"kind":"planet"'),
		'actors.jsonl:4 kind',
		'no actor kind "planet"'
	],
	[
		'no primary name',
		edit(actors, '"role":"primary"', '"role":"alias"'),
		'actors.jsonl:2 names',
		'exactly one name of the role primary'
	],
	[
		'an unknown role',
		edit(actors, '"role":"primary"', '"role":"nickname"'),
		'actors.jsonl:2 names.0.role',
		'"nickname"'
	],
	[
		'context that is not true',
		edit(actors, '"role":"primary"', '"role":"primary","context":false'),
		'actors.jsonl:2 names.0.context',
		'false'
	],
	[
		'a claim id used twice',
		edit(claims, '"id":"c2"', '"id":"c1"'),
		'claims.jsonl:3 id',
		'the id "c1" was used before'
	],
	[
		'an unknown subject',
		edit(claims, '"subject":"a"', '"subject":"z"'),
		'claims.jsonl:2 subject',
		'no actor "z"'
	],
	[
		'an unknown object',
		edit(claims, '"object":"b"', '"object":"z"'),
		'claims.jsonl:2 object',
		'no actor "z"'
	],
	[
		'an unknown type',
		edit(claims, 'founded', 'invented'),
		'claims.jsonl:2 type',
		'no relation type "invented"'
	],
	[
		'an unknown speaker',
		edit(claims, '"actor":"a"', '"actor":"z"'),
		'claims.jsonl:2 speaker.actor',
		'no actor "z"'
	],
	[
		'an unknown article',
		edit(claims, '"article":"news"', '"article":"olds"'),
		'claims.jsonl:2 excerpts.0.article',
		'no article "olds"'
	],
	[
		'a support that is not there',
		edit(claims, '["c1"]', '["c9"]'),
		'claims.jsonl:4 assessment.restsOn.0',
		'no other claim "c9"'
	],
	[
		'a claim that rests on itself',
		edit(claims, '["c1"]', '["c3"]'),
		'claims.jsonl:4 assessment.restsOn.0',
		'no other claim "c3"'
	],
	[
		'a tie to itself',
		edit(claims, '"object":"b"', '"object":"a"'),
		'claims.jsonl:2 object',
		'ties "a" to itself'
	],
	[
		'a kind that the type does not allow',
		edit(claims, '"object":"p"', '"object":"b"'),
		'claims.jsonl:3 object',
		'"b" is of kind "group", which cannot be the object of "active-in"'
	],
	[
		'no words and no assessment',
		edit(claims, /,"assessment":\{.*?\}/, ''),
		'claims.jsonl:4',
		'quotes no words and gives no assessment'
	],
	[
		'words and an assessment',
		edit(claims, '"recorded"', '"assessment":{"reason":"x","restsOn":[]},"recorded"'),
		'claims.jsonl:2',
		'excerpts or an assessment, not both'
	],
	['an unknown polarity', edit(claims, 'asserts', 'maybe'), 'claims.jsonl:2 polarity', '"maybe"'],
	['an unknown hedge', edit(claims, '"none"', '"rumoured"'), 'claims.jsonl:2 hedge', '"rumoured"'],
	[
		'a range turned round',
		edit(claims, '"recorded"', '"when":{"first":"2020","last":"2019"},"recorded"'),
		'claims.jsonl:2 when',
		'ends before it begins'
	],
	[
		'a range without ends',
		edit(claims, '"recorded"', '"when":{"first":null,"last":null},"recorded"'),
		'claims.jsonl:2 when',
		'neither end'
	],
	[
		'offsets that do not fit the text',
		edit(claims, '"end":10', '"end":11'),
		'claims.jsonl:2 excerpts.0',
		'not the length of the text'
	],
	[
		'a negative offset',
		edit(claims, '"start":0', '"start":-1'),
		'claims.jsonl:2 excerpts.0.start',
		'-1: the least allowed is 0'
	],
	[
		'words that the article lacks',
		edit(claims, 'Some words"', 'Same words"'),
		'claims.jsonl:2 excerpts.0',
		'does not hold the words "Same words"'
	],
	[
		'a trigger elsewhere',
		edit(claims, '"start":5,"end":10,"text":"words"', '"start":11,"end":14,"text":"say"'),
		'claims.jsonl:2 triggers.0',
		'lies in no excerpt'
	],
	[
		'a speaker who is not in its excerpt',
		edit(claims, '"words":"words"', '"words":"no one"'),
		'claims.jsonl:2 speaker.words',
		'"no one"'
	]
];
