import { primaryName } from '../../src/lib/core/model/actor.ts';
import { actorId, type ActorId } from '../../src/lib/core/model/ids.ts';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { pictureAtRest } from '../support/canvas-boxes.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { placeOfActor } from '../support/place-of-actor.ts';
import { expect, test } from '../support/quiet.ts';
import { tabTo } from '../support/tab-to.ts';
import type { Page } from '@playwright/test';

const mali = await openMali();
const relations = [...relationsOf(mali).values()];
const koufa = actorId('amadou-koufa');
const founded = relations.find(({ subject, type }) => subject === koufa && type === 'founded')!;
const [claim] = founded.claims;
const [excerpt] = claim!.excerpts;
const nameOf = (id: ActorId) => primaryName(mali.actors.get(id)!).text;

/** Ids of the actors that stand out, as the canvas has them. */
function standingOut(page: Page) {
	return page.locator('[data-network] .host').evaluate((host) => {
		interface Node {
			id(): string;
			effectiveOpacity(): number;
		}
		const holders = [host, ...host.querySelectorAll('*')] as unknown as {
			_cyreg?: { cy: { nodes(): { map<T>(each: (node: Node) => T): T[] } } };
		}[];
		const cy = holders.find(({ _cyreg }) => _cyreg?.cy)!._cyreg!.cy;
		return cy
			.nodes()
			.map((node) => (node.effectiveOpacity() > 0.9 ? node.id().replace(/^actor /, '') : ''))
			.filter(Boolean)
			.sort();
	});
}

const around = [
	...new Set(
		relations
			.filter(({ subject, object }) => subject === koufa || object === koufa)
			.flatMap(({ subject, object }) => [subject, object])
	)
].sort();

test('J1, the first minute by mouse', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExplorer(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is tied to whom, and who says so.');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);

	const { x, y } = await placeOfActor(page, koufa);
	await page.mouse.move(x, y);
	await expect.poll(() => standingOut(page)).toEqual(around);

	await page.mouse.click(x, y);
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(koufa));
	const group = evidence(page).getByRole('region', { name: 'founded' });
	await expect(group).toContainText(`${nameOf(koufa)} founded ${nameOf(founded.object)}`);
	await expect(group.getByRole('blockquote')).toHaveText(excerpt!.text);
	await expect(group.locator('mark')).toHaveText(claim!.triggers.map(({ text }) => text));
	await expect(group).toContainText('Voice of America, February 2020');

	await group.getByRole('link', { name: 'Read in the article' }).click();
	const chosen = evidence(page).locator('mark.chosen');
	await expect(chosen.first()).toBeInViewport();
	expect((await chosen.allTextContents()).join('')).toBe(excerpt!.text);
	await expect(evidence(page)).toContainText('Unchanged: the text has its recorded SHA-256');

	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('One level up');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.keyboard.press('/');
	await page.keyboard.type('jamaat');
	await expect(page.getByRole('listbox', { name: 'Actors' }).getByRole('option')).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(actorId('jnim')));

	await page.goBack();
	await expect(chosen.first()).toBeInViewport();
	await page.goBack();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(koufa));
	await page.goBack();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
	await page.goForward();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(koufa));
});

test('whoever types on after / is not a frame ahead of the page', async ({ page }) => {
	await openExplorer(page);
	// Both keys in one turn, as from a busy machine: there is no frame between them.
	const took = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
		return document.activeElement?.getAttribute('aria-label');
	});
	expect(took).toBe('Search actors');
});

test('J1, the first minute by keyboard', async ({ page }) => {
	await openExplorer(page);
	await page.keyboard.press('/');
	await page.keyboard.type('koufa');
	await page.keyboard.press('Enter');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(koufa));
	await expect.poll(() => standingOut(page)).toEqual(around);
	const read = evidence(page)
		.getByRole('region', { name: 'founded' })
		.getByRole('link', { name: 'Read in the article' });
	const isInside = () => evidence(page).evaluate((panel) => panel.contains(document.activeElement));
	for (let press = 0; press < 3 && !(await isInside()); press++) await page.keyboard.press('F6');
	expect(await isInside(), 'F6 leads to the evidence').toBe(true);
	await tabTo(read);
	await page.keyboard.press('Enter');
	await expect(evidence(page).locator('mark.chosen').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(nameOf(koufa));
	await page.keyboard.press('Escape');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
});

test('a click on a tie says why it is there, and an empty click puts it away', async ({ page }) => {
	await openExplorer(page);
	const { ties, nodes, ...host } = await pictureAtRest(page);
	const { line } = ties.find(({ id }) => id.endsWith(founded.id))!;
	const far = ({ x, y }: { x: number; y: number }) =>
		nodes.every(({ body, labelBox }) =>
			[body, labelBox].every((b) => x < b.left - 4 || x > b.right + 4 || y < b.top - 4 || y > b.bottom + 4)
		) &&
		ties.every((tie) => tie.line === line || tie.line.every((dot) => Math.hypot(dot.x - x, dot.y - y) > 12));
	const free = line.find(far)!;
	await page.mouse.click(host.x + free.x, host.y + free.y);
	const panel = evidence(page);
	await expect(panel.getByRole('heading', { level: 2 })).toContainText(nameOf(koufa));
	await expect(panel).toContainText('Why is this tie here?');
	await expect(panel).toContainText(/Reported/);
	await expect(panel.getByRole('blockquote')).toHaveText(excerpt!.text);
	await page.keyboard.press('Escape');
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
});

test('names in the article lead back into the graph', async ({ page }) => {
	await openExplorer(page, `/#read=${excerpt!.article},${claim!.id}`);
	await evidence(page).locator('.text').getByRole('link', { name: 'Ansar al-Dine' }).first().click();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText('Ansar al-Dine');
});
