import { describe, expect, test } from 'vitest';
import { makeBriefing, makeScene, note } from '../../../../tests/support/make-briefing.ts';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier
} from '../../../../tests/support/make-dossier.ts';
import type { BriefingScene } from '#core/model/briefing.ts';
import { actorId, type RelationId } from '#core/model/ids.ts';
import { lintBriefing, type LintFinding } from './lint.ts';
import { momentOf, type Moment } from './moment.ts';
import { briefingContent, type SceneContent } from './scene-content.ts';
import { scenePicture } from './scene-picture.ts';
import { stageFigure } from './frames.ts';

const retracted = makeArticle('old', { retracted: { date: day('2021'), reason: 'wrong' } });
const dossier = makeDossier({
	actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
	articles: [makeArticle('news'), retracted],
	claims: [
		makeClaim('c1', 'a founded b'),
		makeClaim('c2', 'a allied c'),
		makeClaim('c3', 'a allied c', { polarity: 'denies' }),
		makeClaim('c4', 'b founded c', { article: retracted })
	]
});
const now = momentOf(dossier);
const sound: Partial<BriefingScene> = {
	caption: [{ text: 'A', actor: actorId('a') }, { text: ' did.' }, note('c1')]
};

function lintOf(
	more: Partial<BriefingScene>,
	{
		moment = now,
		isRebuilt = true,
		pictureOf = undefined as ((scene: SceneContent) => ReturnType<typeof scenePicture>) | undefined
	} = {}
): readonly LintFinding[] {
	const content = briefingContent(makeBriefing([makeScene('1', { ...sound, ...more })]), () => ({
		moment,
		isRebuilt
	}));
	return lintBriefing(content, now, pictureOf);
}
const codes = (...given: Parameters<typeof lintOf>) => lintOf(...given).map(({ code }) => code);

test('a sound scene is not remarked on', () => {
	expect(lintOf({})).toEqual([]);
});

describe('what is said', () => {
	test.each<[string, Partial<BriefingScene>, readonly LintFinding['code'][]]>([
		['nothing is cited', { caption: [{ text: 'So.' }] }, ['cites-nothing']],
		['no title', { title: ' ' }, ['title-missing']],
		['no caption', { caption: [note('c1')] }, ['caption-empty']],
		['too much caption', { caption: [{ text: 'word '.repeat(60) }, note('c1')] }, ['caption-too-long']],
		['a claim that is gone', { caption: [{ text: 'So.' }, note('c9')] }, ['cite-gone']],
		['an excerpt that is gone', { caption: [{ text: 'So.' }, note('c1', 3)] }, ['cite-gone']],
		['a retracted article', { caption: [{ text: 'So.' }, note('c4')] }, ['cite-retracted']],
		[
			'an actor who is not on screen',
			{ view: 'actor=b', others: 'hide', caption: [{ text: 'C', actor: actorId('c') }, note('c1')] },
			['caption-actor-not-shown']
		],
		[
			'an actor who is dimmed',
			{ view: 'actor=b', others: 'dim', caption: [{ text: 'C', actor: actorId('c') }, note('c1')] },
			['caption-actor-not-shown']
		],
		[
			'a tie that is not drawn',
			{ caption: [{ text: 'so', relation: 'b~founded~c' as RelationId }, note('c1')] },
			['caption-tie-not-shown']
		],
		[
			'a callout of nobody',
			{ callouts: [{ kind: 'hull', on: { actors: [actorId('x')] }, text: '' }] },
			['callout-of-nothing']
		],
		['a view of nobody', { view: 'actor=x' }, ['view-of-nothing']],
		['nobody at all', { view: 'hide-kinds=group', caption: [{ text: 'So.' }, note('c1')] }, ['nothing-shown']]
	])('%s', (_, more, expected) => {
		expect(codes(more)).toEqual(expected);
		for (const { scene, message, remedy } of lintOf(more)) {
			expect(scene).toBe(1);
			expect(message).toMatch(/^Scene 1 .*\.$/s);
			expect(remedy).toMatch(/\.$/);
		}
	});

	test('it names who and what', () => {
		expect(lintOf({ caption: [{ text: 'So.' }] })[0]?.message).toBe('Scene 1 cites nothing.');
		const [finding] = lintOf({
			view: 'actor=b',
			others: 'hide',
			caption: [{ text: 'C', actor: actorId('c') }, note('c1')]
		});
		expect(finding?.message).toBe('Scene 1 names “C” in its caption, who is not on screen.');
	});

	test('a briefing without scenes', () => {
		const content = briefingContent(makeBriefing([]), () => ({ moment: now, isRebuilt: true }));
		expect(lintBriefing(content, now)).toMatchObject([{ code: 'nothing-shown', scene: null }]);
	});
});

describe('what is seen', () => {
	test('names under 22 px on a projector', () => {
		const many = momentOf(
			makeDossier({
				actors: Array.from({ length: 90 }, (_, index) => makeActor(`actor ${index}`)),
				claims: [makeClaim('c1', 'a founded b')]
			})
		);
		const found = codes({ caption: [{ text: 'So.' }, note('c1')] }, { moment: many });
		expect(found).toContain('label-too-small');
	});

	test('a contested tie without its badge', () => {
		const bare = (scene: SceneContent) => {
			const picture = scenePicture(scene, stageFigure);
			const ties = picture.list.ties.map((tie) => ({ ...tie, badge: null }));
			return { ...picture, list: { ...picture.list, ties } };
		};
		expect(codes({}, { pictureOf: bare })).toEqual(['contested-without-badge']);
	});

	test('families that grey paper draws alike, where no verb says which', () => {
		const alike = (scene: SceneContent) => {
			const picture = scenePicture(scene, stageFigure);
			const ties = picture.list.ties.map((tie, index) => ({
				...tie,
				family: `family ${index}` as never,
				colour: index === 0 ? '#974A77' : '#436DA6'
			}));
			return { ...picture, list: { ...picture.list, ties }, words: [] };
		};
		expect(codes({}, { pictureOf: alike })).toEqual(['grey-alike']);
		const spoken = (scene: SceneContent) => ({
			...alike(scene),
			words: scenePicture(scene, stageFigure).words
		});
		expect(codes({}, { pictureOf: spoken })).toEqual([]);
	});
});

test('what changed since it was made, and that its moment is gone', () => {
	const then = momentOf(
		makeDossier({ actors: [...dossier.actors.values()], claims: [makeClaim('c1', 'a founded b')] })
	);
	const [finding] = lintOf({}, { moment: then });
	expect(finding?.message).toBe('Scene 1 was made on 2026-03-12; since then: 1 tie added.');
	expect(codes({}, { isRebuilt: false })).toEqual(['moment-gone']);
});

test('a scene that somebody kept is quiet until something else changes', () => {
	const then = momentOf(
		makeDossier({ actors: [...dossier.actors.values()], claims: [makeClaim('c1', 'a founded b')] })
	);
	const kept = { madeAt: { sequence: 1, at: '2026-03-12T09:30:00.000Z' }, keptAt: 2 };
	const since = (lookedAt: Moment) => {
		const content = briefingContent(makeBriefing([makeScene('1', { ...sound, ...kept })]), ({ madeAt }) => ({
			moment: madeAt.sequence === 2 ? lookedAt : then,
			isRebuilt: true
		}));
		return lintBriefing(content, now).filter(({ code }) => code === 'changed-since');
	};
	expect(since(now)).toEqual([]);
	expect(since(then).map(({ message }) => message)).toEqual([
		'Scene 1 was made on 2026-03-12; since it was kept: 1 tie added.'
	]);
});

test('whom and what an actor was merged into stands for what the scene names, and its callouts lead there', () => {
	const into = { into: actorId('b'), reason: 'the same', by: 'analyst', at: '2026-03-12T09:30:00.000Z' };
	const merged = momentOf({ ...dossier, mergers: new Map([[actorId('c'), into]]) });
	const more: Partial<BriefingScene> = {
		caption: [
			{ text: 'C', actor: actorId('c') },
			{ text: ' and so', relation: 'a~allied~c' as RelationId },
			note('c1')
		],
		callouts: [
			{ kind: 'hull', on: { actors: [actorId('c')] }, text: '' },
			{ kind: 'text', on: { relation: 'a~allied~c' as RelationId }, text: 'so' }
		]
	};
	const content = briefingContent(makeBriefing([makeScene('1', more)]), () => ({
		moment: merged,
		isRebuilt: true
	}));
	expect(lintBriefing(content, merged)).toEqual([]);
	const pictures = content.scenes.map((scene) => scenePicture(scene, stageFigure));
	expect(pictures.map(({ callouts }) => callouts.map(({ kind }) => kind))).toEqual([['hull', 'text']]);
});
