import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keys, type Action } from './key-table.ts';
import { listenToKeys } from './listen.ts';

let done: Action[] = [];
let end = () => undefined as void;

beforeEach(() => {
	done = [];
	const words = document.createElement('p');
	words.tabIndex = -1;
	words.append('Some words');
	const field = document.createElement('input');
	field.value = 'words';
	document.body.append(words, field);
	const commands = Object.fromEntries(keys.map(({ action }) => [action, () => void done.push(action)]));
	end = listenToKeys(commands as Record<Action, () => void>, () => true);
});

afterEach(() => {
	end();
	getSelection()?.removeAllRanges();
	document.body.replaceChildren();
});

test('Ctrl C is left to words that are selected and to fields', async () => {
	const [text, field] = [document.querySelector('p')!, document.querySelector('input')!];
	text.focus();
	await userEvent.keyboard('{Control>}c{/Control}');
	expect(done).toEqual(['copy']);
	getSelection()?.selectAllChildren(text);
	await userEvent.keyboard('{Control>}c{/Control}');
	getSelection()?.removeAllRanges();
	field.focus();
	await userEvent.keyboard('{Control>}c{/Control}');
	expect(done).toEqual(['copy']);
});

test('Shift C asks for ways to cite, but not while writing', async () => {
	document.querySelector('p')!.focus();
	await userEvent.keyboard('C');
	document.querySelector('input')!.focus();
	await userEvent.keyboard('C');
	expect(done).toEqual(['cite']);
});

test('a key that is held down adds one scene, and goes on walking', () => {
	const press = (key: string, repeat: boolean) =>
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true }));
	for (const repeat of [false, true, true]) press('s', repeat);
	for (const repeat of [false, true, true]) press('j', repeat);
	expect(done).toEqual(['add-scene', 'next-excerpt', 'next-excerpt', 'next-excerpt']);
});
