import type { Locator, Page } from '@playwright/test';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import type { Claim } from '../../src/lib/core/model/claim.ts';
import { actorId } from '../../src/lib/core/model/ids.ts';
import { dragRow } from '../support/drag-row.ts';
import { bothHands, type Hands } from '../support/hands.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { openOnDisk } from '../support/open-mali.ts';
import { expect, test } from '../support/own-server.ts';
import { tabTo } from '../support/tab-to.ts';

const qasr = await openOnDisk('qasr-training');
const nameOf = (id: string) => primaryName(qasr.actors.get(actorId(id))!).text;
/** In the order in which they are made; the last is to be the first. */
const actors = ['hammad-wuld-sidat', 'azouran-army', 'tilemsar', 'moussa-ag-tezzan', 'kawral-ladde'];
const order = [4, 0, 1, 2, 3];
const titleOf = (place: number) => `What is said of ${nameOf(actors[order[place]!]!)}`;

// One of its two origins is rejected: what was corroborated is only reported.
const tie = [...relationsOf(qasr).values()].find(({ id }) => id === 'azouran-army~controls~qasr-tinzal')!;
const [rejected] = tie.claims;
const misread: Claim = {
	...rejected!,
	review: { verdict: 'rejected', reason: 'misread', by: 'somebody', at: '2026-01-01T00:00:00.000Z' }
};
const claims = new Map(qasr.claims).set(misread.id, misread);
const was = tie.reason.status;
const is = relationsOf({ ...qasr, claims }).get(tie.id)!.reason.status;

const briefing = (page: Page) => page.getByRole('complementary', { name: 'Briefing' });
const rows = (page: Page) => briefing(page).locator('[data-row]');
const titles = (page: Page) => rows(page).locator('.title').allTextContents();
const form = (page: Page, scene: number) =>
	briefing(page).getByRole('region', { name: `Scene ${scene}`, exact: true });
const picture = (page: Page) => briefing(page).locator('[data-field="picture"] svg');
const cites = (page: Page) => briefing(page).getByRole('region', { name: 'Cites' });
const shownAs = (page: Page) => briefing(page).getByLabel('As it is shown');
const changed = (page: Page) => form(page, 3).getByRole('status');
const tieIn = (drawn: Locator) => drawn.locator(`[data-relation="${tie.id}"]`);
const narrator = (page: Page) => page.getByRole('status', { name: 'Narrator' });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');

async function openScene(page: Page, hands: Hands, scene: number) {
	await hands.press(rows(page).nth(scene - 1));
	await expect(form(page, scene)).toBeVisible();
}

/** "@" names an actor, "^" marks words to cite; both are chosen from the list. Gives the words. */
async function writeCaption(page: Page, hands: Hands, actor: string): Promise<string> {
	const field = briefing(page).getByRole('textbox', { name: 'Caption' });
	await hands.write(field, `Of @${nameOf(actor).slice(0, 8)}`);
	await hands.take(page.getByRole('listbox', { name: 'Actors and ties' }).getByRole('option').first());
	await hands.write(field, ' it is said^');
	const offer = page.getByRole('listbox', { name: 'Words to cite' }).getByRole('option').first();
	const words = await offer.locator('q').textContent();
	await hands.take(offer);
	await hands.write(field, '.');
	return words!.replace(/…$/, '');
}

/** A link for the name, and one for the note, whose number the list of cites has too. */
async function seeCaption(page: Page, actor: string, number: number, words: string) {
	await expect(shownAs(page)).toContainText(`Of ${nameOf(actor)} it is said`);
	await expect(shownAs(page).getByRole('link', { name: nameOf(actor) })).toHaveAttribute(
		'href',
		new RegExp(`actor=${actor}`)
	);
	await expect(shownAs(page).getByRole('link', { name: /^Note/ })).toHaveAccessibleName(`Note ${number}`);
	await expect(cites(page).getByRole('listitem')).toHaveCount(1);
	await expect(cites(page).getByRole('listitem')).toContainText(`Note ${number}`);
	await expect(cites(page).getByRole('listitem').getByRole('blockquote')).toContainText(words);
}

/** A button that goes away must not take the focus with it. */
const seeFocus = (page: Page, scene: number) =>
	expect(form(page, scene).getByRole('heading', { name: `Scene ${scene} of` })).toBeFocused();

for (const hands of bothHands) {
	test(`J7, five scenes by ${hands.by}`, async ({ page }) => {
		// A whole briefing is written, and the dossier changed under it.
		test.setTimeout(420_000);
		await page.setViewportSize({ width: 1440, height: 900 });
		await openExplorer(page, '/d/qasr-training');
		await hands.press(page.getByRole('button', { name: 'Briefings' }));
		await hands.pick(page.getByRole('menuitem', { name: 'New briefing…' }));
		await hands.write(page.getByRole('textbox', { name: 'Title' }), 'Five scenes');
		await page.keyboard.press('Enter');
		await expect(briefing(page).getByRole('heading', { name: 'Five scenes' })).toBeVisible();
		const told = new Map<string, string>();

		await test.step('1. five views, five scenes, and what each is called', async () => {
			for (const [place, actor] of actors.entries()) {
				await hands.open(page, actor, nameOf(actor));
				await expect(evidence(page).getByRole('heading', { level: 2, name: nameOf(actor) })).toBeVisible();
				if (hands.by === 'mouse')
					await briefing(page).getByRole('button', { name: 'Add scene from view' }).click();
				else {
					await tabTo(page.getByRole('application'), 'F6');
					await page.keyboard.press('s');
				}
				await expect(narrator(page)).toContainText(`Scene ${place + 1} was made: ${nameOf(actor)}.`);
			}
			if (hands.by === 'keyboard')
				await hands.press(page.getByRole('button', { name: 'Back to the briefing' }));
			for (const [place, actor] of actors.entries()) {
				await openScene(page, hands, place + 1);
				await hands.rewrite(
					briefing(page).getByRole('textbox', { name: 'Title' }),
					`What is said of ${nameOf(actor)}`
				);
			}
			await expect
				.poll(() => titles(page))
				.toEqual(actors.map((actor) => `What is said of ${nameOf(actor)}`));
		});

		await test.step('2. captions', async () => {
			for (const [place, actor] of actors.entries()) {
				if (place === order[3]) continue;
				await openScene(page, hands, place + 1);
				told.set(actor, await writeCaption(page, hands, actor));
				await seeCaption(page, actor, told.size, told.get(actor)!);
			}
		});

		await test.step('3. words and a hull in the picture of the last scene', async () => {
			const add = briefing(page).getByRole('group', { name: 'Add a callout' });
			await hands.press(add.getByRole('button', { name: 'Words' }));
			await page.keyboard.insertText('Since 2016');
			await expect(picture(page).locator('[data-callout="text"]')).toContainText('Since 2016');
			await hands.press(add.getByRole('button', { name: 'Hull' }));
			const around = briefing(page).getByRole('listitem', { name: /^Hull about/ });
			await hands.write(around.getByRole('combobox'), 'hunters');
			await hands.take(page.getByRole('listbox', { name: 'In this scene' }).getByRole('option').first());
			await expect(around.getByRole('list', { name: 'Chosen' }).getByRole('listitem')).toHaveCount(2);
			await expect(picture(page).locator('[data-callout="hull"]')).toHaveCount(1);
			await expect(picture(page).locator('path[fill-opacity="0.06"]')).toHaveAttribute('d', /^M/);
		});

		await test.step('4. the last scene becomes the first, and notes are counted anew', async () => {
			await hands.press(form(page, 5).getByRole('button', { name: 'Close the scene' }));
			await expect(form(page, 5)).toHaveCount(0);
			await expect(rows(page).nth(4)).toBeFocused();
			if (hands.by === 'mouse') await dragRow(rows(page), 4, 0);
			else {
				for (let place = 3; place >= 0; place--) {
					await page.keyboard.press('Alt+ArrowUp');
					await expect(rows(page).nth(place)).toBeFocused();
				}
			}
			await expect.poll(() => titles(page)).toEqual(order.map((_, place) => titleOf(place)));
			const [first, second] = [actors[order[0]!]!, actors[order[1]!]!];
			await openScene(page, hands, 1);
			await seeCaption(page, first, 1, told.get(first)!);
			await openScene(page, hands, 2);
			await seeCaption(page, second, 2, told.get(second)!);
		});

		await test.step('5. notes and seconds; somewhere else, and back to the view of the scene', async () => {
			await hands.write(briefing(page).getByRole('textbox', { name: 'Presenter notes' }), 'Slowly.');
			await hands.write(briefing(page).getByLabel('Seconds'), '40');
			await openScene(page, hands, 3);
			await expect(rows(page).nth(1)).toContainText('40 s');
			await expect(briefing(page)).toContainText('5 scenes, 0:40 min');
			const elsewhere = actors[order[3]!]!;
			await hands.open(page, elsewhere, nameOf(elsewhere));
			if (hands.by === 'keyboard')
				await hands.press(page.getByRole('button', { name: 'Back to the briefing' }));
			await hands.press(form(page, 3).getByRole('button', { name: 'Back to its view' }));
			await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(actors[order[2]!]!));
			await seeFocus(page, 3);
		});

		await test.step('6. the dossier changes; a scene stays as it was made until it is updated', async () => {
			await expect(changed(page)).toHaveCount(0);
			const card = evidence(page).locator(`[data-claim="${rejected!.id}"]`);
			await hands.press(card.getByRole('button', { name: 'Reject' }));
			await hands.write(page.getByRole('textbox', { name: 'Why is it rejected?' }), 'misread');
			await page.keyboard.press('Enter');
			await expect(changed(page)).toContainText(`Since then: 1 tie ${is} now.`);
			await expect(tieIn(picture(page))).toHaveAttribute('data-status', was);

			await hands.press(changed(page).getByRole('button', { name: 'Compare' }));
			const sheet = page.getByRole('dialog', { name: 'Scene 3: then and now' });
			const drawn = (name: string) => tieIn(sheet.getByRole('figure', { name }));
			await expect(drawn('As it was made')).toHaveAttribute('data-status', was);
			await expect(drawn('As it would be now')).toHaveAttribute('data-status', is);
			await expect(sheet.getByRole('listitem')).toHaveText([
				new RegExp(`controls ${nameOf(tie.object)}.?: was ${was}, is ${is} now\\.`)
			]);
			await hands.close(sheet);

			await hands.press(changed(page).getByRole('button', { name: 'Keep' }));
			await expect(changed(page)).toHaveCount(0);
			await seeFocus(page, 3);
			await expect(tieIn(picture(page))).toHaveAttribute('data-status', was);
			await hands.press(briefing(page).getByRole('button', { name: 'Add scene from view' }));
			await expect(form(page, 4)).toBeVisible();
			await expect(tieIn(picture(page))).toHaveAttribute('data-status', is);
			await hands.undo(page);
			await expect(rows(page)).toHaveCount(5);

			await openScene(page, hands, 3);
			await expect(changed(page)).toHaveCount(0);
			await hands.undo(page);
			await expect(changed(page)).toContainText(`Since then: 1 tie ${is} now.`);
			await hands.press(changed(page).getByRole('button', { name: 'Update' }));
			await expect(tieIn(picture(page))).toHaveAttribute('data-status', is);
			await expect(changed(page)).toHaveCount(0);
			await seeFocus(page, 3);
			await hands.undo(page);
			await expect(tieIn(picture(page))).toHaveAttribute('data-status', was);
			await expect(changed(page)).toHaveCount(1);
			await hands.undo(page);
			await expect(changed(page)).toHaveCount(0);
			await expect(card.getByText('misread')).toHaveCount(0);
		});

		await test.step('7. the fourth scene cites nothing, until it does; and all of it is there after a reload', async () => {
			const findings = briefing(page).getByRole('group').filter({ hasText: 'to look at' });
			const citeNothing = findings.getByRole('button').filter({ hasText: 'cites nothing.' });
			await hands.press(findings.locator('summary'));
			await expect(citeNothing).toHaveText([
				/^Scene 4 cites nothing\.\s*Mark its caption with \^ and choose the words it rests on\.$/
			]);
			await hands.press(citeNothing);
			await expect(form(page, 4).getByRole('textbox', { name: 'Caption' })).toBeFocused();
			const actor = actors[order[3]!]!;
			const words = await writeCaption(page, hands, actor);
			await expect(citeNothing).toHaveCount(0);
			await seeCaption(page, actor, 4, words);

			await saved(page);
			await page.reload();
			await seeCaption(page, actor, 4, words);
			await expect.poll(() => titles(page)).toEqual(order.map((_, place) => titleOf(place)));
			await openScene(page, hands, 2);
			await expect(briefing(page).getByRole('textbox', { name: 'Presenter notes' })).toHaveValue('Slowly.');
			await expect(briefing(page).getByLabel('Seconds')).toHaveValue('40');
			await openScene(page, hands, 1);
			await expect(picture(page).locator('[data-callout="text"]')).toContainText('Since 2016');
			await expect(picture(page).locator('[data-callout="hull"]')).toHaveCount(1);
		});
	});
}
