import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAll } from '#core/ledger/apply.ts';
import { validate } from '#core/ledger/validate.ts';
import type { Actor, Name, NameRole } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { actorId, actorKindId } from '#core/model/ids.ts';
import { makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors } from '../../../../tests/support/make-explorer.ts';
import { actorDraftOf, type ActorDraft, type NameDraft } from './actor-draft.ts';
import { actorEntry, whyNotRemovable } from './actor-operations.ts';

const name = (text: string, role: NameRole = 'alias', language = 'en'): Name => ({ text, language, role });
const actor: Actor = {
	id: actorId('front'),
	kind: actorKindId('group'),
	names: [name('Northern Front', 'primary'), name('the Front'), name('NF', 'acronym')]
};
const dossier = makeDossier({ actors: [actor] });
const start = actorDraftOf(actor);

function after(draft: ActorDraft) {
	const entry = actorEntry(actor, draft, dossier);
	if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
	expect(validate(dossier, entry.operations)).toEqual([]);
	const applied = applyAll(dossier, entry.operations);
	if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
	return { actor: applied.dossier.actors.get(actor.id)!, types: entry.operations.map(({ type }) => type) };
}

const told = ({ text, role }: { readonly text: string; readonly role: NameRole }) => `${text} ${role}`;
const withName = (index: number, change: Partial<NameDraft>): ActorDraft => ({
	...start,
	names: start.names.map((one, place) => (place === index ? { ...one, ...change } : one))
});

test('nothing changed is no operation', () => {
	expect(after(start).types).toEqual([]);
});

test('kind and description', () => {
	const { actor: changed, types } = after({
		...start,
		kind: actorKindId('place'),
		description: ' A harbour. '
	});
	expect(types).toEqual(['change-actor']);
	expect(changed).toMatchObject({ kind: 'place', description: 'A harbour.' });
});

test('names: one corrected, one removed, one added', () => {
	const [primary, alias] = start.names;
	const { actor: changed, types } = after({
		...start,
		names: [
			primary!,
			{ ...alias!, text: 'The Front', isContext: true },
			{ text: 'الجبهة', language: 'ar', role: 'translation', isContext: false, before: null }
		]
	});
	expect(types).toEqual(['remove-name', 'change-name', 'add-name']);
	expect(changed.names.map(told)).toEqual([
		'Northern Front primary',
		'The Front alias',
		'الجبهة translation'
	]);
	expect(changed.names[1]?.context).toBe(true);
});

test('another name becomes the primary one, corrected on the way, and the former keeps the role it is given', () => {
	const names = start.names.map((one, place) => {
		if (place === 0) return { ...one, role: 'translation' as const, text: 'The Northern Front' };
		return place === 1 ? { ...one, role: 'primary' as const, text: 'The Front' } : one;
	});
	expect(after({ ...start, names }).actor.names.map(told)).toEqual([
		'The Northern Front translation',
		'The Front primary',
		'NF acronym'
	]);
});

test('a new name takes the place of the primary one, which is removed', () => {
	const fresh: NameDraft = {
		text: 'New Front',
		language: 'en',
		role: 'primary',
		isContext: false,
		before: null
	};
	const { actor: changed } = after({ ...start, names: [fresh, ...start.names.slice(1)] });
	expect(new Set(changed.names.map(told))).toEqual(
		new Set(['New Front primary', 'the Front alias', 'NF acronym'])
	);
});

describe('what another window did meanwhile', () => {
	const elsewhere = (change: Partial<Actor>) =>
		makeDossier({ actors: [{ ...structuredClone(actor), ...change }] });
	const tryAt = (draft: ActorDraft, written: Dossier) => {
		const entry = actorEntry(actor, draft, written);
		return entry.ok ? applyAll(written, entry.operations) : expect.fail(JSON.stringify(entry.problems));
	};

	test('stays: a name that was added there, and names that are other objects by now', () => {
		const written = elsewhere({ names: [...structuredClone(actor.names), name('Le Front', 'alias', 'fr')] });
		const applied = tryAt({ ...start, description: 'A harbour.' }, written);
		const names = applied.ok && applied.dossier.actors.get(actor.id)?.names.map(({ text }) => text);
		expect(names).toEqual(['Northern Front', 'the Front', 'NF', 'Le Front']);
	});

	test('is not overwritten: a description of there and one of here are at odds, and that is said', () => {
		const written = elsewhere({ description: 'A port.' });
		expect(tryAt({ ...start, description: 'A harbour.' }, written)).toMatchObject({
			ok: false,
			issues: [{ code: 'target-changed' }]
		});
		const renamed = tryAt(withName(1, { text: 'The Front' }), written);
		expect(renamed.ok && renamed.dossier.actors.get(actor.id)?.description).toBe('A port.');
	});

	test('an actor that was removed there is said to be gone', () => {
		const gone = actorEntry(actor, { ...start, description: 'A harbour.' }, makeDossier({}));
		expect(gone).toMatchObject({
			ok: false,
			problems: [{ name: null, message: 'The actor is no longer in the dossier.' }]
		});
	});
});

describe('what is wrong is said at its name', () => {
	test.each<[string, ActorDraft, number | null]>([
		['an empty name', withName(1, { text: ' ' }), 1],
		['no language tag', withName(1, { language: 'x' }), 1],
		['twice the same', withName(1, { text: 'NF', role: 'acronym' }), 2],
		['no primary name', withName(0, { role: 'alias' }), null],
		['two primary names', withName(1, { role: 'primary' }), null]
	])('%s', (_, draft, place) => {
		expect(actorEntry(actor, draft, dossier)).toMatchObject({ ok: false, problems: [{ name: place }] });
	});
});

test('whatever is done to the names, the entry leads to just them, or says why not', () => {
	const anyName = fc.record({
		text: fc.constantFrom('A', 'B', 'C', 'NF', 'the Front'),
		language: fc.constantFrom('en', 'fr'),
		role: fc.constantFrom<NameRole>('alias', 'acronym', 'translation'),
		isContext: fc.boolean()
	});
	const anyDraft = fc.record({
		kept: fc.subarray([0, 1, 2]),
		changes: fc.tuple(anyName, anyName, anyName),
		isChanged: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
		added: fc.array(anyName, { maxLength: 2 }),
		primary: fc.nat(4)
	});
	fc.assert(
		fc.property(anyDraft, ({ kept, changes, isChanged, added, primary }) => {
			const names = [
				...kept.map((place): NameDraft => ({
					...start.names[place]!,
					...(isChanged[place] ? changes[place]! : {})
				})),
				...added.map((one): NameDraft => ({ ...one, before: null }))
			].map((one, place): NameDraft => ({
				...one,
				role: place === primary ? 'primary' : one.role === 'primary' ? 'alias' : one.role
			}));
			const entry = actorEntry(actor, { ...start, names }, dossier);
			if (!entry.ok) return;
			const applied = applyAll(dossier, entry.operations);
			// Two names may be swapped for one another: then one stands in the other's way, and that is said.
			if (!applied.ok) {
				expect(applied.issues.map(({ code }) => code)).toEqual(applied.issues.map(() => 'target-there'));
				return;
			}
			const found = applied.dossier.actors.get(actor.id)!.names.map(told).sort();
			expect(found).toEqual(names.map(told).sort());
		})
	);
});

test('why an actor cannot be removed', () => {
	const four = fourActors();
	expect(whyNotRemovable({ id: actorId('amina') }, four)).toBe('1 claim speaks of this actor.');
	expect(whyNotRemovable({ id: actorId('front') }, four)).toBe('5 claims speak of this actor.');
	const lonely = makeDossier({ actors: [actor] });
	expect(whyNotRemovable(actor, lonely)).toBeNull();
	const started = { ...lonely, about: { ...lonely.about, startWith: [actor.id] } };
	expect(whyNotRemovable(actor, started)).toMatch(/start with/);
});
