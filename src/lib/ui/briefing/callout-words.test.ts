import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calloutKinds, type Callout } from '#core/model/briefing.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { aboutIn, asKind, needsWords, nudged, problemsOf, shiftIn } from './callout-words.ts';
import { fourActors } from '../../../../tests/support/make-explorer.ts';
import { sceneContentOf } from '../../../../tests/support/scene-content.ts';

const content = sceneContentOf(fourActors(), { view: 'focus=amina,1' });
const founded = relationId(actorId('amina'), relationTypeId('founded'), actorId('front'), false);
const words: Callout = { kind: 'text', on: { actors: [actorId('amina')] }, text: 'Here' };

test('what it is about is said in words', () => {
	expect(aboutIn(content, words)).toBe('Amina');
	expect(aboutIn(content, { on: { actors: ['amina', 'front', 'port'].map(actorId) } })).toBe(
		'Amina, Northern Front and Port Hara'
	);
	expect(aboutIn(content, { on: { relation: founded } })).toBe('Amina founded Northern Front');
	expect(aboutIn(content, { on: { at: { x: 0, y: 0 } } })).toBe('a place of the picture');
	expect(aboutIn(content, { on: { actors: [actorId('__proto__')] } })).toBe('__proto__');
});

test('who is not in the scene, and words that are missing, are problems', () => {
	expect(problemsOf(content, words)).toEqual({ about: [], text: [] });
	const gone = problemsOf(content, { ...words, on: { actors: ['amina', 'league'].map(actorId) }, text: ' ' });
	expect(gone.about.map(({ message }) => message)).toEqual(['League is not in this scene.']);
	expect(gone.text).toHaveLength(1);
	expect(problemsOf(content, { ...words, kind: 'hull', text: '' }).text).toEqual([]);
	const active = relationId(actorId('front'), relationTypeId('active-in'), actorId('port'), false);
	expect(problemsOf(content, { ...words, on: { relation: active } }).about).toHaveLength(1);
	expect(problemsOf(content, { ...words, on: { relation: founded } }).about).toEqual([]);
});

test.each(calloutKinds)('made a %s it is about as much of the picture as before', (kind) => {
	const tie = asKind({ ...words, on: { relation: founded } }, kind);
	expect(tie.on).toEqual(needsWords(kind) ? { relation: founded } : { actors: ['amina', 'front'] });
	expect(asKind(words, kind)).toEqual({ ...words, kind });
});

test('words are moved in fiftieths of the picture, and put back where no step is left', () => {
	const right = nudged(words, { x: 1, y: 0 });
	expect(right.shifted).toEqual({ x: 0.02, y: 0 });
	expect(shiftIn(right)).toBe('2 % right');
	expect(shiftIn(nudged(right, { x: -2, y: -5 }))).toBe('2 % left, 10 % up');
	expect(nudged(right, { x: -1, y: 0 })).toEqual(words);
	expect(shiftIn(words)).toBe('Where there is room');
});

test('however often words are moved, they come back the same way and never go farther than the picture is large', () => {
	const steps = fc.array(
		fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: -5, max: 5 }) }),
		{
			maxLength: 9
		}
	);
	fc.assert(
		fc.property(steps, (all) => {
			const there = all.reduce(nudged, words);
			const back = all.map(({ x, y }) => ({ x: -x, y: -y })).reduce(nudged, there);
			expect(back).toEqual(words);
			const far = Array.from({ length: 20 }, () => all)
				.flat()
				.reduce(nudged, words);
			expect(Math.abs(far.shifted?.x ?? 0)).toBeLessThanOrEqual(1);
			expect(Math.abs(far.shifted?.y ?? 0)).toBeLessThanOrEqual(1);
		})
	);
});
