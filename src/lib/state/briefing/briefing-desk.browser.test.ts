import { afterEach, expect, test, vi } from 'vitest';
import type { BriefingDesk } from './briefing-desk.svelte.ts';
import type { Explorer } from '../explorer.svelte.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Cite } from '#core/model/briefing.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { atDesk, withScenes } from '../../../../tests/support/at-desk.ts';
import { makeClaim } from '../../../../tests/support/make-dossier.ts';

const [amina, front, league] = [actorId('amina'), actorId('front'), actorId('league')];
const founded = relationId(amina, relationTypeId('founded'), front, false);

afterEach(() => void vi.useRealTimers());

test('the first scene makes a briefing called after the dossier, in one entry', async () => {
	const { desk, explorer, work } = await atDesk();
	explorer.focus(amina);
	await desk.captureScene();
	expect(work.drafts).toHaveLength(1);
	expect(desk.shown.briefing).toMatchObject({ title: explorer.about.title, scenes: [{ title: 'Amina' }] });
	expect(explorer.view.briefing).toEqual({
		briefing: desk.shown.briefing?.id,
		scene: desk.shown.briefing?.scenes[0]?.id
	});
	await work.undo();
	expect(work.written.briefings?.size).toBe(0);
});

test('a scene keeps the view, the words of the open tie, and the moment', async () => {
	const { desk, explorer, work, tools } = await atDesk();
	await desk.captureScene();
	expect(desk.shown.scene?.scene).toMatchObject({ others: 'show', cites: [], title: explorer.about.title });
	explorer.open(founded);
	explorer.change({ reading: { article: explorer.relation!.claims[0]!.excerpts[0]!.article, claim: null } });
	await desk.captureScene();
	expect(desk.shown.scene?.scene).toMatchObject({
		title: 'Amina founded Northern Front',
		others: 'hide',
		view: `tie=${encodeURIComponent(founded).replaceAll('%7E', '~')}`,
		cites: [{ claim: 'c1', excerpt: 0 }],
		madeAt: { sequence: 1, at: tools.now() }
	});
	expect(work.drafts).toHaveLength(2);
	expect(desk.shown.scene?.number).toBe(2);
});

test('a scene is added after the open one, and five quick presses are five scenes in order', async () => {
	const { desk, titles, idOf, explorer } = await withScenes(amina, front);
	desk.openScene(idOf(0));
	expect(explorer.actor?.id).toBe(amina);
	explorer.focus(league);
	await Promise.all([1, 2, 3].map(() => desk.captureScene()));
	expect(titles()).toEqual(['Amina', 'League', 'League', 'League', 'Northern Front']);
	expect(new Set(desk.shown.briefing?.scenes.map(({ id }) => id)).size).toBe(5);
	expect(desk.shown.scene?.number).toBe(4);
});

test('a scene is of what was seen when it was asked for, whatever is looked at next', async () => {
	const { desk, explorer, titles } = await withScenes();
	explorer.focus(amina);
	const made = desk.captureScene();
	explorer.focus(front);
	await made;
	expect(titles()).toEqual(['Amina']);
	expect(desk.shown.content?.scenes[0]?.view.actor).toBe(amina);
});

test('quick choices are each made of what the one before them left', async () => {
	const { desk, titles, idOf } = await withScenes(amina, front, league);
	const [first, second] = [{ claim: 'c1', excerpt: 0 } as Cite, { claim: 'c2', excerpt: 0 } as Cite];
	desk.openScene(idOf(0));
	const cited = (one: Cite) => desk.changeScene(({ cites }) => ({ cites: [...cites, one] }));
	await Promise.all([cited(first), cited(second)]);
	expect(desk.shown.scene?.scene.cites).toEqual([first, second]);
	const moved = idOf(0);
	await Promise.all([1, 2].map(() => desk.moveScene(moved, (from) => from + 1)));
	expect(titles()).toEqual(['Northern Front', 'League', 'Amina']);
});

test('typing is one entry when it pauses, and none for every key', async () => {
	const { desk, work, titles } = await withScenes(amina);
	vi.useFakeTimers();
	for (const title of ['W', 'Wh', 'Who', 'Who l', 'Who leads']) desk.type({ title });
	expect(desk.shown.typed?.title).toBe('Who leads');
	expect(work.drafts).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(800);
	vi.useRealTimers();
	await expect.poll(() => work.drafts.length).toBe(2);
	expect(titles()).toEqual(['Who leads']);
	await expect.poll(() => desk.form.isDirty).toBe(false);
	await work.undo();
	expect(titles()).toEqual(['Amina']);
});

test('what was typed is written down when another scene is opened, and when the briefing is closed', async () => {
	const { desk, work, titles, idOf } = await withScenes(amina, front);
	// Sooner than typing would have paused.
	const soon = { timeout: 500 };
	desk.type({ notes: 'Say it slowly.' });
	desk.openScene(idOf(0));
	await expect.poll(() => work.drafts.length, soon).toBe(3);
	desk.type({ title: 'First' });
	desk.close();
	await expect.poll(() => work.drafts.length, soon).toBe(4);
	const [briefing] = desk.briefings;
	expect(briefing?.scenes.map(({ title, notes }) => [title, notes])).toEqual([
		['First', ''],
		['Northern Front', 'Say it slowly.']
	]);
	expect(titles()).toEqual([]);
});

test('what is typed while the last word is being written down stays', async () => {
	const { desk, work } = await withScenes(amina);
	desk.type({ title: 'One' });
	const writing = desk.form.flush();
	desk.type({ title: 'One two' });
	await writing;
	expect(desk.shown.typed?.title).toBe('One two');
	expect(desk.shown.scene?.scene.title).toBe('One');
	await desk.form.flush();
	expect(desk.shown.scene?.scene.title).toBe('One two');
	expect(work.drafts).toHaveLength(3);
});

test('what is typed is not saved yet, and undo takes back just that', async () => {
	const { desk, work, titles } = await withScenes(amina);
	await expect.poll(() => work.saving.state).toBe('saved');
	desk.type({ title: 'Who leads' });
	expect(work.saving.state).toBe('saving');
	const undone = work.undo();
	await desk.form.flush();
	expect((await undone)?.performed.ok).toBe(true);
	expect(titles()).toEqual(['Amina']);
	expect(work.drafts).toHaveLength(3);
	await expect.poll(() => work.saving.state).toBe('saved');
});

test('scenes are moved, copied and removed; each is one entry and can be undone', async () => {
	const { desk, work, titles, idOf, explorer } = await withScenes(amina, front, league);
	await desk.moveScene(idOf(2), () => 0);
	expect(titles()).toEqual(['League', 'Amina', 'Northern Front']);
	await desk.moveScene(idOf(0), () => 0);
	await desk.moveScene(idOf(0), () => 3);
	await desk.moveScene(idOf(0), () => -1);
	expect(work.drafts).toHaveLength(4);
	await desk.duplicateScene(idOf(1));
	expect(titles()).toEqual(['League', 'Amina', 'Amina', 'Northern Front']);
	expect(desk.shown.scene?.number).toBe(3);
	await desk.removeScene(idOf(2));
	expect(explorer.view.briefing?.scene).toBe(null);
	expect(titles()).toEqual(['League', 'Amina', 'Northern Front']);
	await work.undo();
	await work.undo();
	await work.undo();
	expect(titles()).toEqual(['Amina', 'Northern Front', 'League']);
});

/** Somebody denies that Amina founded the front. */
async function contest({ work }: Pick<Explorer, 'work'>) {
	const denial = makeClaim('c9', 'amina founded front', {
		article: null,
		excerpts: [work.written.claims.get('c3' as never)!.excerpts[0]!],
		polarity: 'denies'
	});
	const performed = await work.perform([operationsOn(work.written).addClaim(denial)]);
	expect(performed).toMatchObject({ ok: true });
}

const statusIn = (desk: BriefingDesk) =>
	desk.shown.scene?.relations.find(({ id }) => id === founded)?.reason.status;

test('a scene shows the dossier as it was when it was made, and says what has changed', async () => {
	const here = await withScenes(amina);
	expect(here.desk.shown.changes).toEqual([]);
	await contest(here.explorer);
	expect(here.explorer.index.relations.get(founded)?.reason.status).toBe('contested');
	expect(statusIn(here.desk)).toBe('reported');
	expect(here.desk.shown.changes).toMatchObject([{ what: 'status', from: 'reported', to: 'contested' }]);
	const fresh = here.desk.shown.asOfNow(here.desk.shown.scene!);
	expect(fresh?.relations.find(({ id }) => id === founded)?.reason.status).toBe('contested');
});

test('keep: it stays as it was made, and is silent until something else changes', async () => {
	const { desk, explorer, work } = await withScenes(amina);
	await contest(explorer);
	await desk.keepAsMade();
	expect(desk.shown.changes).toEqual([]);
	expect(statusIn(desk)).toBe('reported');
	await work.perform([
		operationsOn(work.written).changePrimaryName(amina, work.written.actors.get(amina)!.names[2]!)
	]);
	expect(desk.shown.changes).toMatchObject([{ what: 'actor-renamed', to: 'Aminah' }]);
});

test('update: it shows the dossier of now; undo brings the old one back', async () => {
	const { desk, explorer, work } = await withScenes(amina);
	await contest(explorer);
	await desk.keepAsMade();
	await desk.updateToNow();
	expect(statusIn(desk)).toBe('contested');
	expect(desk.shown.scene?.scene).not.toHaveProperty('keptAt');
	await work.undo();
	expect(statusIn(desk)).toBe('reported');
});

test('a scene is updated from what the canvas shows', async () => {
	const { desk, explorer } = await withScenes(amina);
	expect(desk.shown.isElsewhere).toBe(false);
	explorer.change({ camera: { x: 0.5, y: 0.5, zoom: 2 } });
	expect(desk.shown.isElsewhere).toBe(false);
	explorer.focus(league);
	expect(desk.shown.isElsewhere).toBe(true);
	await desk.updateFromView();
	expect(desk.shown.isElsewhere).toBe(false);
	expect(desk.shown.scene?.view.actor).toBe(league);
});

test('tidying moves the actors of one scene, can be called off, and is put back', async () => {
	const { desk, tools, work } = await withScenes(amina);
	await desk.tidy();
	const shown = desk.shown.scene!;
	expect(shown.scene.moved?.map(([id]) => id).sort()).toEqual(shown.actors.map(({ id }) => id).sort());
	expect(work.drafts).toHaveLength(2);
	await desk.putBack();
	expect(desk.shown.scene?.scene).not.toHaveProperty('moved');
	tools.fit = (_, { signal }) =>
		new Promise((_resolve, reject) =>
			signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
		);
	const tidying = desk.tidy();
	expect(desk.tidying.running).not.toBe(null);
	desk.tidying.stop();
	await tidying;
	expect(work.drafts).toHaveLength(3);
});

test('findings come when nothing has been changed for a moment, and the one about what was kept goes', async () => {
	const { desk, explorer } = await withScenes(amina);
	await contest(explorer);
	let end = desk.shown.keepWatch();
	const codes = () => desk.shown.findings.map(({ code }) => code);
	await expect.poll(codes).toContain('changed-since');
	expect(codes()).toContain('caption-empty');
	expect(desk.shown.watch.pictureOf(desk.shown.scene!.scene.id)).not.toBe(null);
	end?.();
	await desk.keepAsMade();
	end = desk.shown.keepWatch();
	await expect.poll(codes).not.toContain('changed-since');
	end?.();
});

test('a dossier that is read only shows briefings and takes no changes', async () => {
	const { desk, explorer } = await atDesk('nowhere');
	await desk.captureScene();
	expect(desk.briefings).toEqual([]);
	expect(explorer.failures.map(({ code }) => code)).toEqual(['dossier-read-only']);
});

test('a briefing is made, described and removed', async () => {
	const { desk, explorer, work } = await atDesk();
	await desk.newBriefing('The first year');
	expect(desk.shown.briefing).toEqual({
		id: 'the-first-year',
		title: 'The first year',
		language: 'en',
		scenes: []
	});
	await desk.newBriefing('The first year');
	expect(desk.shown.briefing?.id).toBe('the-first-year-2');
	await desk.changeBriefing(desk.shown.briefing!, {
		title: 'Year one',
		language: 'fr',
		classification: 'Public'
	});
	expect(desk.shown.briefing).toMatchObject({ title: 'Year one', classification: 'Public' });
	await desk.removeBriefing();
	expect(explorer.view.briefing).toBe(null);
	expect(desk.briefings).toHaveLength(1);
	expect(work.drafts).toHaveLength(4);
});
