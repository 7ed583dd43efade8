import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier
} from '../../../../tests/support/make-dossier.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import type { Claim } from '#core/model/claim.ts';
import { actorId } from '#core/model/ids.ts';
import { buildGraph, nodeKey } from './build-graph.ts';
import { bestConnected, neighbourhood } from './neighbourhood.ts';

const actors = ['a', 'b', 'c', 'd', 'e', 'alone'].map((id) => makeActor(id));
const gone = makeArticle('gone', { retracted: { date: day('2020'), reason: 'x' } });

function graphOf(claims: readonly Claim[], some = actors) {
	const dossier = makeDossier({ actors, articles: [makeArticle('news'), gone], claims });
	return buildGraph(some, relationsOf(dossier).values());
}

// a – b – c – d in a row, b and c tied twice, e tied to c.
const row = graphOf([
	makeClaim('1', 'a founded b'),
	makeClaim('2', 'c founded b'),
	makeClaim('3', 'b allied c'),
	makeClaim('4', 'c founded d'),
	makeClaim('5', 'c founded e')
]);

describe('buildGraph', () => {
	test('keeps parallel ties, their ids and their direction', () => {
		expect(row.order).toBe(6);
		expect(row.edges()).toEqual(['a~founded~b', 'b~allied~c', 'c~founded~b', 'c~founded~d', 'c~founded~e']);
		expect(row.extremities('c~founded~b')).toEqual([nodeKey(actorId('c')), nodeKey(actorId('b'))]);
		expect(row.getEdgeAttribute('b~allied~c', 'relation').claims).toHaveLength(1);
	});

	test('leaves out what is denied, retracted, or has an end elsewhere', () => {
		const claims = [
			makeClaim('1', 'a founded b', { polarity: 'denies' }),
			makeClaim('2', 'a founded c', { article: gone }),
			makeClaim('3', 'a founded d'),
			makeClaim('4', 'a founded e')
		];
		expect(graphOf(claims, actors.slice(0, 4)).edges()).toEqual(['a~founded~d']);
	});

	test('takes every id, also those that every object has', () => {
		const hostile = hostileTexts.map((id) => makeActor(id));
		const claims = hostileTexts.map((id, index): Claim => {
			const next = hostileTexts[(index + 1) % hostileTexts.length] ?? '';
			return { ...makeClaim(`c${index}`, 'a founded b'), subject: actorId(id), object: actorId(next) };
		});
		const graph = buildGraph(hostile, relationsOf(makeDossier({ actors: hostile, claims })).values());
		expect([graph.order, graph.size]).toEqual([hostileTexts.length, hostileTexts.length]);
		for (const { id } of hostile) {
			expect(graph.neighbors(nodeKey(id))).toHaveLength(2);
			expect(neighbourhood(graph, id, 1).actors.size).toBe(3);
		}
	});
});

describe('neighbourhood', () => {
	test.each([
		['b', 0, ['b'], []],
		['b', 1, ['b', 'a', 'c'], ['a~founded~b', 'b~allied~c', 'c~founded~b']],
		['a', 2, ['a', 'b', 'c'], ['a~founded~b', 'b~allied~c', 'c~founded~b']],
		[
			'a',
			9,
			['a', 'b', 'c', 'd', 'e'],
			['a~founded~b', 'b~allied~c', 'c~founded~b', 'c~founded~d', 'c~founded~e']
		],
		['alone', 3, ['alone'], []],
		['nobody', 1, [], []]
	])('of %s, %i hops', (actor, hops, near, ties) => {
		const { actors: found, relations } = neighbourhood(row, actorId(actor), hops);
		expect([...found].sort()).toEqual(near.toSorted());
		expect([...found][0]).toBe(near[0]);
		expect([...relations].sort()).toEqual(ties);
	});

	test('goes no way that is closed, and still gives every relation among those it found', () => {
		const isAllied = ({ type }: { type: string }) => type === 'allied';
		const { actors: found, relations } = neighbourhood(row, actorId('b'), 3, isAllied);
		expect([...found]).toEqual(['b', 'c']);
		expect([...relations].sort()).toEqual(['b~allied~c', 'c~founded~b']);
	});
});

describe('bestConnected', () => {
	test('counts neighbours first', () => {
		expect(bestConnected(row)).toBe('c');
	});

	test('then ties, then the id', () => {
		expect(bestConnected(graphOf([makeClaim('1', 'd founded e'), makeClaim('2', 'a founded b')]))).toBe('a');
		const twice = [
			makeClaim('1', 'a founded b'),
			makeClaim('2', 'd founded e'),
			makeClaim('3', 'e founded d')
		];
		expect(bestConnected(graphOf(twice))).toBe('d');
	});

	test('is nobody in an empty graph', () => {
		expect(bestConnected(buildGraph([], []))).toBeNull();
	});
});
