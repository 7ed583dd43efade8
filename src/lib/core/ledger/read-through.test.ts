import { expect, test } from 'vitest';
import { actorId, claimId } from '#core/model/ids.ts';
import { plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { applyAll } from './apply.ts';
import { operationsOn } from './make-operations.ts';
import { previewMerger } from './preview-merger.ts';
import { readAs } from './read-as.ts';
import { mergedWith, readThrough } from './read-through.ts';

const dossier = sampleDossier();
const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
const [a, b, c] = [actorId('a'), actorId('b'), actorId('c')];

function merged(...pairs: readonly (readonly [typeof a, typeof a])[]) {
	const operations = pairs.map(([from, into]) =>
		operationsOn(dossier).mergeActors(from, { into, ...signed })
	);
	const applied = applyAll(dossier, operations);
	if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
	return applied.dossier;
}

test('without mergers the dossier itself comes back', () => {
	expect(readThrough(dossier)).toEqual({ dossier, inward: [] });
	expect(readThrough(dossier).dossier).toBe(dossier);
});

test('claims and names of a merged actor go to the one it is read as, through a chain', () => {
	const whole = merged([b, a], [a, c]);
	const before = plain(whole);
	const { dossier: read, inward } = readThrough(whole);
	expect([...read.actors.keys()]).toEqual(['__proto__', 'c', 'd', '\ud800~']);
	expect(read.actors.get(c)?.names.map(({ text, role, from }) => [text, role, from])).toEqual([
		['Name of c', 'primary', undefined],
		['c', 'short', undefined],
		['Name of a', 'alias', 'a'],
		['a', 'alias', 'a'],
		['Name of b', 'alias', 'b'],
		['b', 'alias', 'b']
	]);
	expect(read.claims.get(claimId('1'))).toMatchObject({ subject: '__proto__', object: 'c' });
	expect(inward).toEqual(['2', '3']);
	expect(read.about.startWith).toEqual(['c']);
	expect([...(read.positions?.points.keys() ?? [])]).toEqual(['__proto__']);
	expect(plain(whole)).toEqual(before);
	expect(mergedWith(whole, c)).toEqual(['c', 'a', 'b']);
});

test('the speaker of a claim is read through too, and an assessment does not rest on what is left out', () => {
	const { dossier: read } = readThrough(merged([a, actorId('d')]));
	expect(read.claims.get(claimId('3'))?.speaker?.actor).toBe('d');
	const inward = readThrough(merged([a, actorId('__proto__')]));
	expect(inward.inward).toEqual(['1']);
	expect(inward.dossier.claims.get(claimId('4'))?.assessment?.restsOn).toEqual([]);
});

test('a circle in a file ends', () => {
	const mergers = new Map([
		[a, { into: b, ...signed }],
		[b, { into: a, ...signed }]
	]);
	expect(readAs(mergers, a)).toBe(a);
	expect(readAs(mergers, b)).toBe(b);
});

test('a preview says what would move, and changes nothing', () => {
	const before = plain(dossier);
	const merger = { into: a, ...signed };
	expect(previewMerger(dossier, { type: 'merge-actors', actor: b, merger })).toMatchObject({
		ok: true,
		names: [
			{ text: 'Name of b', role: 'alias', from: 'b' },
			{ text: 'b', role: 'alias', from: 'b' }
		],
		moved: ['3'],
		inward: ['2']
	});
	expect(plain(dossier)).toEqual(before);
	const twice = { type: 'merge-actors', actor: b, merger } as const;
	expect(previewMerger(merged([b, a]), twice)).toMatchObject({
		ok: false,
		issues: [{ code: 'target-there' }]
	});
});

test('a preview of a further merger counts only what is new', () => {
	const merger = { into: actorId('d'), ...signed };
	expect(previewMerger(merged([b, a]), { type: 'merge-actors', actor: c, merger })).toMatchObject({
		moved: ['3'],
		inward: ['4']
	});
});
