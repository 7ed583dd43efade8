import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorId, relationTypeId } from '#core/model/ids.ts';
import { freeActorId, freeClaimId } from './free-ids.ts';

const never = () => false;
const named = (...texts: readonly string[]) => texts.map((text) => ({ text }));

test.each([
	['as it is written', ['Northern Front'], 'northern-front'],
	['without accents and apostrophes', ['Ḥarakat al-Ṣumūd', 'حركة الصمود'], 'harakat-al-sumud'],
	['by the first name that Latin letters write', ['حركة الصمود', 'Steadfastness'], 'steadfastness'],
	['in its own script where it has no other', ['حركة الصمود'], 'حركه-الصمود'],
	['of signs only', ['…!'], 'actor'],
	['cut between words', [`${'long '.repeat(40)}name`], `${'long-'.repeat(11)}long`]
])('the id of an actor, %s', (_, names, id) => {
	expect(freeActorId(named(...names), never)).toBe(id);
});

test('an id that is taken gets a number', () => {
	const taken = new Set(['amina', 'amina-2']);
	expect(freeActorId(named('Amina'), (id) => taken.has(id))).toBe('amina-3');
	const ends = { subject: actorId('amina'), type: relationTypeId('founded'), object: actorId('front') };
	expect(freeClaimId(ends, never)).toBe('amina-founded-front');
	expect(freeClaimId(ends, (id) => id === 'amina-founded-front')).toBe('amina-founded-front-2');
});

test('whatever the names are, the id is free, short, and of one line', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 3 }),
			fc.nat(3),
			(texts, count) => {
				const taken = new Set<string>();
				for (let round = 0; round <= count; round++) {
					const id = freeActorId(named(...texts), (one) => taken.has(one));
					expect(taken.has(id)).toBe(false);
					expect(id).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
					expect([...id].length).toBeLessThan(65);
					taken.add(id);
				}
			}
		)
	);
});
