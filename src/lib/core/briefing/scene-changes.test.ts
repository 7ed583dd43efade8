import { expect, test } from 'vitest';
import { makeScene } from '../../../../tests/support/make-briefing.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { momentOf } from './moment.ts';
import { sceneChanges, summariseChanges } from './scene-changes.ts';

const articles = [makeArticle('one'), makeArticle('two')];
const actors = ['a', 'b', 'c'].map((id) => makeActor(id));
const founded = makeClaim('c1', 'a founded b', { article: articles[0]! });
const momentWith = (claims: Parameters<typeof makeDossier>[0]['claims'], more = actors) =>
	momentOf(makeDossier({ actors: more, articles, claims: claims ?? [] }));
const whole = makeScene('1');

test('nothing changed', () => {
	const then = momentWith([founded]);
	expect(sceneChanges(whole, then, then)).toEqual([]);
	expect(sceneChanges(whole, then, momentWith([founded]))).toEqual([]);
	expect(summariseChanges([])).toBe('');
});

test('ties that came, went and stand otherwise; actors that came, went and are called otherwise', () => {
	const then = momentWith([founded, makeClaim('c2', 'a allied c')]);
	const now = momentWith(
		[
			founded,
			makeClaim('c3', 'a founded b', { article: articles[1]!, polarity: 'denies' }),
			makeClaim('c4', 'b allied d')
		],
		[makeActor('a', 'group', ['A']), ...actors.slice(1, 2), makeActor('d')]
	);
	const changes = sceneChanges(whole, then, now);
	expect(changes).toEqual([
		{ what: 'tie-gone', subject: 'a allied c' },
		{ what: 'status', subject: 'A founded b', from: 'reported', to: 'contested' },
		{ what: 'tie-added', subject: 'b allied d' },
		{ what: 'actor-renamed', subject: 'A', from: 'a', to: 'A' },
		{ what: 'actor-gone', subject: 'c' },
		{ what: 'actor-added', subject: 'd' }
	]);
	expect(summariseChanges(changes)).toBe(
		'1 tie no longer shown, 1 tie with another status, 1 tie added, 1 actor renamed, 1 actor no longer shown, 1 actor added'
	);
});

test('a tie that is only denied by now is said to be', () => {
	const denied = makeClaim('c1', 'a founded b', { polarity: 'denies' });
	expect(sceneChanges(whole, momentWith([founded]), momentWith([denied]))).toEqual([
		{ what: 'tie-gone', subject: 'a founded b', to: 'denied' }
	]);
});

test('what the scene does not show has not changed for it', () => {
	const scene = makeScene('1', { view: 'actor=a', others: 'hide' });
	const now = momentWith([founded, makeClaim('c4', 'b allied c')]);
	expect(sceneChanges(scene, momentWith([founded]), now)).toEqual([]);
	expect(sceneChanges(whole, momentWith([founded]), now)).toHaveLength(1);
});
