import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyWorkedDossier } from '../../../../../tests/support/any-dossier.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../../tests/support/make-dossier.ts';
import { whole } from '../../../../../tests/support/planted/folder.ts';
import { projectRoot } from '../../../../cli/mark.mjs';
import { quote } from '#core/evidence/quote.ts';
import type { ActorId } from '#core/model/ids.ts';
import { formatIssue } from '#core/model/issue.ts';
import { codePointCounter } from './code-points.ts';
import { readDossierJson } from './read-dossier-json.ts';
import { writeDossierJson } from './write-dossier-json.ts';

test('what is written is read as the same dossier', () => {
	expect(readDossierJson(writeDossierJson(whole), 'whole.json')).toEqual({ dossier: whole, issues: [] });
});

test('a file of the first version, without mergers and pins, is read as it was', () => {
	const text = readFileSync(join(projectRoot, 'tests/golden/dossier-json-1.json'), 'utf8');
	expect(readDossierJson(text, 'old.json')).toEqual({ dossier: whole, issues: [] });
});

test('mergers, pairs and pins are in the file, and only where there are any', () => {
	const text = writeDossierJson(whole);
	expect(text).not.toMatch(/mergers|neverSame|pinned/);
	const [a, b] = [...whole.actors.keys()] as [ActorId, ActorId];
	const merger = { into: b, by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
	const points = new Map([[a, { x: 1, y: 2.5, pinned: true as const }]]);
	const worked = { ...whole, positions: { ...whole.positions, points }, mergers: new Map([[a, merger]]) };
	const written = writeDossierJson(worked);
	expect(readDossierJson(written, 'new.json')).toEqual({ dossier: worked, issues: [] });
	const foreign = written
		.replace('"actor":"a","into"', '"actor":"z","into"')
		.replace('"pinned":["a"]', '"pinned":["z"]');
	expect(readDossierJson(foreign, 'new.json').issues.map(formatIssue)).toEqual([
		expect.stringMatching(/^new\.json:\d+ positions\.pinned\.0: "z" is pinned and stands nowhere/),
		expect.stringMatching(/^new\.json:\d+ mergers\.0: there is no actor "z"/)
	]);
});

test('hostile ids, names and texts make no difference, and two exports are equal to the byte', () => {
	fc.assert(
		fc.property(anyWorkedDossier, (dossier) => {
			const text = writeDossierJson(dossier);
			const read = readDossierJson(text, 'hostile.json');
			expect(read).toEqual({ dossier, issues: [] });
			expect(writeDossierJson(dossier)).toBe(text);
			expect(writeDossierJson(read.dossier ?? whole)).toBe(text);
		}),
		{ numRuns: 50 }
	);
});

test('each actor and each claim is one line', () => {
	const lines = writeDossierJson(whole).split('\n');
	expect(lines.filter((line) => line.startsWith('{"id":"c'))).toHaveLength(whole.claims.size);
});

test('places are given in code points and in UTF-16 units, each under its name', () => {
	const news = makeArticle('news', { text: '🙂🙂 Some words.' });
	const claim = { ...makeClaim('1', 'a founded b'), excerpts: [quote(news, 5, 15)] };
	const dossier = makeDossier({
		actors: [makeActor('a'), makeActor('b')],
		articles: [news],
		claims: [claim]
	});
	const file = JSON.parse(writeDossierJson(dossier)) as {
		offsets: string;
		claims: { excerpts: { codePoints: number[]; utf16: number[]; text: string }[] }[];
	};
	const [excerpt] = file.claims[0]?.excerpts ?? [];
	expect(excerpt).toMatchObject({ codePoints: [3, 13], utf16: [5, 15], text: 'Some words' });
	expect([...news.text].slice(3, 13).join('')).toBe(excerpt?.text);
	expect(file.offsets).toMatch(/"codePoints" counts.*"utf16" counts/);
});

test('code points are counted as iterating counts them', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const count = codePointCounter({ text });
			let offset = 0;
			for (const [index, sign] of [...text].entries()) {
				expect(count(offset)).toBe(index);
				offset += sign.length;
			}
			expect(count(offset)).toBe([...text].length);
			expect(count(offset + 10)).toBe([...text].length);
		})
	);
});

test('an offset inside a character counts it', () => {
	expect(codePointCounter({ text: 'a🙂b' })(2)).toBe(2);
});

describe('a file that is wrong is named with line and field', () => {
	const text = writeDossierJson(whole);
	test.each([
		['', 'whole.json:1: this is no JSON'],
		[text.slice(0, -3), 'whole.json:'],
		[text.replace('"version": 1', '"version": 7'), 'whole.json:1: it is version 7 of entente/dossier-json'],
		[
			text.replace('"utf16":[0,10]', '"utf16":[0,11]'),
			'claims.0.excerpts.0: an object: end minus start is not'
		],
		[
			text.replace('"text":"Some words"', '"text":"Same words"'),
			'claims.0.excerpts.0: article "news" does not hold'
		],
		[text.replace('"subject":"a"', '"subject":"z"'), 'claims.0.subject: there is no actor "z"']
	])('%#', (changed, reason) => {
		expect(changed).not.toBe(text);
		const lines = readDossierJson(changed, 'whole.json').issues.map(formatIssue);
		expect(lines).toContainEqual(expect.stringContaining(reason));
	});

	test('the line is that of the row', () => {
		const line = text.split('\n').findIndex((row) => row.startsWith('{"id":"c1"')) + 1;
		const [issue] = readDossierJson(text.replace('"subject":"a"', '"subject":"z"'), 'whole.json').issues;
		expect(issue).toMatchObject({ line, path: 'claims.0.subject' });
	});
});

test('no text makes the reader throw', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
			expect(readDossierJson(text, 'any.json').dossier).toBeNull();
		})
	);
});
