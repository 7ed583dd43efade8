import type { BrowserContext, Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bothHands, type Hands } from '../support/hands.ts';
import { openExplorer } from '../support/open-explorer.ts';
import { test, expect } from '../support/quiet.ts';

interface Told {
	readonly scenes: readonly {
		readonly id: string;
		readonly title: string;
		readonly notes: string;
		readonly seconds: number;
	}[];
}
const briefing = JSON.parse(
	readFileSync(
		fileURLToPath(new URL('../../graph-data/qasr-training/briefings/ten-years.json', import.meta.url)),
		'utf8'
	)
) as Told;
const { scenes } = briefing;
const address = '/d/qasr-training#briefing=ten-years';
/** It is in the first two scenes. */
const staying = 'harakat-al-sumud';

const heading = (page: Page, scene: number): Locator =>
	page
		.getByRole('article', { name: `Scene ${scene} of ${scenes.length}` })
		.getByRole('heading', { name: scenes[scene - 1]!.title });

async function present(page: Page, hands: Hands, name: string) {
	await openExplorer(page, address);
	await hands.press(page.getByRole('button', { name, exact: true }));
	await expect(page.getByRole('dialog', { name: /^Briefing: / })).toBeVisible();
}

async function onTwoScreens(page: Page, context: BrowserContext, hands: Hands) {
	const opened = context.waitForEvent('page');
	await present(page, hands, 'Two screens');
	const audience = await opened;
	await expect(heading(audience, 1)).toBeVisible();
	await expect(page.getByText('The audience sees scene 1')).toBeVisible();
	return audience;
}

interface Seen {
	readonly x: number;
	readonly y: number;
	/** How often the actor is there. */
	readonly count: number;
}

/** From now on time goes by the frame in this window, so that a slow machine sees as much of a glide as a fast one. */
async function countByFrames(page: Page) {
	await page.evaluate(() => {
		let now = performance.now();
		performance.now = () => now;
		requestAnimationFrame(function tick() {
			now += 16;
			requestAnimationFrame(tick);
		});
	});
}

/** Where an actor is, frame by frame from now on, until it has gone elsewhere and stood there for so many frames. */
async function track(page: Page, actor: string, frames: number): Promise<() => Promise<readonly Seen[]>> {
	await page.evaluate(
		([id, frames]) => {
			const seen: Seen[] = [];
			const arrived = new Promise((resolve) => {
				(function look() {
					const all = document.querySelectorAll(`.stage [data-actor="${id}"]`);
					const box = document.querySelector(`.stage [data-actor="${id}"] > path`)?.getBoundingClientRect();
					if (box) seen.push({ x: box.x + box.width / 2, y: box.y + box.height / 2, count: all.length });
					const [first, last] = [seen[0], seen.at(-1)];
					const isElsewhere = first?.x !== last?.x && seen.length > frames;
					if (isElsewhere && seen.slice(-frames).every(({ x, y }) => x === last?.x && y === last.y))
						resolve(seen);
					else requestAnimationFrame(look);
				})();
			});
			Object.assign(globalThis, { arrived });
		},
		[actor, frames] as const
	);
	return () => page.evaluate(() => (globalThis as unknown as { arrived: Promise<Seen[]> }).arrived);
}

for (const hands of bothHands) {
	test(`J8, two screens by ${hands.by}`, async ({ page, context }) => {
		test.slow(true, 'two windows, each with a stage that moves');
		const audience = await onTwoScreens(page, context, hands);
		const tool = (name: string) =>
			page.getByRole('toolbar', { name: 'Presenter' }).getByRole('button', { name, exact: true });

		await test.step('2. the same actor glides all the way', async () => {
			await countByFrames(audience);
			const arrived = await track(audience, staying, 12);
			if (hands.by === 'mouse') await tool('Next').click();
			else await page.keyboard.press('PageDown');
			await expect(heading(audience, 2)).toBeVisible();
			await expect(page.getByText('The audience sees scene 2')).toBeVisible();
			const seen = await arrived();
			expect(new Set(seen.map(({ count }) => count))).toEqual(new Set([1]));
			const [start, end] = [seen[0]!.x, seen.at(-1)!.x];
			const between = seen.filter(({ x }) => (x - start) * (end - x) > 1);
			expect(between.length, 'it was seen on its way').toBeGreaterThan(2);
			// It never turns round.
			for (const [index, { x }] of seen.slice(1).entries())
				expect((x - seen[index]!.x) * Math.sign(end - start)).toBeGreaterThan(-1);
		});

		await test.step('3. next scene, notes, words, pace', async () => {
			await expect(
				page.getByRole('region', { name: 'Next scene' }).getByRole('heading', { name: scenes[2]!.title })
			).toBeVisible();
			await expect(page.getByRole('region', { name: 'Presenter notes' })).toContainText(scenes[1]!.notes);
			await expect(
				page.getByRole('region', { name: 'Excerpts of this scene' }).getByRole('listitem')
			).toHaveCount(4);
			await expect(page.getByText('Pace')).toBeVisible();
			await expect(audience.getByText(scenes[1]!.notes)).toHaveCount(0);
			const text = page.getByRole('region', { name: 'Text of the notes' });
			const size = () => text.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
			const before = await size();
			await hands.press(page.getByRole('button', { name: 'Larger notes' }));
			await expect.poll(size).toBeGreaterThan(before);
		});

		await test.step('4. blank, and back', async () => {
			const blank = async () => (hands.by === 'mouse' ? tool('Black').click() : page.keyboard.press('.'));
			await blank();
			await expect(audience.locator('[data-blank]')).toBeVisible();
			await expect(page.getByText('The audience sees black')).toBeVisible();
			await blank();
			await expect(audience.locator('[data-blank]')).toHaveCount(0);
			await expect(heading(audience, 2)).toBeVisible();
		});

		await test.step('5. the laser is seen in the audience’s window', async () => {
			if (hands.by === 'mouse') await tool('Laser').click();
			else await page.keyboard.press('l');
			// Pointing takes a pointer, whoever presses the keys.
			const stage = (await page
				.getByRole('region', { name: 'On the screen now' })
				.locator('.stage')
				.boundingBox())!;
			await page.mouse.move(stage.x + stage.width * 0.25, stage.y + stage.height * 0.5, { steps: 3 });
			const laser = audience.locator('[data-laser]');
			await expect(laser).toBeVisible();
			const place = () =>
				laser.evaluate((dot) => {
					const [at, stage] = [dot, dot.closest('.stage')!].map((one) => one.getBoundingClientRect());
					return {
						x: (at!.x + at!.width / 2 - stage!.x) / stage!.width,
						y: (at!.y + at!.height / 2 - stage!.y) / stage!.height
					};
				});
			await expect.poll(place).toEqual({ x: expect.closeTo(0.25, 2), y: expect.closeTo(0.5, 2) });
			if (hands.by === 'mouse') await tool('Laser').click();
			else await page.keyboard.press('l');
			await expect(laser).toHaveCount(0);
		});

		await test.step('6. a question is answered, and the exact scene comes back', async () => {
			const before = await audience.locator('.stage').innerText();
			if (hands.by === 'mouse') {
				await tool('Explore').click();
				await page.getByRole('combobox', { name: 'Search actors' }).fill('Kawral');
				await page
					.getByRole('listbox', { name: 'Actors' })
					.getByRole('option', { name: /Kawral/ })
					.click();
			} else {
				await page.keyboard.press('/');
				await expect(page.getByRole('combobox', { name: 'Search actors' })).toBeFocused();
				await page.keyboard.type('Kawral');
				await expect(page.getByRole('listbox', { name: 'Actors' }).getByRole('option').first()).toContainText(
					'Kawral'
				);
				await page.keyboard.press('Enter');
			}
			await expect(page.getByRole('heading', { name: 'Kawral Ladde' })).toBeVisible();
			await expect(audience.locator('.stage [data-actor="kawral-ladde"]')).toHaveCount(1);
			await expect(audience.getByText('A question: explored from scene 2.')).toBeVisible();
			if (hands.by === 'mouse') await page.getByRole('button', { name: /^Back to the scene/ }).click();
			else {
				await page.getByRole('application').focus();
				await page.keyboard.press('Backspace');
			}
			await expect(page.getByRole('region', { name: 'Presenter notes' })).toContainText(scenes[1]!.notes);
			await expect.poll(() => audience.locator('.stage').innerText()).toBe(before);
			await expect(audience.locator('.stage [data-actor="kawral-ladde"]')).toHaveCount(0);
		});

		await test.step('why is this tie here?', async () => {
			if (hands.by === 'keyboard') {
				await page.keyboard.press('y');
				await expect(
					page.getByRole('complementary', { name: 'Evidence' }).locator('blockquote').first()
				).toBeVisible();
				await page.getByRole('application').focus();
				await page.keyboard.press('Backspace');
				await expect(heading(audience, 2)).toBeVisible();
			}
		});

		await test.step('7. the window is closed: that is said, and reopening goes on', async () => {
			await audience.close();
			await expect(page.getByRole('alert')).toContainText('The audience window is gone');
			const reopened = context.waitForEvent('page');
			await hands.press(page.getByRole('alert').getByRole('button', { name: 'Reopen' }));
			await expect(heading(await reopened, 2)).toBeVisible();
			await expect(page.getByRole('alert')).toHaveCount(0);
		});
	});
}

test('a clicker acts on the window that has the focus', async ({ page, context }) => {
	const audience = await onTwoScreens(page, context, bothHands[0]!);
	await audience.bringToFront();
	await audience.keyboard.press('PageDown');
	await expect(heading(audience, 2)).toBeVisible();
	await audience.keyboard.press('4');
	await audience.keyboard.press('Enter');
	await expect(heading(audience, 4)).toBeVisible();
	await expect(page.getByText('The audience sees scene 4')).toBeVisible();
	await audience.keyboard.press('Home');
	await expect(heading(audience, 1)).toBeVisible();
});

test('in one window: keys, all scenes, the sheet, and out again to where one was', async ({ page }) => {
	await openExplorer(page, `${address},${scenes[2]!.id}`);
	await page.keyboard.press('Shift+P');
	await expect(heading(page, 3)).toBeVisible();
	await page.keyboard.press('End');
	await expect(heading(page, scenes.length)).toBeVisible();
	await page.keyboard.press('o');
	await page
		.getByRole('list', { name: 'All scenes' })
		.getByRole('button', { name: scenes[1]!.title })
		.click();
	await expect(heading(page, 2)).toBeVisible();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys while presenting' })).toContainText('Black screen');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: 'Keys while presenting' })).toHaveCount(0);
	await expect(heading(page, 2)).toBeVisible();
	await page.keyboard.press('b');
	await expect(page.locator('[data-blank]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-blank]')).toHaveCount(0);
	// In full screen a browser may keep the first Esc to itself.
	const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
	await expect.poll(isFull).toBe(true);
	await page.keyboard.press('f');
	await expect.poll(isFull).toBe(false);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog', { name: /^Briefing: / })).toHaveCount(0);
	expect(new URL(page.url()).hash).toContain(`briefing=ten-years,${scenes[2]!.id}`);
});

test.describe('with less motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('a scene is there at once', async ({ page }) => {
		await present(page, bothHands[0]!, 'Present here');
		await expect(heading(page, 1)).toBeVisible();
		const arrived = await track(page, staying, 30);
		await page.keyboard.press('PageDown');
		await expect(heading(page, 2)).toBeVisible();
		const places = new Set((await arrived()).map(({ x, y }) => `${x} ${y}`));
		expect(places.size).toBe(2);
	});
});

test('an audience’s window that nobody leads says what it waits for', async ({ page }) => {
	await page.goto('/audience');
	await expect(page.getByRole('heading', { name: 'This window has nobody to follow' })).toBeVisible();
	await page.goto('/audience#b8a9f0de-8a0c-4a1e-9a44-1f4f0d9f6a10');
	await expect(page.getByRole('heading', { name: 'Waiting for the presenter’s window' })).toBeVisible();
});
