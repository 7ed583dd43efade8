import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundKey } from './sound-key.ts';

test.each([
	['Ḥammād wuld Sīdāt', 'Hamad Ould Sidatt', 'حماد ولد سيدات'],
	['Ḥarakat al-Ṣumūd', 'Harakat as-Sumud', 'حركة الصمود'],
	['Moussa ag Tezzan', 'Moussa ag Tizzan', 'موسى أغ تيزان'],
	['Abū Ṣakhr', 'Abou Sakhr', 'أبو صخر'],
	['Qaṣr Tinzāl', 'Ksar Tinzal', 'قصر تنزال'],
	['Yahia Ould Berrassi', 'Yaḥyá wuld Barrāsī', 'يحيى ولد براسي']
])('%s, %s and %s sound alike', (...names) => {
	expect(new Set(names.map(soundKey)).size).toBe(1);
	expect(soundKey(names[0] ?? '')).not.toBe('');
});

test.each([
	['Tilemsar', 'Tazemrit'],
	['Samba Boyi Diawlo', 'Aali Kummba Ceenal'],
	['Front populaire de l’Erg', 'Comité du 14 Safar']
])('%s and %s do not', (one, other) => expect(soundKey(one)).not.toBe(soundKey(other)));

test('signs and fillers alone leave nothing, and any text is taken', () => {
	expect(soundKey('the')).toBe('');
	expect(soundKey('… – ')).toBe('');
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(soundKey(text)).not.toMatch(/^ | {2}| $/);
		})
	);
});
