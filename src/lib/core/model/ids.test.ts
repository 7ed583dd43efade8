import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorId, claimId, parseRelationId, relationId, relationTypeId } from './ids.ts';

const text = fc.string({ minLength: 1, unit: 'binary' });

test('a relation id gives back the very ids it was made of', () => {
	fc.assert(
		fc.property(text, text, text, (subject, type, object) => {
			const id = relationId(actorId(subject), relationTypeId(type), actorId(object), false);
			expect(parseRelationId(id)).toEqual({ id, subject, type, object });
		})
	);
});

test('ids that contain the separator do not run into one another', () => {
	const type = relationTypeId('founded');
	expect(relationId(actorId('a~founded'), type, actorId('b'), false)).not.toBe(
		relationId(actorId('a'), type, actorId('founded~b'), false)
	);
});

test('a symmetric relation has one id whichever end is told first', () => {
	fc.assert(
		fc.property(text, text, (a, b) => {
			const type = relationTypeId('fights');
			expect(relationId(actorId(a), type, actorId(b), true)).toBe(
				relationId(actorId(b), type, actorId(a), true)
			);
		})
	);
});

test.each(['', 'a', 'a~b', 'a~~b', '~b~c', 'a~b~', 'a~b~c~d'])('%j is no relation id', (id) => {
	expect(parseRelationId(id)).toBeNull();
});

test('an empty id is a mistake of ours, not data', () => {
	expect(() => claimId('')).toThrow(expect.objectContaining({ code: 'id-empty' }));
});
