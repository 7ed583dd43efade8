import { expect, test } from 'vitest';
import { findAmong, findKey, isSingleSign } from './find-key.ts';
import { keys } from './key-table.ts';
import { outlineKeys, tableKeys } from './list-keys.ts';

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

test.each([
	['table', tableKeys],
	['outline', outlineKeys]
])('keys of the %s are told apart, and leave alone what works everywhere', (_, rows) => {
	expect(new Set(rows.map(({ action }) => action)).size).toBe(rows.length);
	for (const row of rows) {
		for (const text of row.press) {
			const key = text.replace(/^Mod\+/, '');
			const event = { ...plain, key, ctrlKey: text.startsWith('Mod+') };
			expect(findAmong<{ action: string; press: readonly string[] }>(rows, event)?.action).toBe(row.action);
			expect(findKey(event, 'anywhere'), text).toBeNull();
		}
	}
});

test('views have a key each, which no plan for the network takes', () => {
	const planned = ['e', 'c', 'h', 'p', 'i', 'm', 's', 'w', 'y', 'r', 'j', 'k'];
	const views = keys.filter(({ action }) => action.startsWith('show-'));
	expect(views.map(({ shown }) => shown)).toEqual(['N', 'T', 'O']);
	for (const { press } of views) expect(planned).not.toContain(press[0]);
});
