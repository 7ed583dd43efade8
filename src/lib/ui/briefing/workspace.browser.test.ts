import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { actorId, claimId, relationId, relationTypeId } from '#core/model/ids.ts';
import { briefing, sceneAt, titles } from '../../../../tests/support/actor-scenes.ts';
import BriefingStage from '../../../../tests/support/BriefingStage.svelte';
import { makeClaim } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../../tests/support/memory-ledger.ts';

async function show(kept: 'shelf' | 'nowhere' = 'shelf', scenes = briefing.scenes) {
	await page.viewport(1280, 900);
	const start = { ...fourActors(), briefings: new Map([[briefing.id, { ...briefing, scenes }]]) };
	const tools = new MemoryTools();
	const ledger = new MemoryLedger(start);
	tools.ledgerFor = () => ledger;
	tools.newId = () => crypto.randomUUID();
	const explorer = new Explorer(
		{ ...(await opened(start)), kept, ledger: { entries: [], sequence: 0 } },
		tools
	);
	explorer.change({ briefing: { briefing: briefing.id, scene: null } });
	const asked: string[] = [];
	await render(BriefingStage, {
		explorer,
		onPresent: (how: string) => void asked.push(how)
	});
	await expect.element(page.getByRole('heading', { name: 'Who is who' })).toBeVisible();
	const { work } = explorer;
	const shown = () => work.written.briefings?.get(briefing.id)?.scenes.map(({ title }) => title);
	return { explorer, work, shown, asked, spoken: () => explorer.narrator.spoken };
}

const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
const rowButton = (title: string) => row(title).getByRole('button').first();
const titleField = page.getByRole('textbox', { name: 'Title' });

test('each scene is listed with its number, title, picture and what to look at', async () => {
	await show('shelf', [{ ...sceneAt(0), caption: [] }, sceneAt(1)]);
	await expect.element(page.getByRole('heading', { name: '2 scenes' })).toBeVisible();
	const [first, second] = [rowButton('The founder'), rowButton('The front')];
	await expect.element(first).toHaveAccessibleName('1 The founder 1 note 1 thing to look at');
	await expect.element(second).toHaveAccessibleName('2 The front 1 note');
	await expect.poll(() => document.querySelectorAll('ol svg[viewBox="0 0 980 520"]').length).toBe(2);
	expect(document.querySelectorAll('ol [data-row] [id]')).toHaveLength(0);
});

test('opening a scene puts its view onto the canvas', async () => {
	const { explorer } = await show();
	await rowButton('The league').click();
	expect(explorer.view).toMatchObject({
		actor: 'league',
		briefing: { briefing: briefing.id, scene: 's3' }
	});
	await expect.element(titleField).toHaveValue('The league');
	await expect.element(page.getByRole('heading', { name: 'Scene 3 of 5' })).toBeVisible();
});

test('a field that is typed into is one entry, when it is left', async () => {
	const { work, shown } = await show();
	await rowButton('The founder').click();
	await titleField.fill('');
	await userEvent.type(titleField, 'Who began it');
	await userEvent.tab();
	await expect.poll(() => shown()?.[0]).toBe('Who began it');
	expect(work.drafts).toHaveLength(1);
	await page.getByLabelText('Seconds').fill('40');
	await page.getByLabelText('Presenter notes').fill('Slowly.');
	await userEvent.tab();
	await expect.poll(() => work.drafts.length).toBe(3);
	expect(work.written.briefings?.get(briefing.id)?.scenes[0]).toMatchObject({
		seconds: 40,
		notes: 'Slowly.'
	});
	await page.getByRole('radio', { name: 'Cut' }).click();
	await page.getByRole('radio', { name: 'Dim' }).click();
	await expect.poll(() => work.drafts.length).toBe(5);
	expect(work.written.briefings?.get(briefing.id)?.scenes[0]).toMatchObject({
		transition: 'cut',
		others: 'dim'
	});
});

test('what was typed is there when another scene was opened meanwhile', async () => {
	const { shown } = await show();
	await rowButton('The founder').click();
	await titleField.fill('Typed and left');
	await rowButton('The port').click();
	await expect.element(titleField).toHaveValue('The port');
	await expect.poll(() => shown()).toEqual(['Typed and left', ...titles.slice(1)]);
});

test('Alt and the arrows move a scene, say so, and keep the focus on it', async () => {
	const { shown, spoken, work } = await show();
	rowButton('The front').element().focus();
	await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
	await expect.poll(shown).toEqual(['The founder', 'The league', 'The front', 'The port', 'Everybody']);
	await expect.element(rowButton('The front')).toHaveFocus();
	await expect.poll(spoken).toBe('“The front” is scene 3 of 5 now.');
	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await expect.poll(shown).toEqual(titles);
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(rowButton('The league')).toHaveFocus();
	expect(work.drafts).toHaveLength(2);
	rowButton('The founder').element().focus();
	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	expect(shown()).toEqual(titles);
});

const middle = (title: string) => {
	const { left, top, width, height } = row(title).element().getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2, height };
};

/** Drag a row by something on it to a height of the page, as a browser reports it. */
function drag(on: Element, from: number, to: number, pointerType: 'mouse' | 'touch', isDropped = true) {
	const fire = (type: string, clientY: number) =>
		on.dispatchEvent(
			new PointerEvent(type, { bubbles: true, button: 0, pointerId: 1, pointerType, clientX: 60, clientY })
		);
	// A pointer that is made up cannot be captured.
	const capture = vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockReturnValue(undefined);
	fire('pointerdown', from);
	fire('pointermove', from + 3);
	fire('pointermove', (from + to) / 2);
	fire('pointermove', to);
	if (isDropped) fire('pointerup', to);
	capture.mockRestore();
}

test.each(['mouse', 'touch'] as const)('a scene is dragged to another place: %s', async (pointerType) => {
	const { shown, work } = await show();
	const grip = row('The port').element().querySelector('[data-grip]')!;
	const [from, to] = [middle('The port'), middle('The front')];
	drag(grip, from.y, to.y - to.height / 4, pointerType, false);
	await expect.poll(() => row('The front').element().classList.contains('before')).toBe(true);
	drag(grip, from.y, to.y - to.height / 4, pointerType);
	await expect.poll(shown).toEqual(['The founder', 'The port', 'The front', 'The league', 'Everybody']);
	expect(work.drafts).toHaveLength(1);
	drag(
		row('The founder').element().querySelector('[data-grip]')!,
		middle('The founder').y,
		3000,
		pointerType
	);
	await expect.poll(() => shown()?.at(-1)).toBe('The founder');
});

test('a drag that ends where it began, that Escape ends, or that a finger begins on the row moves nothing', async () => {
	const { shown, work } = await show();
	const [from, to] = [middle('The port'), middle('The front')];
	const on = rowButton('The port').element();
	drag(on, from.y, to.y, 'touch');
	drag(on, from.y, from.y + 8, 'mouse');
	drag(on, from.y, to.y, 'mouse', false);
	await userEvent.keyboard('{Escape}');
	on.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1, clientY: to.y }));
	expect(shown()).toEqual(titles);
	expect(work.drafts).toEqual([]);
});

test('the menu of a scene copies, moves and removes it', async () => {
	const { shown, work } = await show();
	const choose = async (title: string, name: string) => {
		await row(title).getByRole('button', { name: /more$/ }).first().click();
		await page.getByRole('menuitem', { name }).click();
	};
	await choose('The league', 'Duplicate');
	await expect.poll(() => shown()?.[3]).toBe('The league');
	await choose('The founder', 'Move down');
	await expect.poll(() => shown()?.[1]).toBe('The founder');
	await choose('Everybody', 'Remove');
	await expect.poll(() => shown()?.length).toBe(5);
	await work.undo();
	await expect.poll(() => shown()?.at(-1)).toBe('Everybody');
});

const founded = relationId(actorId('amina'), relationTypeId('founded'), actorId('front'), false);

async function contest({ work }: Explorer) {
	const excerpts = work.written.claims.get(claimId('c3'))!.excerpts;
	const denial = makeClaim('c9', 'amina founded front', { article: null, excerpts, polarity: 'denies' });
	expect(await work.perform([operationsOn(work.written).addClaim(denial)])).toMatchObject({ ok: true });
}

test('a scene says what has changed since; it is compared, kept, and silent from then on', async () => {
	const { explorer, work } = await show();
	await rowButton('The founder').click();
	const notice = page.getByText('Made 12 Mar.');
	expect(notice.query()).toBe(null);
	await contest(explorer);
	await expect.element(notice).toBeVisible();
	await expect.element(page.getByText(/Since then: 1 tie contested now\./)).toBeVisible();
	await page.getByRole('button', { name: 'Compare' }).click();
	const sheet = page.getByRole('dialog');
	await expect
		.element(sheet)
		.toHaveTextContent('Amina founded Northern Front: was reported, is contested now.');
	await expect.poll(() => sheet.element().querySelectorAll('figure svg').length).toBe(2);
	const [then, now] = sheet.element().querySelectorAll('figure svg');
	expect(then!.innerHTML).not.toBe(now!.innerHTML);
	await sheet.getByRole('button', { name: 'Keep as it was made' }).click();
	await expect.poll(() => notice.query()).toBe(null);
	expect(work.written.briefings?.get(briefing.id)?.scenes[0]?.keptAt).toBe(1);
	await work.undo();
	await page.getByRole('button', { name: 'Update' }).click();
	await expect.poll(() => notice.query()).toBe(null);
	expect(work.written.briefings?.get(briefing.id)?.scenes[0]?.madeAt.sequence).toBeGreaterThan(1);
});

test('the words of the open tie are cited, and taken out again', async () => {
	const { explorer, work } = await show('shelf', [{ ...sceneAt(0), cites: [] }]);
	await rowButton('The founder').click();
	const cites = page.getByRole('region', { name: 'Cites' });
	await expect.element(cites).toHaveTextContent('Nothing yet.');
	explorer.open(founded);
	await cites.getByRole('button', { name: 'Cite' }).click();
	await expect.element(cites.getByRole('listitem')).toHaveTextContent(/^Note 1/);
	await expect.element(cites.getByRole('blockquote')).toHaveTextContent('Amina is the founder');
	await expect.element(cites.getByRole('blockquote')).toHaveAttribute('dir', 'auto');
	expect(work.drafts).toHaveLength(1);
	await cites.getByRole('button', { name: 'Remove note 1' }).click();
	await expect.poll(() => work.written.briefings?.get(briefing.id)?.scenes[0]?.cites).toEqual([]);
});

test('things to look at lead to the scene and the field', async () => {
	const { explorer } = await show('shelf', [sceneAt(0), { ...sceneAt(1), title: '' }]);
	await page.getByText('1 thing to look at').first().click();
	await page.getByRole('button', { name: 'Scene 2 has no title.' }).click();
	expect(explorer.view.briefing?.scene).toBe('s2');
	await expect.element(titleField).toHaveFocus();
});

test('a scene is added from the view, and updated from another one', async () => {
	const { explorer, shown } = await show();
	await rowButton('The founder').click();
	explorer.focus(actorId('port'));
	await page.getByRole('button', { name: 'Add scene from view' }).click();
	await expect.poll(() => shown()?.[1]).toBe('Port Hara');
	expect(page.getByRole('button', { name: 'Update from view' }).query()).toBe(null);
	explorer.focus(actorId('league'));
	await page.getByRole('button', { name: 'Update from view' }).click();
	await expect
		.poll(() => explorer.work.written.briefings?.get(briefing.id)?.scenes[1]?.view)
		.toBe('actor=league');
});

test('Escape leaves a field, then the scene', async () => {
	const { explorer } = await show();
	await rowButton('The front').click();
	titleField.element().focus();
	await userEvent.keyboard('{Escape}');
	await expect.element(rowButton('The front')).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	expect(explorer.view.briefing).toEqual({ briefing: briefing.id, scene: null });
	await expect.element(rowButton('The front')).toHaveFocus();
});

test('it is presented here or on two screens, and handed out', async () => {
	const { asked, explorer } = await show();
	for (const name of ['Present here', 'Two screens', 'Hand-out'])
		await page.getByRole('button', { name }).click();
	expect(asked).toEqual(['here', 'two']);
	const handout = page.getByRole('dialog', { name: /^Hand-out of / });
	await expect.element(handout).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(handout).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Close the briefing' }).click();
	expect(explorer.view.briefing).toBe(null);
	expect(page.getByRole('complementary', { name: 'Briefing' }).query()).toBe(null);
});

test('a dossier that is read only shows its briefings and offers no changes', async () => {
	const { explorer } = await show('nowhere');
	await rowButton('The founder').click();
	await expect.element(page.getByText('What to say of The founder')).toBeVisible();
	await expect.element(page.getByRole('blockquote')).toHaveTextContent('Amina is the founder');
	const names = page
		.getByRole('button')
		.elements()
		.map((button) => button.textContent?.trim() || button.getAttribute('aria-label'));
	expect(names.filter((name) => /add|remove|cite|tidy|update|more/i.test(name ?? ''))).toEqual([]);
	expect(page.getByRole('textbox').elements()).toEqual([]);
	expect(explorer.work.drafts).toEqual([]);
});
