import { describe, expect, test } from 'vitest';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { actorId, actorKindId, relationTypeId, type RelationId } from '#core/model/ids.ts';
import type { Status } from '#core/model/relation.ts';
import { emphasise, type Hovered } from './emphasis.ts';
import { makeScene } from './make-scene.ts';
import { emptyView, type Hidden, type View } from './view.ts';

const dossier = makeDossier({
	actors: [makeActor('a'), makeActor('b'), makeActor('c'), makeActor('p', 'place')],
	articles: [makeArticle('news'), makeArticle('post')],
	claims: [
		makeClaim('1', 'a founded b'),
		makeClaim('2', 'a founded b', { article: makeArticle('post') }),
		makeClaim('3', 'b allied c'),
		makeClaim('4', 'a active-in p'),
		makeClaim('5', 'c founded a', { polarity: 'denies' })
	]
});
const graph = buildGraph(dossier.actors.values(), relationsOf(dossier).values());

const hide = (kinds: string[], types: string[] = [], statuses: Status[] = []): Hidden => ({
	kinds: new Set(kinds.map(actorKindId)),
	types: new Set(types.map(relationTypeId)),
	statuses: new Set(statuses)
});
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('makeScene', () => {
	test.each([
		['nothing', hide([]), ['a', 'b', 'c', 'p'], ['a~active-in~p', 'a~founded~b', 'b~allied~c']],
		['a kind', hide(['place']), ['a', 'b', 'c'], ['a~founded~b', 'b~allied~c']],
		['a type', hide([], ['founded']), ['a', 'b', 'c', 'p'], ['a~active-in~p', 'b~allied~c']],
		['a status', hide([], [], ['reported']), ['a', 'b', 'c', 'p'], ['a~founded~b']],
		['all of them', hide(['group'], ['founded'], ['reported']), ['p'], []],
		[
			'what is not there',
			hide(['ship'], ['sank'], ['contested']),
			['a', 'b', 'c', 'p'],
			['a~active-in~p', 'a~founded~b', 'b~allied~c']
		]
	])('hiding %s', (_, hidden, actors, relations) => {
		const scene = makeScene(graph, { hidden });
		expect(idsOf(scene.actors)).toEqual(actors);
		expect(idsOf(scene.relations)).toEqual(relations);
		expect(scene.hiddenActors).toBe(4 - actors.length);
		expect(scene.hiddenRelations).toBe(3 - relations.length);
	});
});

describe('emphasise', () => {
	const view = (actor: string | null, relation: string | null, hidden = hide([])): View => ({
		...emptyView,
		actor: actor === null ? null : actorId(actor),
		relation: relation as RelationId | null,
		hidden
	});
	const over = {
		b: { actor: actorId('b') },
		p: { actor: actorId('p') },
		nobody: { actor: actorId('nobody') },
		tie: { relation: 'b~allied~c' as RelationId }
	};
	const table: [string, View, Hovered | null, string | null, string | null, string[], string[]][] = [
		['an actor', view('a', null), null, 'a', null, ['a', 'b', 'p'], ['a~active-in~p', 'a~founded~b']],
		[
			'an actor without hidden ties',
			view('a', null, hide(['place'])),
			null,
			'a',
			null,
			['a', 'b'],
			['a~founded~b']
		],
		['a tie', view(null, 'b~allied~c'), null, null, 'b~allied~c', ['b', 'c'], ['b~allied~c']],
		[
			'a tie opened from an actor',
			view('a', 'a~founded~b'),
			null,
			'a',
			'a~founded~b',
			['a', 'b'],
			['a~founded~b']
		],
		['a hovered actor', view(null, null), over.p, null, null, ['a', 'p'], ['a~active-in~p']],
		['a hovered tie', view(null, null), over.tie, null, null, ['b', 'c'], ['b~allied~c']],
		[
			'a hovered actor beside a selected one',
			view('p', null),
			over.b,
			'p',
			null,
			['a', 'b', 'c'],
			['a~founded~b', 'b~allied~c']
		],
		[
			'a hovered actor beside an opened tie',
			view(null, 'a~founded~b'),
			over.p,
			null,
			'a~founded~b',
			['a', 'p'],
			['a~active-in~p']
		],
		[
			'a selection under a pointer on nobody',
			view('p', null),
			over.nobody,
			'p',
			null,
			['a', 'p'],
			['a~active-in~p']
		],
		['an actor beside an unknown tie', view('p', 'x~y~z'), null, 'p', null, ['a', 'p'], ['a~active-in~p']]
	];
	test.each(table)('%s', (_, selected, hover, selectedActor, selectedRelation, actors, relations) => {
		const emphasis = emphasise(graph, selected, hover);
		expect(emphasis).toMatchObject({ selectedActor, selectedRelation });
		expect([...(emphasis?.actors ?? [])].sort()).toEqual(actors);
		expect([...(emphasis?.relations ?? [])].sort()).toEqual(relations);
	});

	test.each([
		['nothing chosen', view(null, null), null],
		['an unknown actor', view('nobody', null), null],
		['an actor of a hidden kind', view('p', null, hide(['place'])), null],
		['a tie of a hidden type', view(null, 'b~allied~c', hide([], ['allied'])), null],
		['a denied tie', view(null, 'c~founded~a'), null],
		['a pointer on a hidden actor', view(null, null, hide(['place'])), over.p]
	])('everything at rest: %s', (_, selected, hover) => {
		expect(emphasise(graph, selected, hover)).toBeNull();
	});
});
