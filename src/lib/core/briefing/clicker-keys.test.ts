import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clickerKeys, readKey, type KeyReading } from './clicker-keys.ts';

/** What a row of keys means, one after the other. */
function typed(...keys: string[]): KeyReading | null {
	let last: KeyReading | null = null;
	let digits = '';
	for (const key of keys) {
		last = readKey({ key }, digits);
		if (last) digits = last.digits;
	}
	return last;
}

test('every key of the table means its row, and no other', () => {
	const all = clickerKeys.flatMap(({ keys }) => keys);
	expect(new Set(all).size).toBe(all.length);
	for (const { action, keys } of clickerKeys) {
		for (const key of keys) expect(readKey({ key }, ''), key).toEqual({ action, digits: '' });
	}
	expect(new Set(clickerKeys.map(({ action }) => action)).size).toBe(clickerKeys.length);
});

test('what hand-held clickers send is there', () => {
	expect(['PageDown', 'PageUp', '.', 'b', 'Escape'].map((key) => readKey({ key }, '')?.action)).toEqual([
		'next',
		'previous',
		'black',
		'black',
		'leave'
	]);
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s every key is left to the browser', (modifier) => {
	for (const { keys } of clickerKeys) {
		for (const key of [...keys, '1', 'Enter']) expect(readKey({ key, [modifier]: true }, '1')).toBeNull();
	}
});

test.each(['Enter', 'Tab', 'F5', 'F6', 'Shift', 'q', 'é', '__proto__', '', '12', '٣'])(
	'%j means nothing here',
	(key) => {
		expect(readKey({ key }, '')).toBeNull();
	}
);

describe('a number', () => {
	test('and Enter go to that scene', () => {
		expect(typed('1')).toEqual({ action: null, digits: '1' });
		expect(typed('1', '2', 'Enter')).toEqual({ action: 'go-to', scene: 12, digits: '' });
		expect(typed('0', '7', 'Enter')).toEqual({ action: 'go-to', scene: 7, digits: '' });
		expect(typed('0', 'Enter')).toBeNull();
	});

	test('can be taken back, by digits or whole, and the next key means what it always does', () => {
		expect(typed('1', '2', 'Backspace', 'Enter')).toMatchObject({ scene: 1 });
		expect(typed('1', 'Backspace')).toEqual({ action: null, digits: '' });
		expect(typed('1', 'Backspace', 'Backspace')).toEqual({ action: 'back', digits: '' });
		expect(typed('1', 'Escape')).toEqual({ action: null, digits: '' });
		expect(typed('1', 'Escape', 'Escape')).toEqual({ action: 'leave', digits: '' });
		expect(typed('1', 'PageDown')).toEqual({ action: 'next', digits: '' });
	});

	test('of any length is one that a briefing may have', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), (digits) => {
				const reading = typed(...digits.map(String), 'Enter');
				const scene = reading?.action === 'go-to' ? reading.scene : 0;
				expect(scene).toBe(Number(digits.join('').replace(/^0+/, '').slice(0, 4)));
			})
		);
	});

	test('is not lost to a key that means nothing', () => {
		expect(typed('4', 'Shift', 'Enter')).toMatchObject({ scene: 4 });
	});
});

test('a key that is held moves on, but turns nothing on and off', () => {
	const held = (key: string) => readKey({ key, repeat: true }, '')?.action;
	expect(['PageDown', 'p', '[', ']'].map(held)).toEqual(['next', 'previous', 'smaller', 'larger']);
	expect(['b', ',', 'f', 'l', 'Escape', 'Backspace'].map(held)).toEqual([null, null, null, null, null, null]);
	expect(readKey({ key: '3', repeat: true }, '3')).toEqual({ action: null, digits: '3' });
});
