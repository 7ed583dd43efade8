import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import {
	actorId,
	actorKindId,
	articleId,
	briefingId,
	claimId,
	relationTypeId,
	sceneId,
	type RelationId
} from '#core/model/ids.ts';
import { statuses } from '#core/model/relation.ts';
import { readHash, writeHash } from './view-hash.ts';
import { actorColumns, tieColumns } from './list-columns.ts';
import { emptyView, modes, mostHops, type RowsOf, type View } from './view.ts';

const full: View = {
	...emptyView,
	actor: actorId('jnim'),
	relation: 'jnim~pledged-allegiance-to~al-qaida' as RelationId,
	reading: { article: articleId('voa'), claim: claimId('c 1') },
	hidden: {
		kinds: new Set(['state', 'place'].map(actorKindId)),
		types: new Set([relationTypeId('fights')]),
		statuses: new Set(['denied'])
	},
	focus: { actor: actorId('jnim'), hops: 2 },
	mode: 'table',
	rows: 'actors',
	sort: { column: 'last', descending: true },
	find: 'Macina, “front”',
	camera: { x: 0.5, y: -0.25, zoom: 1.5 },
	briefing: { briefing: briefingId('overview'), scene: sceneId('2') }
};

test('a full view reads well', () => {
	expect(writeHash(full)).toBe(
		'actor=jnim&tie=jnim~pledged-allegiance-to~al-qaida&read=voa,c%201&focus=jnim,2&hide-kinds=place,state&hide-types=fights&hide-statuses=denied&view=table&rows=actors&sort=last,descending&find=Macina%2C%20%E2%80%9Cfront%E2%80%9D&camera=0.5,-0.25,1.5&briefing=overview,2'
	);
	expect(readHash(`#${writeHash(full)}`)).toEqual(full);
});

test('the empty view is the empty text', () => {
	expect(writeHash(emptyView)).toBe('');
	expect(readHash('')).toEqual(emptyView);
	expect(readHash('#')).toEqual(emptyView);
});

describe('whatever the view', () => {
	const id = fc.oneof(
		fc.constantFrom(...hostileTexts),
		fc.string({ unit: 'binary-ascii', minLength: 1 }),
		fc
			.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 5 })
			.map((units) => String.fromCharCode(...units))
	);
	const idSet = fc.array(id, { maxLength: 4 });
	const fraction = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10_000);
	const anyView = fc.record({
		actor: fc.option(id.map(actorId)),
		relation: fc.option(id.map((text) => text as RelationId)),
		reading: fc.option(fc.record({ article: id.map(articleId), claim: fc.option(id.map(claimId)) })),
		hidden: fc.record({
			kinds: idSet.map((ids) => new Set(ids.map(actorKindId))),
			types: idSet.map((ids) => new Set(ids.map(relationTypeId))),
			statuses: fc.subarray([...statuses]).map((some) => new Set(some))
		}),
		focus: fc.option(fc.record({ actor: id.map(actorId), hops: fc.integer({ min: 1, max: mostHops }) })),
		mode: fc.constantFrom(...modes),
		rows: fc.constantFrom<RowsOf>('ties', 'actors'),
		sort: fc.option(
			fc.record({ column: fc.constantFrom(...tieColumns, ...actorColumns), descending: fc.boolean() })
		),
		find: fc.oneof(fc.constant(''), id),
		briefing: fc.option(fc.record({ briefing: id.map(briefingId), scene: fc.option(id.map(sceneId)) })),
		camera: fc.option(
			fc.record({
				x: fraction,
				y: fraction,
				zoom: fc.integer({ min: 1, max: 200_000 }).map((value) => value / 10_000)
			})
		)
	});

	test('reading what was written gives it back', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(readHash(writeHash({ ...emptyView, ...view }))).toEqual({ ...emptyView, ...view });
			}),
			{ numRuns: 1000 }
		);
	});

	test('the hash holds nothing that a URL cannot, and any browser gives it back', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				const hash = writeHash({ ...emptyView, ...view });
				expect(hash).toMatch(/^(?:[A-Za-z0-9~_.,=&!-]|%[0-9A-F]{2})*$/);
				const url = new URL(`http://localhost/#${hash}`);
				expect(url.hash).toBe(hash === '' ? '' : `#${hash}`);
				expect(() => decodeURIComponent(hash)).not.toThrow();
			})
		);
	});

	test('equal sets give equal hashes', () => {
		fc.assert(
			fc.property(idSet, (ids) => {
				const hashOf = (all: readonly string[]) =>
					writeHash({ ...emptyView, hidden: { ...emptyView.hidden, kinds: new Set(all.map(actorKindId)) } });
				expect(hashOf(ids.toReversed())).toBe(hashOf(ids));
			})
		);
	});
});

describe('garbage', () => {
	test.each([
		['actor=%', emptyView],
		['actor=%ED%A0%80', emptyView],
		['actor=', emptyView],
		['actor', emptyView],
		['actor=a&actor=b', { ...emptyView, actor: 'a' }],
		['__proto__=a&constructor=b', emptyView],
		['actor=__proto__', { ...emptyView, actor: '__proto__' }],
		['camera=1,2', emptyView],
		['camera=1,2,0', emptyView],
		['camera=1,2,-1', emptyView],
		['camera=a,2,1', emptyView],
		['camera=Infinity,2,1', emptyView],
		['camera=1e9,2,1', emptyView],
		['read=,c', emptyView],
		['focus=a', emptyView],
		['focus=a,0', emptyView],
		['focus=a,4', emptyView],
		['focus=,2', emptyView],
		['focus=a,2,b', { ...emptyView, focus: { actor: actorId('a'), hops: 2 } }],
		['view=matrix', emptyView],
		['view=network', emptyView],
		['rows=ties', emptyView],
		['sort=__proto__', emptyView],
		['sort=status,sideways', { ...emptyView, sort: { column: 'status', descending: false } }],
		['find=', emptyView],
		['find=%', emptyView],
		[
			'hide-statuses=nonsense,denied',
			{ ...emptyView, hidden: { ...emptyView.hidden, statuses: new Set(['denied']) } }
		],
		['a=b=c&&&==', emptyView]
	])('%s is read as far as it can be', (hash, view) => {
		expect(readHash(hash)).toEqual(view);
	});

	test('never throws, and is stable once read', () => {
		const part = fc.constantFrom(
			'actor=',
			'&',
			'tie=',
			'read=',
			'camera=',
			'focus=',
			'view=table',
			'rows=actors',
			'sort=when',
			'find=',
			',',
			'%',
			'!D83D',
			'!',
			'=',
			'#',
			'a',
			'1',
			'.'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(part).map((all) => all.join(''))
				),
				(text) => {
					const view = readHash(text);
					expect(readHash(writeHash(view))).toEqual(view);
				}
			),
			{ numRuns: 2000 }
		);
	});
});

test('the camera is rounded to 1/10,000 and left out where it is no number', () => {
	expect(writeHash({ ...emptyView, camera: { x: 1 / 3, y: -0, zoom: 1 } })).toBe('camera=0.3333,0,1');
	expect(readHash(writeHash({ ...emptyView, camera: { x: NaN, y: 0, zoom: 1 } })).camera).toBeNull();
});
