import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyWorkedDossier } from '../../../../tests/support/any-dossier.ts';
import { sha256 } from '../../../../tests/support/dossier-files.ts';
import { smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { articleFaults } from '../../../../tests/support/planted/articles.ts';
import { files, whole } from '../../../../tests/support/planted/folder.ts';
import { jsonFaults } from '../../../../tests/support/planted/json.ts';
import { rowFaults } from '../../../../tests/support/planted/rows.ts';
import { projectRoot } from '../../../cli/mark.mjs';
import { readDossierFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import { takeBundle, toBundle, type DossierBundle } from './dossier-bundle.ts';
import { fromBundle } from './read-bundle.ts';
import { dossierId } from './ids.ts';
import { formatIssue } from './issue.ts';

const sent = (bundle: unknown): unknown => JSON.parse(JSON.stringify(bundle));

test('a dossier goes over the wire and comes back equal', () => {
	expect(fromBundle(sent(toBundle(whole)))).toEqual({ dossier: whole, issues: [] });
});

test('a bundle of the first version, without mergers and pins, is read as it was', () => {
	const old: unknown = JSON.parse(
		readFileSync(join(projectRoot, 'tests/golden/dossier-bundle-1.json'), 'utf8')
	);
	expect(fromBundle(old)).toEqual({ dossier: whole, issues: [] });
});

test('so does one with hostile ids, names and texts', () => {
	fc.assert(
		fc.property(anyWorkedDossier, (dossier) => {
			expect(fromBundle(sent(toBundle(dossier)))).toEqual({ dossier, issues: [] });
			expect(takeBundle(sent(toBundle(dossier)) as DossierBundle)).toEqual({ dossier, issues: [] });
		}),
		{ numRuns: 50 }
	);
});

test('whether an excerpt is broken is not sent, but found out again', () => {
	const [claim] = whole.claims.values();
	const [excerpt] = claim!.excerpts;
	const broken = {
		...claim!,
		excerpts: [{ ...excerpt!, text: 'Same words', broken: true as const }],
		triggers: []
	};
	const bundle = toBundle({ ...whole, claims: new Map([[broken.id, broken]]) });
	expect(JSON.stringify(bundle)).not.toContain('broken');
	const { dossier, issues } = fromBundle(sent(bundle), 'a.json');
	expect(dossier?.claims.get(broken.id)).toEqual(broken);
	expect(issues.map(formatIssue)).toEqual([
		expect.stringContaining('a.json claims.0.excerpts.0: article "news" does not')
	]);
	// Words are checked also where the shape is taken on trust.
	expect(takeBundle(sent(bundle) as DossierBundle).dossier?.claims.get(broken.id)).toEqual(broken);
});

test('an excerpt that was found at another place stays marked after the wire, and is written as found', () => {
	const [claim] = whole.claims.values();
	const moved = {
		...claim!,
		excerpts: claim!.excerpts.map((excerpt) => ({ ...excerpt, moved: true as const })),
		...(claim!.speaker
			? { speaker: { ...claim!.speaker, excerpt: { ...claim!.speaker.excerpt, moved: true as const } } }
			: {})
	};
	const dossier = { ...whole, claims: new Map(whole.claims).set(moved.id, moved) };
	const bundle = toBundle(dossier);
	expect(JSON.stringify(bundle.claims)).not.toContain('moved');
	expect(fromBundle(sent(bundle))).toEqual({ dossier, issues: [] });
	expect(fromBundle(sent({ ...bundle, moved: [['nobody', 'excerpts.9']] })).dossier).toEqual(whole);
	expect('moved' in toBundle(whole)).toBe(false);
});

describe('what is no bundle is refused', () => {
	const bundle = toBundle(whole);
	test.each<[unknown, string]>([
		[null, 'does not say what it is'],
		[[], 'does not say what it is'],
		[{ ...bundle, format: 'x' }, '"x", not "entente/dossier-bundle"'],
		[{ ...bundle, version: 2 }, 'it is version 2'],
		[{ ...bundle, more: 1 }, 'the field "more" is unknown'],
		[{ ...bundle, actors: [{ id: 'a' }] }, 'bundle actors.0.kind: the field "kind" is missing']
	])('%#', (value, reason) => {
		const { dossier, issues } = fromBundle(value);
		expect(dossier).toBeNull();
		expect(issues.map(formatIssue)).toContainEqual(expect.stringContaining(reason));
	});
});

test('our own bundle of a newer program is refused too', () => {
	const { dossier, issues } = takeBundle({ ...toBundle(whole), version: 2 as 1 });
	expect(dossier).toBeNull();
	expect(issues.map(({ code }) => code)).toEqual(['version-newer']);
});

test('a row that breaks a rule is left out and named', () => {
	const bundle: DossierBundle = { ...toBundle(whole), actors: toBundle(whole).actors.slice(1) };
	const { dossier, issues } = fromBundle(bundle);
	expect([...(dossier?.claims.keys() ?? [])]).toEqual([]);
	expect(issues.map(formatIssue)).toContainEqual(
		expect.stringContaining('bundle claims.0.subject: there is no actor "a"')
	);
});

test.each([...jsonFaults, ...rowFaults, ...articleFaults])(
	'what could be read of a broken folder goes over the wire whole: %s',
	async (_, change) => {
		const changed = new Map(files);
		change(changed);
		const id = dossierId('small');
		const { dossier } = await readDossierFolder({ id, files: changed, vocabulary: smallVocabulary, sha256 });
		expect(fromBundle(sent(toBundle(dossier))).dossier).toEqual(dossier);
		expect(takeBundle(sent(toBundle(dossier)) as DossierBundle).dossier).toEqual(dossier);
	}
);
