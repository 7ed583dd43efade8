import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import type { Callout } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { makeActor, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { sceneContentOf } from '../../../../tests/support/scene-content.ts';
import SceneFieldsStage from '../../../../tests/support/SceneFieldsStage.svelte';

let callouts: readonly Callout[];
let explorer: Explorer;

async function open(scene: Parameters<typeof sceneContentOf>[1] = {}, dossier: Dossier = fourActors()) {
	cleanup();
	explorer = new Explorer(await opened(dossier), new MemoryTools());
	callouts = scene.callouts ?? [];
	await render(SceneFieldsStage, {
		explorer,
		content: sceneContentOf(dossier, scene),
		told: (next: { callouts: readonly Callout[] }) => (callouts = next.callouts)
	});
}

const about = (...ids: readonly string[]) => ({ actors: ids.map(actorId) });
const founded = relationId(actorId('amina'), relationTypeId('founded'), actorId('front'), false);
const hara: Callout = { kind: 'text', on: about('port'), text: 'Last seen here' };
const both: Callout = { kind: 'hull', on: about('amina', 'front'), text: '' };
const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = (name: string) => page.getByRole('listitem', { name });
const narrated = () => page.getByRole('status', { name: 'Narrator' });

beforeEach(async () => {
	await page.viewport(1000, 1000);
	await open();
});

describe('a new callout', () => {
	test('is about what is selected, and the hand goes on to its words', async () => {
		explorer.focus(actorId('league'));
		await button('Words').click();
		expect(callouts).toEqual([{ kind: 'text', on: about('league'), text: '' }]);
		await expect.element(page.getByRole('textbox', { name: 'Words' })).toHaveFocus();
		await expect.element(page.getByText('It says nothing yet.')).toBeVisible();
		await expect.element(narrated()).toHaveTextContent('Words about League: added.');
		await userEvent.keyboard('الصمود <b>');
		expect(callouts).toEqual([{ kind: 'text', on: about('league'), text: 'الصمود <b>' }]);
		await expect.element(page.getByText('It says nothing yet.')).not.toBeInTheDocument();
	});

	test('is about the tie that is open, or round both its ends', async () => {
		explorer.open(founded);
		await button('Arrow').click();
		await button('Hull').click();
		expect(callouts.map(({ on }) => on)).toEqual([{ relation: founded }, about('amina', 'front')]);
		await expect.element(card('Arrow about Amina founded Northern Front')).toBeVisible();
	});

	test('asks whom it is about where nothing is selected, and is none before that; by keyboard alone', async () => {
		button('Bracket').element().focus();
		await userEvent.keyboard('{Enter}');
		const field = card('New callout').getByRole('combobox', { name: 'About' });
		await expect.element(field).toHaveFocus();
		expect(callouts).toEqual([]);
		await userEvent.keyboard('امينة');
		await expect.element(page.getByRole('option')).toHaveTextContent(/Amina/);
		await userEvent.keyboard('{Enter}');
		expect(callouts).toEqual([{ kind: 'bracket', on: about('amina'), text: '' }]);
		await expect.element(card('Bracket about Amina').getByRole('combobox', { name: 'About' })).toHaveFocus();
		await userEvent.keyboard('north{Enter}');
		expect(callouts[0]?.on).toEqual(about('amina', 'front'));
	});

	test('that is not wanted after all leaves nothing behind', async () => {
		await button('Words').click();
		await button('Do without it').click();
		await expect.element(card('New callout')).not.toBeInTheDocument();
		await expect.element(button('Words')).toHaveFocus();
		expect(callouts).toEqual([]);
	});

	test('what is selected and not in the scene is not taken', async () => {
		await open({ view: 'focus=amina,1' });
		explorer.focus(actorId('port'));
		await button('Words').click();
		await expect.element(card('New callout')).toBeVisible();
	});
});

describe('whom it is about', () => {
	test('are chosen among the scene, those of a hull without ties', async () => {
		await open({ view: 'focus=amina,1', callouts: [hara, { ...both, on: about('amina') }] });
		await expect.element(page.getByText('Port Hara is not in this scene.')).toBeVisible();
		await card('Words about Port Hara').getByRole('combobox', { name: 'About' }).click();
		expect(
			page
				.getByRole('option')
				.elements()
				.map(({ textContent }) => textContent)
		).toHaveLength(3);
		await page.getByRole('option', { name: 'Amina founded Northern Front' }).click();
		expect(callouts[0]).toEqual({ ...hara, on: { relation: founded } });
		await card('Hull about Amina').getByRole('combobox', { name: 'About' }).click();
		await expect.element(page.getByRole('option')).toHaveTextContent(/Northern Front/);
	});

	test('are taken out again, but not the last one', async () => {
		await open({ callouts: [both] });
		await button('Take out Amina').click();
		expect(callouts[0]?.on).toEqual(about('front'));
		await expect.element(button('Take out Northern Front')).not.toBeInTheDocument();
		await expect.element(page.getByRole('combobox', { name: 'About' })).toHaveFocus();
	});

	test('a hull made of words about a tie goes round both its ends', async () => {
		await open({ callouts: [{ ...hara, on: { relation: founded } }] });
		await page.getByRole('radio', { name: 'Hull' }).click();
		expect(callouts).toEqual([{ kind: 'hull', on: about('amina', 'front'), text: hara.text }]);
	});

	test('one of 200 is found', async () => {
		const actors = Array.from({ length: 200 }, (_, index) =>
			makeActor(`a${index}`, 'group', [`Group ${index + 1}`])
		);
		await open({}, makeDossier({ actors }));
		await button('Hull').click();
		await userEvent.keyboard('200');
		await expect.element(page.getByRole('option')).toHaveTextContent('Group 200');
		await userEvent.keyboard('{Enter}');
		expect(callouts[0]?.on).toEqual(about('a199'));
	});
});

test('words are moved by buttons and by the arrow keys, and put back', async () => {
	await open({ callouts: [hara] });
	await button('Move the words left').click();
	expect(callouts[0]?.shifted).toEqual({ x: -0.02, y: 0 });
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{Shift>}{ArrowRight}{/Shift}');
	expect(callouts[0]?.shifted).toEqual({ x: 0.08, y: -0.04 });
	await expect.element(narrated()).toHaveTextContent('Words: 8 % right, 4 % up.');
	await button('Put back').click();
	expect(callouts).toEqual([hara]);
	await expect.element(page.getByText('Where there is room')).toBeVisible();
});

test('callouts change places and are taken out, and the focus stays with them', async () => {
	await open({ callouts: [hara, both, { ...hara, text: 'Third' }] });
	await button('Draw callout 3 earlier').click();
	expect(callouts.map(({ text }) => text)).toEqual(['Last seen here', 'Third', '']);
	await expect.element(button('Draw callout 2 earlier')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Draw callout 1 later')).toHaveFocus();
	await expect.element(narrated()).toHaveTextContent('Callout 1 of 3.');
	await button('Take out callout 3').click();
	await expect.element(button('Take out callout 2')).toHaveFocus();
	await userEvent.keyboard('{Enter}{Enter}');
	expect(callouts).toEqual([]);
	await expect.element(button('Words')).toHaveFocus();
});
