import { beforeEach, describe, expect, test } from 'vitest';
import { Explorer } from './explorer.svelte.ts';
import { fourActors, MemoryTools, opened } from '../../../tests/support/make-explorer.ts';
import { actorId, articleId, claimId, relationId, relationTypeId } from '#core/model/ids.ts';

const [amina, front, league] = ['amina', 'front', 'league'].map(actorId) as [
	ReturnType<typeof actorId>,
	ReturnType<typeof actorId>,
	ReturnType<typeof actorId>
];
const founded = relationId(amina, relationTypeId('founded'), front, false);
const allied = relationId(front, relationTypeId('allied'), league, true);

let tools: MemoryTools;
let explorer: Explorer;

beforeEach(async () => {
	tools = new MemoryTools();
	explorer = new Explorer(await opened(fourActors()), tools);
	explorer.followAddress();
});

describe('the address', () => {
	test('a selection and a filter are new entries, and Back undoes them one by one', () => {
		explorer.handle({ type: 'focus-actor', actor: amina });
		explorer.hide('types', 'allied');
		expect(tools.entries).toEqual(['', 'actor=amina', 'actor=amina&hide-types=allied']);
		tools.go(-1);
		expect([explorer.actor?.id, explorer.isFiltered]).toEqual([amina, false]);
		tools.go(-1);
		expect(explorer.actor).toBeNull();
		tools.go(2);
		expect(explorer.isFiltered).toBe(true);
	});

	test('moving the camera replaces the entry, and the same selection again adds none', () => {
		explorer.focus(amina);
		explorer.handle({ type: 'move-camera', camera: { x: 0.5, y: 0.5, zoom: 2 } });
		explorer.focus(amina);
		expect(tools.entries).toEqual(['', 'actor=amina&camera=0.5,0.5,2']);
		explorer.fit();
		expect(tools.entries).toEqual(['', 'actor=amina']);
	});

	test('a link that was pasted gives the same view', () => {
		explorer.focus(front);
		explorer.open(allied);
		const href = explorer.hrefToReading(articleId('news'), claimId('c3'));
		const another = new MemoryTools();
		another.entries[0] = href.slice(1);
		const second = new Explorer(explorer.opened, another);
		second.followAddress();
		explorer.follow(href);
		expect(second.view).toEqual(explorer.view);
		expect(second.emphasis).toEqual(explorer.emphasis);
	});

	test('what the dossier does not hold is named, and the view stands without it', () => {
		tools.entries.push('actor=nobody&tie=a~b~c&read=no-article&hide-types=allied');
		tools.go(1);
		expect(explorer.missing).toEqual([
			{ code: 'unknown-actor', id: 'nobody' },
			{ code: 'unknown-relation', id: 'a~b~c' },
			{ code: 'unknown-article', id: 'no-article' }
		]);
		expect([explorer.actor, explorer.relation, explorer.view.reading]).toEqual([null, null, null]);
		expect(explorer.isFiltered).toBe(true);
	});
});

test('one level up leads from the article to the tie, to the actor, to nothing', () => {
	explorer.focus(amina);
	explorer.open(founded);
	explorer.follow(explorer.hrefToReading(articleId('news'), claimId('c1')));
	const levels = () => [explorer.view.reading !== null, explorer.relation !== null, explorer.actor !== null];
	expect(levels()).toEqual([true, true, true]);
	explorer.up();
	expect(levels()).toEqual([false, true, true]);
	explorer.up();
	expect(levels()).toEqual([false, false, true]);
	explorer.up();
	expect(levels()).toEqual([false, false, false]);
	explorer.up();
	expect(levels()).toEqual([false, false, false]);
});

test('a tie away from the selected actor lets go of it', () => {
	explorer.focus(amina);
	explorer.open(allied);
	expect([explorer.actor, explorer.relation?.id]).toEqual([null, allied]);
});

test('filters hide and count, and bring everything back', () => {
	expect(explorer.scene.relations).toHaveLength(3);
	explorer.hideAll('types', ['allied', 'founded'], true);
	expect([explorer.scene.relations.length, explorer.scene.hiddenRelations]).toEqual([1, 2]);
	explorer.hideAll('types', ['allied'], false);
	expect(explorer.scene.relations).toHaveLength(2);
	explorer.showAll();
	expect(explorer.scene.relations).toHaveLength(3);
});

test('a tie that is only denied is listed and not drawn', () => {
	const listed = explorer.index.relationsByActor.get(league) ?? [];
	expect(listed.map(({ reason }) => reason.status)).toContain('denied');
	expect(explorer.whole.relations.map(({ reason }) => reason.status)).not.toContain('denied');
});

test('hovering lights the neighbours, and leaving lets go of them', () => {
	explorer.handle({ type: 'hover', target: { actor: amina }, at: { x: 1, y: 2 } });
	expect([...(explorer.emphasis?.actors ?? [])].sort()).toEqual(['amina', 'front']);
	explorer.handle({ type: 'hover', target: null, at: { x: 0, y: 0 } });
	expect(explorer.emphasis).toBeNull();
});

test('on a phone the first view is the best connected actor and its neighbours', () => {
	explorer.desk.mode = 'phone';
	expect(explorer.ego).toBe(front);
	explorer.focus(amina);
	expect(explorer.scene.actors.map(({ id }) => id)).toEqual(['amina', 'front']);
	explorer.isWholeOnPhone = true;
	expect(explorer.scene.actors).toHaveLength(4);
});

test('of two searches the answer to the last one stands', async () => {
	const first = explorer.search.ask('nor');
	const second = explorer.search.ask('أمينه');
	await Promise.all([second, first]);
	expect(explorer.search.hits.map(({ actor }) => actor.id)).toEqual([amina]);
	await explorer.search.ask('');
	expect(explorer.search.hits).toHaveLength(4);
});
