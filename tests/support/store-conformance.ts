import { describe, expect, test } from 'vitest';
import { actorId, actorKindId, articleId, familyId, relationTypeId } from '../../src/lib/core/model/ids.ts';
import type { Filter } from '../../src/lib/core/store/graph-store.ts';
import { day, makeDossier, range } from './make-dossier.ts';
import { storePages } from './store-pages.ts';
import { allRows, ids, page, relation, type MakeStore } from './store-questions.ts';
import { sampleDossier } from './store-sample.ts';

/** What every store must answer, in the same words for each. */
export function storeConformance(make: MakeStore): void {
	const withSmall = async () => make(sampleDossier);

	describe('searchActors', () => {
		const find = async (text: string, limit = 10) =>
			(await (await withSmall()).searchActors(text, { limit })).map(
				({ actor, matchedName }) => `${actor.id} ${matchedName}`
			);

		test.each([
			['jamaat', ['jnim 0']],
			["Jama'at", ['jnim 0']],
			['Jama‘at', ['jnim 0']],
			['Jamā‘at', ['jnim 0']],
			['JAMAAT NUS', ['jnim 0']],
			['nasr jama', ['jnim 1']],
			['jnim', ['jnim 2']],
			['جماعه', ['jnim 3']],
			['الاسلام', ['jnim 3']],
			['والمسلمين جماعة', ['jnim 3']],
			// Words of two different names are no match.
			['jnim jamaat', []],
			['katiba liberation', []],
			['macina', ['katiba 1']],
			['macina front', ['katiba 1']],
			['amaat', []],
			// A name that means it only by context comes last, whatever its ties.
			['group', ['group-x 0', 'jnim 4']],
			// More ties first.
			['mali', ['mali 0', 'alone 0']],
			['m', ['jnim 0', 'katiba 1', 'mali 0', 'alone 0']],
			['zzz', []]
		])('%s finds %j', async (text, found) => {
			expect(await find(text)).toEqual(found);
		});

		test('without words it finds all, most ties first', async () => {
			expect(await find(' - ')).toEqual(['jnim 0', 'katiba 0', 'mali 0', 'alone 0', 'group-x 0']);
			expect(await find('', 2)).toEqual(['jnim 0', 'katiba 0']);
		});

		test('kinds restrict it, degrees count drawn ties', async () => {
			const store = await withSmall();
			const kinds = new Set([actorKindId('place')]);
			const hits = await store.searchActors('m', { kinds, limit: 10 });
			expect(hits.map(({ actor, degree }) => [actor.id, degree])).toEqual([['mali', 2]]);
			const all = await store.searchActors('', { limit: 10 });
			expect(all.map(({ actor, degree }) => `${actor.id} ${degree}`)).toEqual([
				'jnim 3',
				'katiba 3',
				'mali 2',
				'alone 0',
				'group-x 0'
			]);
		});
	});

	describe('neighbours', () => {
		const around = async (id: string, filter: Filter = {}, limit = 10) =>
			(await (await withSmall()).neighbours(actorId(id), filter, page(limit))).rows.map(
				({ actor, relations }) => `${actor.id}: ${relations.map((each) => each.id).join(' ')}`
			);

		test('most ties first; what no picture draws is left out', async () => {
			expect(await around('jnim')).toEqual([
				'katiba: jnim~allied~katiba jnim~founded~katiba',
				'mali: jnim~active-in~mali'
			]);
		});

		test.each<[string, Filter, string[]]>([
			['denied ones by name', { statuses: new Set(['denied']) }, ['group-x: group-x~allied~jnim']],
			[
				'a kind',
				{ kinds: new Set(['group'].map(actorKindId)) },
				['katiba: jnim~allied~katiba jnim~founded~katiba']
			],
			['a type', { types: new Set([relationTypeId('founded')]) }, ['katiba: jnim~founded~katiba']],
			['a family', { families: new Set([familyId('presence')]) }, ['mali: jnim~active-in~mali']],
			['a status', { statuses: new Set(['corroborated']) }, ['katiba: jnim~founded~katiba']],
			[
				'a publisher',
				{ publishers: new Set(['The Star']) },
				['katiba: jnim~founded~katiba', 'mali: jnim~active-in~mali']
			],
			['a speaker', { speakers: new Set(ids('group-x')) }, ['katiba: jnim~founded~katiba']],
			['a hedge', { hedges: new Set(['alleged']) }, ['katiba: jnim~founded~katiba']],
			[
				'a language',
				{ languages: new Set(['fr']) },
				['katiba: jnim~founded~katiba', 'mali: jnim~active-in~mali']
			],
			[
				'claims that pass one filter each',
				{ publishers: new Set(['The Post']), hedges: new Set(['alleged']) },
				[]
			],
			['true then', { trueAt: range('2016', '2018') }, ['katiba: jnim~allied~katiba jnim~founded~katiba']],
			[
				'true on the first day',
				{ trueAt: range('2019-01-01', '2019-01-01') },
				['katiba: jnim~allied~katiba jnim~founded~katiba', 'mali: jnim~active-in~mali']
			],
			['known the day before', { knownBy: day('2019-03-30') }, []],
			[
				'known on the last day',
				{ knownBy: day('2019-03-31') },
				['katiba: jnim~allied~katiba jnim~founded~katiba']
			],
			['nothing allowed', { types: new Set() }, []]
		])('under a filter: %s', async (_, filter, found) => {
			expect(await around('jnim', filter)).toEqual(found);
		});

		test('somebody unknown, or without ties, has none', async () => {
			expect([await around('nobody'), await around('alone')]).toEqual([[], []]);
		});
	});

	test('step goes one hop from each actor, in order, up to the limit', async () => {
		const store = await withSmall();
		const step = async (limit: number) =>
			(await store.step(ids('mali', 'jnim', 'mali'), {}, limit)).map(
				({ actor, other }) => `${actor} ${other}`
			);
		expect(await step(10)).toEqual(['mali jnim', 'mali katiba', 'jnim katiba', 'jnim mali']);
		expect(await step(3)).toEqual(['mali jnim', 'mali katiba', 'jnim katiba']);
	});

	test('relationsBetween two sets, by id, each once', async () => {
		const store = await withSmall();
		const between = async (from: string[], to: string[], filter: Filter = {}, limit = 10) =>
			(await store.relationsBetween(ids(...from), ids(...to), filter, limit)).map(({ id }) => id);
		const all = ['alone', 'group-x', 'jnim', 'katiba', 'mali'];
		expect(await between(all, all)).toEqual([
			'jnim~active-in~mali',
			'jnim~allied~katiba',
			'jnim~founded~katiba',
			'katiba~active-in~mali'
		]);
		expect(await between(['mali'], all)).toEqual(['jnim~active-in~mali', 'katiba~active-in~mali']);
		expect(await between(all, ['mali'], { statuses: new Set(['contested']) })).toEqual([
			'katiba~active-in~mali'
		]);
		expect(await between(all, all, {}, 1)).toEqual(['jnim~active-in~mali']);
		expect(await between(['jnim'], ['alone'])).toEqual([]);
	});

	test('relations of a pair from either end, those no picture draws among them', async () => {
		const store = await withSmall();
		const pair = async (a: string, b: string, filter: Filter = {}) =>
			(await store.relations(actorId(a), actorId(b), filter, page(10))).rows.map(({ id }) => id);
		expect(await pair('katiba', 'jnim')).toEqual(['jnim~allied~katiba', 'jnim~founded~katiba']);
		expect(await pair('jnim', 'katiba')).toEqual(['jnim~allied~katiba', 'jnim~founded~katiba']);
		expect(await pair('jnim', 'group-x')).toEqual(['group-x~allied~jnim']);
		expect(await pair('mali', 'group-x')).toEqual(['group-x~active-in~mali']);
		expect(await pair('jnim', 'katiba', { types: new Set([relationTypeId('allied')]) })).toEqual([
			'jnim~allied~katiba'
		]);
	});

	test('one relation, with the status that the clocks give it', async () => {
		const store = await withSmall();
		const status = async (id: string, filter: Filter = {}) =>
			(await store.relation(relation(id), filter))?.reason.status;
		expect(await status('jnim~founded~katiba')).toBe('corroborated');
		expect(await status('jnim~founded~katiba', { knownBy: day('2020') })).toBe('reported');
		expect(await status('group-x~active-in~mali')).toBe('retracted');
		expect(await status('group-x~active-in~mali', { knownBy: day('2020') })).toBe('retracted');
		expect(await status('group-x~allied~jnim')).toBe('denied');
		expect(await status('katiba~active-in~mali')).toBe('contested');
		expect(await status('jnim~founded~katiba', { statuses: new Set(['reported']) })).toBeUndefined();
		expect(await status('a~b~c')).toBeUndefined();
	});

	test('claims of a relation, asserting ones first', async () => {
		const store = await withSmall();
		const rows = await allRows((request) => store.claims(relation('katiba~active-in~mali'), request), 1);
		expect(rows.map(({ id, polarity }) => `${id} ${polarity}`)).toEqual(['7 asserts', '8 denies']);
		expect(rows[0]?.excerpts[0]?.text).toBe('Some words');
		expect((await store.claims(relation('a~b~c'), page(5))).rows).toEqual([]);
	});

	describe('searchArticles', () => {
		const find = async (text: string, filter: Filter = {}) => {
			const { rows, total } = await (await withSmall()).searchArticles(text, filter, page(10));
			return [rows.map(({ id }) => id), total];
		};
		test.each<[string, Filter, string[]]>([
			['', {}, ['new', 'gone', 'old']],
			['jamaat chateau', {}, ['gone']],
			['som wor', {}, ['new', 'gone', 'old']],
			['post', {}, ['old']],
			['title gone', {}, ['gone']],
			['zzz', {}, []],
			['words', { knownBy: day('2020') }, ['gone', 'old']],
			['words', { publishers: new Set(['The Sun', 'The Star']) }, ['new', 'gone']],
			['words', { languages: new Set(['fr']) }, ['new']]
		])('%j under %o', async (text, filter, found) => {
			expect(await find(text, filter)).toEqual([found, found.length]);
		});
	});

	test('actors and articles by id, in the order asked, unknown ones left out', async () => {
		const store = await withSmall();
		expect((await store.actors(ids('mali', 'nobody', 'alone'))).map(({ id }) => id)).toEqual([
			'mali',
			'alone'
		]);
		expect(
			(await store.articles([articleId('new'), articleId('x'), articleId('old')])).map(({ id }) => id)
		).toEqual(['new', 'old']);
	});

	describe('facets', () => {
		const counts = async (filter: Filter) =>
			Object.fromEntries(
				Object.entries(await (await withSmall()).facets(filter)).map(([facet, values]) => [
					facet,
					[...(values as ReadonlyMap<string, number>)].map(([value, count]) => `${value} ${count}`)
				])
			);
		test('count everything', async () => {
			expect(await counts({})).toEqual({
				kinds: ['group 4', 'place 1'],
				families: ['presence 3', 'ties 3'],
				types: ['active-in 3', 'allied 2', 'founded 1'],
				statuses: ['reported 2', 'contested 1', 'corroborated 1', 'denied 1', 'retracted 1'],
				publishers: ['The Post 4', 'The Star 3', 'The Sun 1']
			});
		});

		test('count what a filter leaves', async () => {
			expect(
				await counts({ knownBy: day('2019-12'), types: new Set(['allied', 'active-in'].map(relationTypeId)) })
			).toEqual({
				kinds: ['group 3', 'place 1'],
				families: ['ties 2', 'presence 1'],
				types: ['allied 2', 'active-in 1'],
				statuses: ['reported 2', 'denied 1'],
				publishers: ['The Post 3']
			});
		});
	});

	storePages(make);

	test('an empty dossier has an answer to everything', async () => {
		const store = await make(makeDossier({ articles: [] }));
		expect(await store.searchActors('a', { limit: 5 })).toEqual([]);
		expect(await store.neighbours(actorId('a'), {}, page(5))).toEqual({ rows: [] });
		expect(await store.searchArticles('a', {}, page(5))).toEqual({ rows: [], total: 0 });
		expect((await store.facets({})).kinds.size).toBe(0);
	});
}
