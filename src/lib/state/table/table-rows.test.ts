import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorRows } from './actor-rows.ts';
import { attested } from './attested.ts';
import { Finder } from './find-rows.ts';
import { actorSort, sortActors, sortTies, tieSort } from './sort-rows.ts';
import { tieRows, tiesByActor, type TieRow } from './tie-rows.ts';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier,
	range
} from '../../../../tests/support/make-dossier.ts';
import { fourActors } from '../../../../tests/support/make-explorer.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { actorId } from '#core/model/ids.ts';
import { actorColumns, tieColumns } from '#core/view/list-columns.ts';

function rowsOf(dossier: Dossier): readonly TieRow[] {
	return tieRows([...relationsOf(dossier).values()], dossier, dossier.vocabulary);
}

const four = fourActors();
const rows = rowsOf(four);
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

describe('a row of a tie', () => {
	test('says the sentence, who published it and how far the words hold back', () => {
		const byId = new Map(rows.map((row) => [row.id, row]));
		expect(byId.get('front~active-in~port')).toMatchObject({
			statement: 'Northern Front active-in Port Hara',
			publishers: ['The Daily'],
			hedge: 'believed'
		});
		expect(byId.get('front~allied~league')?.publishers).toEqual(['A Wire', 'The Daily']);
	});

	test('says that only some of the words hold back', () => {
		const told = [makeClaim('1', 'a founded b', { hedge: 'alleged' }), makeClaim('2', 'a founded b')];
		expect(
			rowsOf(makeDossier({ actors: ['a', 'b'].map((id) => makeActor(id)), claims: told }))[0]?.hedge
		).toBe('partly alleged');
	});

	test('is there for a tie that is only denied', () => {
		expect(rows.map(({ relation }) => relation.reason.status)).toContain('denied');
	});
});

describe('when it was attested', () => {
	const old = makeArticle('old', { published: { date: day('2015-03') } });
	const recent = makeArticle('recent', { published: { date: day('2021-06-02') } });
	const told = (...claims: readonly Claim[]) => {
		const dossier = makeDossier({
			actors: ['a', 'b'].map((id) => makeActor(id)),
			articles: [old, recent],
			claims
		});
		const [relation] = relationsOf(dossier).values();
		return attested(relation!, dossier.articles);
	};

	test.each<[string, readonly Claim[], string | null, string | null]>([
		[
			'its own dates',
			[makeClaim('1', 'a founded b', { article: old, when: range('2012', '2013-05') })],
			'2012',
			'2013-05'
		],
		[
			'an open end: the day it was published',
			[makeClaim('1', 'a founded b', { article: old, when: range('2012', null) })],
			'2012',
			'2015-03'
		],
		[
			'no date: the day it was published',
			[makeClaim('1', 'a founded b', { article: recent })],
			'2021-06-02',
			'2021-06-02'
		],
		[
			'several: from the first to the last',
			[makeClaim('1', 'a founded b', { article: recent }), makeClaim('2', 'a founded b', { article: old })],
			'2015-03',
			'2021-06-02'
		],
		[
			'a denial attests nothing',
			[
				makeClaim('1', 'a founded b', { article: old }),
				makeClaim('2', 'a founded b', { article: recent, polarity: 'denies' })
			],
			'2015-03',
			'2015-03'
		],
		['no words and no date', [makeClaim('1', 'a founded b', { article: null })], null, null]
	])('%s', (_, claims, first, last) => {
		expect(told(...claims)).toEqual({ first, last });
	});
});

describe('order', () => {
	test('the usual one is by status, then by the sentence', () => {
		expect(sortTies(rows, tieSort(null)).map(({ relation }) => relation.reason.status)).toEqual([
			'contested',
			'reported',
			'reported',
			'denied'
		]);
		expect(ids(sortTies(rows, tieSort(null))).slice(1, 3)).toEqual([
			'amina~founded~front',
			'front~active-in~port'
		]);
	});

	test('a column of the other table leaves it as it is', () => {
		expect(tieSort({ column: 'kind', descending: true })).toEqual(tieSort(null));
		expect(actorSort({ column: 'hedge', descending: true })).toEqual(actorSort(null));
	});

	test('what a column does not say stands last in either direction', () => {
		for (const descending of [false, true]) {
			const hedges = sortTies(rows, { column: 'hedge', descending }).map(({ hedge }) => hedge);
			expect(hedges).toEqual(['believed', '', '', '']);
		}
	});

	const anyRows = fc
		.array(fc.tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts)), { maxLength: 12 })
		.map((pairs) => {
			const actors = hostileTexts.map((id) => makeActor(id));
			const claims = pairs.map(([subject, object], place): Claim => ({
				...makeClaim(`c${place}`, 'a founded b'),
				subject: actorId(subject),
				object: actorId(object)
			}));
			return rowsOf(makeDossier({ actors, claims }));
		});

	test('never depends on how the rows came, and loses none', () => {
		fc.assert(
			fc.property(anyRows, fc.constantFrom(...tieColumns), fc.boolean(), (some, column, descending) => {
				const sorted = sortTies(some, { column, descending });
				expect(sortTies(some.toReversed(), { column, descending })).toEqual(sorted);
				expect(new Set(sorted)).toEqual(new Set(some));
			})
		);
	});

	test('equal ones go by id where even their names are equal', () => {
		const twins = ['b', 'a', 'c'].map((id) => makeActor(id, 'group', ['The Same']));
		const listed = actorRows(twins, new Map(), four.vocabulary);
		for (const column of actorColumns) {
			expect(ids(sortActors(listed, { column, descending: false }))).toEqual(['a', 'b', 'c']);
			expect(ids(sortActors(listed, { column, descending: true }))).toEqual(['a', 'b', 'c']);
		}
	});
});

test('a row of an actor counts its drawn ties and those that are contested', () => {
	const [, front, league] = actorRows([...four.actors.values()], tiesByActor(rows), four.vocabulary);
	expect([front?.ties, front?.contested, front?.kind]).toEqual([3, 1, 'group']);
	// One of its two ties is only denied.
	expect([league?.ties, league?.contested]).toEqual([1, 1]);
});

describe('looking for words', () => {
	const finder = new Finder();
	test.each([
		['', 4],
		['  ', 4],
		['amina', 1],
		['أمينه', 1],
		['AMÍN', 1],
		['mina', 0],
		['northern', 4],
		['the front wire', 1],
		['daily believ', 1],
		['denied', 1],
		['contes league', 1],
		['<script>', 0]
	])('%s finds %i ties', (words, count) => {
		expect(finder.ties(rows, words)).toHaveLength(count);
	});

	test('finds actors by any name and by kind', () => {
		const listed = actorRows([...four.actors.values()], new Map(), four.vocabulary);
		expect(ids(finder.actors(listed, 'place'))).toEqual(['port']);
		expect(ids(finder.actors(listed, 'aminah'))).toEqual(['amina']);
	});

	test('every row is found by its own sentence, whatever is in it', () => {
		const actors = hostileTexts.map((text, place) => makeActor(`a${place}`, 'group', [text]));
		const claims = actors.map(({ id }, place) => makeClaim(`c${place}`, `${id} founded a0`));
		const hostile = rowsOf(makeDossier({ actors, claims }));
		for (const row of hostile) expect(new Finder().ties(hostile, row.statement)).toContain(row);
	});
});
