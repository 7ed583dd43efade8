import { expect, test } from 'vitest';
import { makeBriefing, makeScene, note } from '../../../../tests/support/make-briefing.ts';
import { makeActor, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { momentOf } from './moment.ts';
import { briefingContent } from './scene-content.ts';
import { freshShow } from './show-state.ts';
import { stageContent } from './stage-content.ts';

const dossier = makeDossier({
	actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
	claims: [makeClaim('c1', 'a founded b'), makeClaim('c2', 'c founded d')]
});
const now = momentOf(dossier);
const content = briefingContent(
	makeBriefing([
		makeScene('1', {
			view: 'focus=a,1&hide-types=allied',
			caption: [{ text: 'So.' }, note('c1')],
			moved: [['a' as never, 5, 5]]
		})
	]),
	() => ({ moment: now, isRebuilt: true })
);
const ids = (explored: string | null) =>
	stageContent(content, { ...freshShow, explored }, now)?.actors.map(({ id }) => String(id));

test('a scene is what it is', () => {
	expect(stageContent(content, freshShow, now)).toBe(content.scenes[0]);
	expect(stageContent(content, { ...freshShow, scene: 3 }, now)).toBeNull();
});

test('what is explored is shown without the words of the scene', () => {
	const explored = stageContent(content, { ...freshShow, explored: 'actor=c' }, now);
	expect(explored).toMatchObject({ number: 1, notes: [], sources: [], scene: { title: '', caption: [] } });
	expect(explored?.scene).not.toHaveProperty('moved');
	expect(ids('actor=c')).toEqual(['c', 'd']);
	expect(ids('')).toEqual(['a', 'b', 'c', 'd']);
});

test('who is looked for is shown, whatever the view leaves out', () => {
	expect(ids('actor=c&focus=a,1')).toEqual(['c', 'd']);
	expect(ids('actor=c&hide-kinds=group')).toEqual(['c', 'd']);
});
