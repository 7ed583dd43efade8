import { describe, expect, test } from 'vitest';
import { makeBriefing, makeScene, note } from '../../../../tests/support/make-briefing.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { actorId, claimId, sceneId, type RelationId } from '#core/model/ids.ts';
import { momentOf } from './moment.ts';
import { briefingContent } from './scene-content.ts';

const [one, two] = [makeArticle('one'), makeArticle('two', { published: { date: '2023-05' as never } })];
const lists = {
	actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
	articles: [one, two],
	claims: [
		makeClaim('c1', 'a founded b', { article: one }),
		makeClaim('c2', 'b allied c', { article: two }),
		makeClaim('c3', 'c founded d', { article: one })
	]
};
const dossier = makeDossier(lists);
const moment = momentOf(dossier);
const contentOf = (...scenes: Parameters<typeof makeBriefing>[0]) =>
	briefingContent(makeBriefing(scenes), () => ({ moment, isRebuilt: true }));
const ids = (values: readonly { readonly id: string }[] | undefined) => values?.map(({ id }) => id);

describe('what a scene shows', () => {
	test.each([
		['hide', ['a', 'b'], ['a', 'b']],
		['dim', ['a', 'b', 'c', 'd'], ['a', 'b']],
		['show', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']]
	] as const)('others %s: %j are drawn, %j lit', (others, drawn, lit) => {
		const [scene] = contentOf(makeScene('1', { view: 'actor=a', others })).scenes;
		expect(ids(scene?.actors)).toEqual(drawn);
		expect([...(scene?.lit.actors ?? [])]).toEqual(lit);
	});

	test('a focus leaves what is near, a filter takes away, an open tie is what it is about', () => {
		const [near, filtered, tie] = contentOf(
			makeScene('1', { view: 'focus=b,1' }),
			makeScene('2', { view: 'focus=b,1&hide-types=allied' }),
			makeScene('3', { view: 'tie=b~allied~c', others: 'hide' })
		).scenes;
		expect(ids(near?.actors)).toEqual(['a', 'b', 'c']);
		expect(ids(filtered?.actors)).toEqual(['a', 'b']);
		expect([ids(tie?.actors), ids(tie?.relations)]).toEqual([['b', 'c'], ['b~allied~c']]);
	});

	test('what the view names and the dossier lacks is said, and the rest is shown', () => {
		const [scene] = contentOf(makeScene('1', { view: 'actor=nobody' })).scenes;
		expect(scene?.missing).toEqual(['nobody']);
		expect(scene?.actors).toHaveLength(4);
	});
});

describe('numbers', () => {
	const content = contentOf(
		makeScene('1', { caption: [{ text: 'x' }, note('c2'), note('c1')] }),
		makeScene('2', { caption: [note('c1')], cites: [{ claim: claimId('c3'), excerpt: 0 }] }),
		makeScene('3', { caption: [note('gone')] })
	);

	test('notes are numbered in reading order, once each, and a number stays', () => {
		expect(content.scenes.map(({ notes }) => notes.map(({ number }) => number))).toEqual([
			[1, 2],
			[2, 3],
			[4]
		]);
		expect(content.notes.map(({ number, claim }) => [number, claim?.id])).toEqual([
			[1, 'c2'],
			[2, 'c1'],
			[3, 'c3'],
			[4, undefined]
		]);
	});

	test('articles are numbered by their first note, and a note says which', () => {
		expect(content.sources.map(({ number, article }) => [number, article.id])).toEqual([
			[1, 'two'],
			[2, 'one']
		]);
		expect(content.notes.map(({ source }) => source)).toEqual([1, 2, 2, null]);
		expect(content.scenes[1]?.sources.map(({ number }) => number)).toEqual([2]);
	});

	test('the stamp is of the articles that are cited', () => {
		expect(content.scenes.map(({ stamp }) => stamp)).toEqual([
			'As of 31 December 2024, evidence to May 2023',
			'As of 31 December 2024, evidence to 1 January 2020',
			'As of 31 December 2024, evidence to May 2023'
		]);
	});
});

test('an article that an earlier scene cites is among the sources, also where its words were taken out since', () => {
	const later = momentOf(makeDossier({ ...lists, claims: lists.claims.filter(({ id }) => id !== 'c2') }));
	const content = briefingContent(
		makeBriefing([
			makeScene('1', { caption: [note('c2'), note('c1')] }),
			makeScene('2', { caption: [note('c2')] })
		]),
		({ id }) => ({ moment: id === sceneId('2') ? later : moment, isRebuilt: true })
	);
	expect(content.sources.map(({ number, article }) => [number, article.id])).toEqual([
		[1, 'two'],
		[2, 'one']
	]);
	expect(content.notes.map(({ excerpt }) => excerpt !== null)).toEqual([true, true]);
	expect(content.scenes[1]?.notes.map(({ excerpt }) => excerpt)).toEqual([null]);
});

test('actors are listed by name with the scenes that are about them', () => {
	const { actors } = contentOf(
		makeScene('1', { view: 'actor=a', others: 'hide' }),
		makeScene('2', { view: 'actor=c', others: 'dim' })
	);
	expect(actors.map(({ actor, scenes }) => [actor.id, scenes])).toEqual([
		['a', [1]],
		['b', [1, 2]],
		['c', [2]],
		['d', [2]]
	]);
});

test('hostile ids are ordinary ones', () => {
	const odd = makeDossier({
		actors: ['__proto__', 'constructor'].map((id) => makeActor(id)),
		claims: [makeClaim('toString', '__proto__ founded constructor')]
	});
	const { scenes } = briefingContent(
		makeBriefing([makeScene('__proto__', { view: 'actor=__proto__', caption: [note('toString')] })]),
		() => ({ moment: momentOf(odd), isRebuilt: true })
	);
	expect(scenes[0]?.notes[0]?.excerpt?.text).toBe('Some words');
	expect(scenes[0]?.lit.relations).toContain('__proto__~founded~constructor' as RelationId);
	expect(scenes[0]?.lit.actors).toContain(actorId('constructor'));
});
