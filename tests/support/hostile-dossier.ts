import { quote } from '../../src/lib/core/evidence/quote.ts';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import type { ExportInput } from '../../src/lib/core/formats/export-format.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { actorId, type ActorId } from '../../src/lib/core/model/ids.ts';
import { makeActor, makeArticle, makeClaim, makeDossier, range } from './make-dossier.ts';

/** Ids and names that break careless programs. Claims name actors by words, so ids with blanks take part in none. */
export const hostileNames = [
	...[
		'__proto__',
		'constructor',
		'toString',
		'</data><node id="x"/>',
		'\'"&amp;<![CDATA[',
		']]>',
		'#a.b[c="d"]'
	],
	...[
		'👩🏽‍⚕️',
		'قبيلة',
		'\u202eabc',
		'\u2069\u2068',
		'a~founded~b',
		'a%7Eb',
		'<html>label',
		'=1+1',
		'0',
		'\u00a0'
	],
	...[
		'null',
		'id',
		'x | y',
		'x'.repeat(10_000),
		'a\tb',
		'line\r\nbreak',
		'\u0085\u2028\u2029',
		'e\u0301',
		'ﷺ'
	]
];

const text = [
	'Some words say so; “]]>” & <b>, they said.\r\n',
	'👩🏽‍⚕️ قبيلة said: \u202eabc\u202c — and\ttabs.\n',
	'\u0000\u0007 control, \ufffe and \ud800 alone.\n'
].join('');

const article = makeArticle('news', { text, title: '</desc>“]]>”', url: 'javascript:alert(1)' });
const wire = makeArticle('wire', { text, publisher: '<script>alert(1)</script>' });

/** A dossier in which everything that is text is as hostile as it may be. */
export function hostileDossier(): Dossier {
	const ids = hostileNames.filter((name) => !/\s/.test(name));
	const told = (start: number, end: number, from = article) => ({
		article: from,
		excerpts: [quote(from, start, end)]
	});
	const [a, b, c] = ['__proto__', 'constructor', '</data><nodeid="x"/>'];
	const claims = [
		makeClaim('c1', `${a} founded ${b}`, { ...told(0, text.length), when: range('2012', '2019-03') }),
		makeClaim('c2', `${a} founded ${b}`, told(20, 60, wire)),
		makeClaim('c3', `${b} founded ${a}`, told(44, 60)),
		makeClaim('c4', `${a} allied ${b}`, { ...told(0, 10), speaker: '“]]>”', hedge: 'planned' }),
		makeClaim('c5', `${a} founded ${b}`, { ...told(5, 9), polarity: 'denies' }),
		makeClaim('c6', `${b} allied ${c}`, { ...told(0, 4), polarity: 'denies' }),
		// Behind the emoji, where code points and UTF-16 units differ.
		makeClaim('c7', `${b} founded ${c}`, told(60, 75)),
		...ids.slice(2).map((id, index) => makeClaim(`m${index}`, `${id} founded ${a}`, told(0, 12)))
	];
	const actors = [...new Set([...hostileNames, String(c)])].map((id) =>
		makeActor(id, id === 'null' ? 'own<kind>' : 'group', [id, `alias | of ${id}`, 'SHORT'])
	);
	const dossier = makeDossier({ actors, articles: [article, wire], claims });
	const points = new Map<ActorId, { x: number; y: number }>(
		hostileNames.map((id, index) => [
			actorId(id),
			{ x: 40.5 + (index % 6) * 110, y: 40 + Math.floor(index / 6) * 90.25 }
		])
	);
	return { ...dossier, positions: { width: 720, height: 560, points } };
}

/** The whole of a dossier, to be written to a file. */
export function wholeOf(dossier: Dossier): ExportInput {
	const relations = [...relationsOf(dossier).values()];
	return {
		dossier,
		scene: { actors: [...dossier.actors.values()], relations },
		positions: dossier.positions
	};
}
