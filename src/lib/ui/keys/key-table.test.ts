import { expect, test } from 'vitest';
import { findKey, isSingleSign } from './find-key.ts';
import { keys } from './key-table.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test('every row is found by every way to press it, and by no other row', () => {
	const pressed = keys.flatMap((row) => row.press.map((text) => `${row.place} ${text}`));
	expect(new Set(pressed).size).toBe(pressed.length);
	for (const row of keys) {
		for (const text of row.press) {
			const parts = text.split('+');
			const key = text === '+' ? '+' : (parts.at(-1) ?? '');
			const event = { ...plain, key, shiftKey: text.startsWith('Shift+'), ctrlKey: text.startsWith('Mod+') };
			expect(findKey(event, row.place)?.action, text).toBe(row.action);
		}
	}
});

test('keys of the network do nothing elsewhere', () => {
	expect(findKey({ ...plain, key: 'ArrowDown' }, 'anywhere')).toBeNull();
	expect(findKey({ ...plain, key: 'ArrowDown' }, 'network')?.action).toBe('next-neighbour');
});

test('browser and window-manager shortcuts are left alone', () => {
	expect(findKey({ ...plain, key: 'ArrowLeft', altKey: true }, 'network')).toBeNull();
	expect(findKey({ ...plain, key: 'r', ctrlKey: true }, 'network')).toBeNull();
	expect(findKey({ ...plain, key: '0', metaKey: true }, 'network')).toBeNull();
});

test('single signs can be told from named keys', () => {
	const single = keys.filter(isSingleSign).map(({ action }) => action);
	expect(single).toContain('search');
	expect(single).not.toContain('up');
	expect(single).not.toContain('toggle');
	expect(single).not.toContain('print');
});
