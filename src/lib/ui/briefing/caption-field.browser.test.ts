import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import { citeKey } from '#core/briefing/numbering.ts';
import type { Callout, Inline } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { claimId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { makeActor, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { sceneContentOf } from '../../../../tests/support/scene-content.ts';
import SceneFieldsStage from '../../../../tests/support/SceneFieldsStage.svelte';

let caption: readonly Inline[];
let told: number;
let put: (caption: readonly Inline[]) => void;

async function open(
	scene: Parameters<typeof sceneContentOf>[1] = {},
	{ dossier = fourActors(), cited = [] }: { dossier?: Dossier; cited?: readonly string[] } = {}
) {
	cleanup();
	const explorer = new Explorer(await opened(dossier), new MemoryTools());
	[caption, told] = [scene.caption ?? [], 0];
	await render(SceneFieldsStage, {
		explorer,
		cited,
		content: sceneContentOf(dossier, scene),
		told: (next: { caption: readonly Inline[]; callouts: readonly Callout[] }) => {
			caption = next.caption;
			told += 1;
		},
		hand: (give: typeof put) => (put = give)
	});
	await userEvent.click(field());
}

// Amina and who is tied to her; the League and Port Hara are elsewhere.
const ofAmina = { view: 'focus=amina,1' };
const field = () => page.getByRole('textbox', { name: 'Caption' });
const area = () => document.querySelector('textarea')!;
const offers = () => page.getByRole('option');
const list = () => page.getByRole('listbox', { name: /Actors and ties|Words to cite/ });
const narrated = () => page.getByRole('status', { name: 'Narrator' });
const amina = { text: 'Amina', actor: 'amina' };
const note = (claim: string, excerpt = 0) => ({ note: { claim: claimId(claim), excerpt } });
const marks = () => [...document.querySelectorAll('.behind mark')].map((mark) => mark.textContent);

beforeEach(async () => {
	await page.viewport(1000, 800);
	await open(ofAmina);
});

describe('“@”', () => {
	test('offers who is in the scene first, then the others, then ties; Enter puts a link in', async () => {
		await userEvent.keyboard('Who is @');
		await expect
			.element(page.getByRole('group', { name: 'In this scene' }))
			.toHaveTextContent(/Amina.*Northern Front/);
		await expect
			.element(page.getByRole('group', { name: 'Elsewhere in the dossier' }))
			.toHaveTextContent(/League.*Port Hara/);
		await expect
			.element(page.getByRole('group', { name: 'Ties of this scene' }))
			.toHaveTextContent('Amina founded Northern Front');
		await expect.element(narrated()).toHaveTextContent(/^5 offers\. Arrows choose, Enter takes one/);
		expect(area().getAttribute('aria-activedescendant')).toBe(offers().first().element().id);
		await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
		expect(caption).toEqual([{ text: 'Who is ' }, amina]);
		await expect.element(field()).toHaveValue('Who is Amina');
		expect(marks()).toEqual(['Amina']);
		await expect.element(narrated()).toHaveTextContent('Amina: link put in.');
		await expect.element(list()).not.toBeInTheDocument();
		await userEvent.keyboard('?');
		expect(caption).toEqual([{ text: 'Who is ' }, amina, { text: '?' }]);
		await expect.element(field()).toHaveFocus();
	});

	test('finds folded spellings, and writes the name as it was asked for', async () => {
		await userEvent.keyboard('@امينه');
		await expect.element(offers()).toHaveTextContent(/Amina.*أمينة/);
		await userEvent.keyboard('{Tab}');
		expect(caption).toEqual([{ text: 'أمينة', actor: 'amina' }]);
		await expect.element(field()).toHaveFocus();
		await expect.element(page.getByRole('link', { name: 'أمينة' })).toHaveAttribute('lang', 'ar');
	});

	test('links a tie, chosen with the pointer', async () => {
		await userEvent.keyboard('Now @amina fou');
		await userEvent.click(page.getByRole('option', { name: 'Amina founded Northern Front' }));
		expect(caption).toEqual([
			{ text: 'Now ' },
			{ text: 'Amina founded Northern Front', relation: 'amina~founded~front' }
		]);
		await expect.element(field()).toHaveFocus();
	});

	test('says that nobody is meant, and leaves a sentence that goes on alone', async () => {
		await userEvent.keyboard('@xyz');
		await expect.element(page.getByText('No actor and no tie matches.')).toBeVisible();
		await userEvent.keyboard(' and on');
		await expect.element(list()).not.toBeInTheDocument();
		await userEvent.keyboard(', at me@port');
		await expect.element(list()).not.toBeInTheDocument();
		expect(caption).toEqual([{ text: '@xyz and on, at me@port' }]);
	});

	test('Escape closes the list and nothing else; a caret that goes elsewhere does too', async () => {
		let outside = 0;
		const count = () => (outside += 1);
		addEventListener('keydown', count);
		await userEvent.keyboard('a @am');
		await expect.element(offers().first()).toBeVisible();
		const before = outside;
		await userEvent.keyboard('{Escape}');
		await expect.element(list()).not.toBeInTheDocument();
		expect(outside).toBe(before);
		await userEvent.keyboard('{Backspace}');
		await expect.element(offers().first()).toBeVisible();
		await userEvent.keyboard('{Home}');
		await expect.element(list()).not.toBeInTheDocument();
		removeEventListener('keydown', count);
		await expect.element(field()).toHaveValue('a @a');
	});

	test('lists a few of 200 actors and says how many more there are', async () => {
		const actors = Array.from({ length: 200 }, (_, index) =>
			makeActor(`a${index}`, 'group', [`Group ${index + 1}`])
		);
		await open({}, { dossier: makeDossier({ actors }) });
		await userEvent.keyboard('@');
		await expect.element(offers().first()).toBeVisible();
		expect(offers().elements()).toHaveLength(40);
		await expect.element(page.getByText('And 160 more: type on to find them.')).toBeVisible();
		await userEvent.keyboard('177');
		await expect.element(offers()).toHaveTextContent('Group 177');
		await userEvent.keyboard('{Enter}');
		expect(caption).toEqual([{ text: 'Group 177', actor: 'a176' }]);
	});
});

describe('“^”', () => {
	test('offers the words behind the ties shown, and puts a numbered note in', async () => {
		await open(ofAmina, { cited: [citeKey(note('other').note)] });
		await userEvent.keyboard('She founded it^');
		await expect.element(page.getByRole('group', { name: 'Behind the ties of this scene' })).toBeVisible();
		await expect
			.element(offers())
			.toHaveTextContent(
				/^Amina is the founder of the Northern Front.*The Daily.*Amina founded Northern Front/
			);
		await userEvent.keyboard('{Enter}.');
		expect(caption).toEqual([{ text: 'She founded it' }, note('c1'), { text: '.' }]);
		await expect.element(field()).toHaveValue('She founded it[2].');
		await expect.element(page.getByRole('link', { name: 'Note 2' })).toHaveAttribute('href', '#read=news,c1');
	});

	test('finds words elsewhere, by themselves, by their publisher and by the tie', async () => {
		for (const asked of ['last seen', 'port hara daily', 'front active']) {
			await open(ofAmina);
			await userEvent.keyboard(`^${asked}`);
			await expect.element(page.getByRole('group', { name: 'Elsewhere in the dossier' })).toBeVisible();
			await expect.element(offers()).toHaveTextContent(/last seen in Port Hara/);
			await userEvent.keyboard('{Enter}');
			expect(caption).toEqual([note('c4')]);
		}
	});

	test('Backspace takes a whole note, also a hand that selects a part of it; undo brings it back as it was', async () => {
		const written = [{ text: 'So' }, note('c1'), { text: ' it is' }];
		await open({ ...ofAmina, caption: written });
		area().setSelectionRange(5, 5);
		await userEvent.keyboard('{Backspace}');
		expect(caption).toEqual([{ text: 'So it is' }]);
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(caption).toEqual(written);
		await expect.element(field()).toHaveValue('So[1] it is');
		area().setSelectionRange(3, 6);
		await userEvent.keyboard('x');
		expect(caption).toEqual([{ text: 'Soxit is' }]);
		await userEvent.keyboard('{Control>}z{/Control}');
		area().setSelectionRange(3, 3);
		await userEvent.keyboard('y');
		expect(caption).toEqual([{ text: 'So' }, note('c1'), { text: 'y it is' }]);
		area().setSelectionRange(2, 2);
		await userEvent.keyboard('{Delete}');
		expect(caption).toEqual([{ text: 'Soy it is' }]);
	});

	test('numbers that change follow when the field is left', async () => {
		await open({ ...ofAmina, caption: [{ text: 'a b' }, note('c1')] });
		area().setSelectionRange(1, 1);
		await userEvent.keyboard('^seen{Enter}');
		expect(caption).toEqual([{ text: 'a' }, note('c4'), { text: ' b' }, note('c1')]);
		await userEvent.tab();
		await expect.element(field()).toHaveValue('a[1] b[2]');
		expect(told).toBeGreaterThan(0);
	});
});

test('what the browser undoes takes the link along and brings it back', async () => {
	await userEvent.keyboard('Of @ami{Enter}');
	expect(caption).toEqual([{ text: 'Of ' }, amina]);
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(caption.some((inline) => 'actor' in inline)).toBe(false);
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	expect(caption).toEqual([{ text: 'Of ' }, amina]);
});

test('typing around links keeps them, typing into one makes words of it', async () => {
	await open({ ...ofAmina, caption: [{ text: 'Amina', actor: 'amina' as never }, { text: ' 👩‍👩‍👧 الصمود' }] });
	area().setSelectionRange(0, 0);
	document.execCommand('insertText', false, '😀 ');
	area().setSelectionRange(area().value.length, area().value.length);
	document.execCommand('insertText', false, '🇲🇱');
	expect(caption).toEqual([{ text: '😀 ' }, amina, { text: ' 👩‍👩‍👧 الصمود🇲🇱' }]);
	area().setSelectionRange(5, 5);
	await userEvent.keyboard('x');
	expect(caption).toEqual([{ text: '😀 Amxina 👩‍👩‍👧 الصمود🇲🇱' }]);
});

test('while signs are composed nothing is offered and nothing is told', async () => {
	await userEvent.keyboard('@');
	await expect.element(offers().first()).toBeVisible();
	told = 0;
	const compose = (type: string, data: string) =>
		area().dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
	const type = (value: string, data: string) => {
		area().value = value;
		area().setSelectionRange(value.length, value.length);
		area().dispatchEvent(
			new InputEvent('input', { data, inputType: 'insertCompositionText', isComposing: true, bubbles: true })
		);
	};
	compose('compositionstart', '');
	type('@a', 'a');
	type('@am', 'am');
	await expect.element(list()).not.toBeInTheDocument();
	expect(told).toBe(0);
	area().dispatchEvent(
		new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
	);
	expect(told).toBe(0);
	compose('compositionend', 'am');
	await expect.element(offers().first()).toHaveTextContent(/Amina/);
	expect(caption).toEqual([{ text: '@am' }]);
});

test('another caption that is handed in replaces what was typed', async () => {
	await userEvent.keyboard('mine');
	put([{ text: 'theirs ' }, note('c1')]);
	await expect.element(field()).toHaveValue('theirs [1]');
	await userEvent.keyboard('!');
	expect(caption).toEqual([{ text: 'thei!rs ' }, note('c1')]);
});

test('what is pasted is plain words', async () => {
	const data = new DataTransfer();
	data.setData('text/plain', 'plain');
	data.setData('text/html', '<b>bold</b><img src=x onerror=alert(1)>');
	await userEvent.keyboard('<i>');
	area().dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	document.execCommand('insertText', false, data.getData('text/plain'));
	expect(caption).toEqual([{ text: '<i>plain' }]);
	await expect.element(page.getByText('<i>plain').last()).toBeVisible();
});

test('what does not fit is not put in, and said', async () => {
	await open({ ...ofAmina, caption: [{ text: 'x'.repeat(limits.sceneTextUnits - 3) }] });
	area().setSelectionRange(0, 0);
	await userEvent.keyboard('@ami{Enter}');
	await expect.element(narrated()).toHaveTextContent(/There is no room for it/);
	expect(caption.some((inline) => 'actor' in inline)).toBe(false);
});

test('the marks lie under their words, line by line', async () => {
	const names = ['Amina', 'أمينة', 'Northern Front'];
	await open({
		...ofAmina,
		caption: names.flatMap((text): Inline[] => [
			{ text, actor: 'amina' as never },
			{ text: ' and with them a good many other words, so that a new line begins\n' }
		])
	});
	const [behind, front] = [document.querySelector<HTMLElement>('.behind')!, area()];
	await expect.poll(() => front.getBoundingClientRect().height).toBe(behind.getBoundingClientRect().height);
	expect(front.scrollHeight).toBeLessThanOrEqual(front.clientHeight);
	expect(front.clientWidth).toBe(behind.clientWidth);
	for (const style of [
		'font',
		'letterSpacing',
		'padding',
		'whiteSpace',
		'overflowWrap',
		'unicodeBidi',
		'textAlign'
	] as const)
		expect(getComputedStyle(front)[style]).toBe(getComputedStyle(behind)[style]);
});
