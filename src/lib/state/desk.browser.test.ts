import { beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.svelte.ts';
import { MemoryTools } from '../../../tests/support/make-explorer.ts';

let tools: MemoryTools;
let selection: string;
let desk: Desk;

beforeEach(() => {
	tools = new MemoryTools();
	selection = '';
	desk = new Desk(tools.preferences, () => selection);
});

test('theme and widths are remembered; what was kept wrongly is ignored', () => {
	desk.theme = 'dark';
	desk.resize('rail', 9999);
	desk.resize('evidence', 10);
	const next = new Desk(tools.preferences, () => '');
	next.restore();
	expect([next.theme, next.isDark, next.widthOf('rail'), next.widthOf('evidence')]).toEqual([
		'dark',
		true,
		400,
		320
	]);
	tools.kept.set('theme', 'pink').set('width-rail', 'wide');
	next.restore();
	expect([next.theme, next.widthOf('rail')]).toEqual(['system', 288]);
});

test('as the machine: dark where it is', () => {
	expect(desk.isDark).toBe(false);
	desk.machineIsDark = true;
	expect(desk.isDark).toBe(true);
	desk.theme = 'light';
	expect(desk.isDark).toBe(false);
});

test('a sheet folds with nothing selected and comes out with a selection, until it is moved by hand', () => {
	desk.mode = 'phone';
	expect(desk.sheet).toBe('peek');
	selection = 'amina';
	expect([desk.sheet, desk.isCanvasCovered]).toEqual(['half', true]);
	desk.sheet = 'peek';
	expect(desk.sheet).toBe('peek');
	selection = 'front';
	expect(desk.sheet).toBe('half');
});

test('in a window of middle width the evidence is out of the way while nothing is selected', () => {
	desk.mode = 'overlay';
	expect(desk.isEvidenceOpen).toBe(false);
	selection = 'amina';
	expect(desk.isEvidenceOpen).toBe(true);
	desk.mode = 'wide';
	selection = '';
	expect(desk.isEvidenceOpen).toBe(true);
});

test('single keys can be turned off for good', () => {
	desk.hasSingleKeys = false;
	const next = new Desk(tools.preferences, () => '');
	next.restore();
	expect(next.hasSingleKeys).toBe(false);
});
