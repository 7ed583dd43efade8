import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BriefingScene, Cite, Inline } from '#core/model/briefing.ts';
import { claimId, sceneId } from '#core/model/ids.ts';
import { sampleScene } from '../../../../tests/support/briefing-samples.ts';
import { citeKey, citesOf, noteNumbers } from './numbering.ts';

const cite = (claim: string, excerpt = 0): Cite => ({ claim: claimId(claim), excerpt });
const scene = (id: string, marked: readonly Cite[], cites: readonly Cite[] = []): BriefingScene => ({
	...sampleScene(id),
	caption: marked.flatMap((note): Inline[] => [{ text: 'words' }, { note }]),
	cites
});
const numbered = (...scenes: readonly BriefingScene[]) => [...noteNumbers({ scenes })];

test('notes are numbered as they are read: caption by caption, then what the scene cites besides', () => {
	const [a, b, c, d] = [cite('a'), cite('b'), cite('c'), cite('a', 1)];
	expect(numbered(scene('1', [b, a], [d]), scene('2', [c, b]))).toEqual([
		[citeKey(b), 1],
		[citeKey(a), 2],
		[citeKey(d), 3],
		[citeKey(c), 4]
	]);
});

test('what a caption marks twice, or marks and cites, is cited once', () => {
	const [a, b] = [cite('a'), cite('b')];
	expect(citesOf(scene('1', [a, b, a], [b, a]))).toEqual([a, b]);
});

test('excerpts with hostile ids are kept apart', () => {
	const cites = [
		cite('__proto__'),
		cite('__proto__', 1),
		cite('constructor'),
		cite('a,0'),
		cite('a', 0),
		cite('"a"')
	];
	expect(new Set(cites.map(citeKey)).size).toBe(cites.length);
	expect(numbered(scene('1', cites)).map(([, number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('of any briefing', () => {
	const anyCite = fc.record({
		claim: fc.constantFrom('a', 'b', '__proto__', '1').map(claimId),
		excerpt: fc.nat(2)
	});
	const anyCites = fc.array(anyCite, { maxLength: 4 });
	const anyScenes = fc
		.array(fc.tuple(anyCites, anyCites), { maxLength: 5 })
		.map((all) => all.map(([marked, cites], index) => scene(String(index), marked, cites)));

	test('numbers run from 1 without a gap, in the order of first reading', () => {
		fc.assert(
			fc.property(anyScenes, (scenes) => {
				const numbers = noteNumbers({ scenes });
				expect([...numbers.values()]).toEqual([...numbers.keys()].map((_, index) => index + 1));
				let most = 0;
				for (const one of scenes.flatMap(citesOf)) {
					const number = numbers.get(citeKey(one)) ?? NaN;
					expect(number).toBeLessThanOrEqual(most + 1);
					most = Math.max(most, number);
				}
			})
		);
	});

	test('a scene that is duplicated anywhere after itself changes no number', () => {
		fc.assert(
			fc.property(anyScenes, fc.nat(), fc.nat(), (scenes, from, to) => {
				fc.pre(scenes.length > 0);
				const index = from % scenes.length;
				const at = index + 1 + (to % (scenes.length - index));
				const copy = scenes.slice(index, index + 1).map((one) => ({ ...one, id: sceneId('copy') }));
				const more = scenes.toSpliced(at, 0, ...copy);
				expect([...noteNumbers({ scenes: more })]).toEqual([...noteNumbers({ scenes })]);
			})
		);
	});

	test('what is added behind leaves every number before it alone', () => {
		fc.assert(
			fc.property(anyScenes, anyScenes, (scenes, more) => {
				const before = [...noteNumbers({ scenes })];
				expect([...noteNumbers({ scenes: [...scenes, ...more] })].slice(0, before.length)).toEqual(before);
			})
		);
	});
});
