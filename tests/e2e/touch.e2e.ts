import type { Page } from '@playwright/test';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { pictureAtRest, readPicture } from '../support/canvas-boxes.ts';
import { Fingers } from '../support/fingers.ts';
import { evidence, openExplorer, seeSheetAtRest } from '../support/open-explorer.ts';
import { openOnDisk } from '../support/open-mali.ts';
import { expect, test } from '../support/own-server.ts';
import { placeOfActor } from '../support/place-of-actor.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

// The words name both ends of a tie that nobody has claimed yet.
const qasr = await openOnDisk('qasr-training');
const article = 'courier-2017-merger';
const words = 'the coalition’s men have controlled Qasr Tinzal since Sunday';
const tie = 'ansar-al-bir~controls~qasr-tinzal';
const statement = 'Anṣār al-Biʾr controls Qasr Tinzal';

const form = (page: Page) => page.getByRole('complementary', { name: 'Make a claim' });
const chosenWords = (page: Page) => page.getByRole('group', { name: 'Selected words' });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

async function openArticle(page: Page) {
	expect([...relationsOf(qasr).keys()]).not.toContain(tie);
	await openExplorer(page, `/d/qasr-training#read=${article}`);
	const grip = evidence(page).getByRole('button', { name: /^Evidence is/ });
	await grip.tap();
	await expect(grip).toHaveAccessibleName(/^Evidence is open/);
	await seeSheetAtRest(page);
	await paragraph(page).evaluate((node) => node.scrollIntoView({ block: 'center' }));
}

const paragraph = (page: Page) => evidence(page).locator('[data-start]').filter({ hasText: words });

/** Where words begin and end, in the window; the phone's own selection of them too, where it is asked for. */
function stretchOfWords(page: Page, wanted: string, isSelected = false) {
	return paragraph(page).evaluate(
		(node, [text, isAsked]) => {
			const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			const pointAt = (place: number, isEnd: boolean): [Text, number] => {
				let left = place;
				for (const one of texts) {
					if (left < one.length || (isEnd && left === one.length)) return [one, left];
					left -= one.length;
				}
				throw new Error('Beyond the paragraph.');
			};
			const start = node.textContent.indexOf(text);
			const range = document.createRange();
			range.setStart(...pointAt(start, false));
			range.setEnd(...pointAt(start + text.length, true));
			if (isAsked) {
				getSelection()?.removeAllRanges();
				getSelection()?.addRange(range);
			}
			const lines = [...range.getClientRects()];
			const [first, last] = [lines[0]!, lines.at(-1)!];
			return {
				from: { x: first.left + 3, y: (first.top + first.bottom) / 2 },
				to: { x: last.right - 3, y: (last.top + last.bottom) / 2 }
			};
		},
		[wanted, isSelected] as const
	);
}

/** To be asked for before what leads to the click: `come` is there once the page has heard of it. */
function nextClick(page: Page) {
	return page.evaluateHandle(() => ({
		come: new Promise<void>((resolve) => {
			addEventListener('click', () => resolve(), { capture: true, once: true });
		})
	}));
}

/** Fills in the form that the words opened, saves it, and sees the tie. */
async function claimByTouch(page: Page) {
	await expect(form(page).getByRole('listbox', { name: 'Words that carry the tie' })).toHaveText(words);
	const find = async (label: string, text: string) => {
		const field = form(page).getByRole('combobox', { name: label });
		await field.tap();
		await expect(field).toBeFocused();
		await page.keyboard.insertText(text);
	};
	await find('Subject', 'ansar al-bir');
	await form(page)
		.getByRole('option', { name: /Anṣār al-Biʾr/ })
		.first()
		.tap();
	await find('Tie', 'controls');
	await form(page).getByRole('option', { name: 'controls' }).tap();
	await form(page)
		.getByRole('group', { name: 'Named in these words' })
		.getByRole('button', { name: 'Qasr Tinzal' })
		.tap();
	await form(page).getByRole('button', { name: 'Save claim' }).tap();
	await expect(form(page)).toBeHidden();
	expect((await evidence(page).locator('mark.chosen').allTextContents()).join('')).toBe(words);
	await expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');

	await evidence(page).getByRole('link', { name: 'Why is this tie here?' }).tap();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(statement);
	await expect(evidence(page).getByRole('blockquote')).toHaveText(words);
	await page.goto('/d/qasr-training#actor=ansar-al-bir');
	await expect.poll(async () => (await readPicture(page)).ties.map(({ id }) => id)).toContain(`tie ${tie}`);
}

test('J3, step 5, by taps: the first word and the last become a claim, and its tie appears', async ({
	page
}) => {
	await openArticle(page);
	await evidence(page).getByRole('button', { name: 'Claim', exact: true }).tap();
	await expect(page.getByText('Tap the first word, then the last.')).toBeVisible();
	for (const [end, chosen] of [
		['from', 'the'],
		['to', words]
	] as const) {
		const { x, y } = (await stretchOfWords(page, words))[end];
		await page.touchscreen.tap(x, y);
		await expect.poll(() => selected(page)).toBe(chosen);
	}
	await chosenWords(page).getByRole('button', { name: 'Make a claim' }).tap();
	await claimByTouch(page);
});

test('J3, step 5, by a long press: what the phone selects becomes a claim', async ({ page }) => {
	await openArticle(page);
	const fingers = await Fingers.on(page);
	await fingers.put((await stretchOfWords(page, 'controlled')).from);
	// The phone does the rest itself, and Chromium on a desk does not: the word, its handles, and what they are dragged to.
	await stretchOfWords(page, 'controlled', true);
	await expect(chosenWords(page)).toBeVisible();
	await stretchOfWords(page, words, true);
	// Nor does it see more in that than a long tap, which takes the selection away.
	const tap = await nextClick(page);
	await fingers.lift();
	await tap.evaluate(({ come }) => come);
	await stretchOfWords(page, words, true);
	const make = chosenWords(page).getByRole('button', { name: 'Make a claim' });
	// The phone's own tools stand above the words, its handles below.
	const room = async () => {
		const below = (await stretchOfWords(page, words)).to.y;
		return (await chosenWords(page).boundingBox())!.y - below;
	};
	await expect.poll(room).toBeGreaterThan(24);
	await make.tap();
	await claimByTouch(page);
});

test('J12, step 3: a pinch comes closer and leaves the selection alone', async ({ page }) => {
	await openExplorer(page, '/d/qasr-training#actor=moussa-ag-tezzan');
	const heading = evidence(page).getByRole('heading', { level: 2 });
	await expect(heading).toHaveText('Moussa ag Tezzan');
	const { zoom: before, nodes } = await pictureAtRest(page);
	// One of the fingers is on an actor.
	const other = nodes.find(({ id }) => !id.endsWith('moussa-ag-tezzan'))!;
	const on = await placeOfActor(page, other.id.replace(/^actor /, ''));
	const beside = { x: on.x > 195 ? on.x - 60 : on.x + 60, y: on.y + 30 };
	const apart = { x: beside.x + 2 * (beside.x - on.x), y: beside.y + 60 };
	const fingers = await Fingers.on(page);
	await fingers.put(on, beside);
	await fingers.move([on, beside], [on, apart]);
	// One finger after the other: the last one must not count as a tap.
	await fingers.lift({ ...on, id: 0 });
	await fingers.lift();
	await expect.poll(async () => (await readPicture(page)).zoom).toBeGreaterThan(before * 1.5);
	await expect(page).toHaveURL(/camera=/);
	await expect(page).toHaveURL(/actor=moussa-ag-tezzan/);
	await expect(heading).toHaveText('Moussa ag Tezzan');
	// The finger did not drag what it was on.
	await page.getByRole('button', { name: 'Saved. History' }).tap();
	await expect(page.getByRole('dialog', { name: 'History' })).toContainText('Nothing yet.');
});
