import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import { actorId } from '../../src/lib/core/model/ids.ts';
import svelteConfig from '../../svelte.config.js';
import { readPicture } from '../support/canvas-boxes.ts';
import { evidence, openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { openMali, openOnDisk } from '../support/open-mali.ts';
import { placeOfActor } from '../support/place-of-actor.ts';
import { expect, test as quiet } from '../support/quiet.ts';
import { serveFolder } from '../support/serve-static.mjs';

const folder = 'build-static';

// The files for static hosting, made if they are not current, on a web server that knows nothing of us.
const test = quiet.extend<object, { host: string }>({
	host: [
		async ({}, use) => {
			const made = spawn(process.execPath, ['src/cli/ready.mjs', 'static'], { stdio: 'inherit' });
			expect(await once(made, 'exit')).toEqual([0, null]);
			const { url, close } = await serveFolder(folder);
			await use(url);
			close();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: ({ host }, use) => use(host)
});

// In one worker, so that the files are made once.
test.describe.configure({ mode: 'default' });
test.slow();

const mali = await openMali();
const handouts = [mali, await openOnDisk('qasr-training')].flatMap(({ about, briefings }) =>
	[...(briefings?.keys() ?? [])].map((id) => `/d/${about.id}/handout/${id}`)
);
const koufa = actorId('amadou-koufa');
const founded = [...relationsOf(mali).values()].find(
	({ subject, type }) => subject === koufa && type === 'founded'
);
const [excerpt] = founded?.claims[0]?.excerpts ?? [];

test('the Mali dossier is drawn from files alone, and its words are there', async ({ page }) => {
	await openExplorer(page);
	expect((await readPicture(page)).nodes.length).toBeGreaterThan(30);
	const { x, y } = await placeOfActor(page, koufa);
	await page.mouse.click(x, y);
	const name = primaryName(mali.actors.get(koufa)!).text;
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(name);
	const group = evidence(page).getByRole('region', { name: 'founded' });
	await expect(group.getByRole('blockquote')).toHaveText(excerpt!.text);
	await group.getByRole('link', { name: 'Read in the article' }).click();
	await expect(evidence(page)).toContainText('Unchanged: the text has its recorded SHA-256');
});

for (const path of ['/d/qasr-training', '/d/qasr-training/']) {
	test(`the other dossier is at ${path}`, async ({ page }) => {
		await openExplorer(page, path);
		await expect(page.getByText('fictional').first()).toBeVisible();
	});
}

test('the other dossier can be chosen', async ({ page }) => {
	await openExplorer(page);
	await page.getByRole('button', { name: mali.about.title }).click();
	await page.getByRole('menuitem', { name: /training dossier/ }).click();
	await expect(page).toHaveURL(/\/d\/qasr-training\/?$/);
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(/training dossier/);
	await seeDrawn(page);
});

test('an address that leads nowhere gets its sentence, and the dossiers that are there', async ({
	page,
	faults
}) => {
	const cases = [
		['/d/nobody', 'There is no dossier of this name here.'],
		['/d/a/b', 'There is no dossier of this name here.'],
		['/d/mali-2020/handout/none', 'There is no briefing of this name here.'],
		['/no-such-page', 'There is no page at this address.']
	] as const;
	for (const [path, sentence] of cases) {
		expect((await page.goto(path))?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence);
		await expect(page.getByRole('link', { name: mali.about.title })).toBeVisible();
	}
	// The browser says itself that the page is a 404, and nothing else went wrong.
	expect(new Set(faults)).toEqual(
		new Set(['console: Failed to load resource: the server responded with a status of 404 (Not Found)'])
	);
	faults.length = 0;
	await page.getByRole('link', { name: mali.about.title }).click();
	await seeDrawn(page);
});

for (const path of handouts) {
	test(`the hand-out at ${path} is there, its drawings and notes in it`, async ({ page }) => {
		await page.goto(path);
		const scenes = page.locator('[data-kind="scene"]');
		await expect(scenes.first().locator('figure svg')).toBeVisible();
		for (const scene of await scenes.all())
			await expect(scene.getByRole('listitem').first()).toContainText('source');
	});
}

test('what is for the presenter only is in no file', async () => {
	const dossiers = [mali, await openOnDisk('qasr-training')];
	const scenes = dossiers.flatMap(({ briefings }) => [...briefings!.values()].flatMap((each) => each.scenes));
	// As JSON, and as the pages quote it inside a script.
	const notes = scenes.map(({ notes: text }) =>
		text
			.split(/["'“”’\n]/)
			.sort((a, b) => b.length - a.length)[0]!
			.trim()
	);
	expect(notes.filter((words) => words.length > 20).length).toBeGreaterThan(10);
	const files = (await readdir(folder, { recursive: true })).filter((path) =>
		/\.(?:html|json|js)$/.test(path)
	);
	const texts = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')));
	for (const words of notes.filter(({ length }) => length > 20))
		expect(files.filter((_, index) => texts[index]?.includes(words))).toEqual([]);
	// Captions are, so the same look finds what is there.
	expect(texts.some((text) => text.includes(scenes[0]!.title))).toBe(true);
});

test('nothing can be written, and nothing that writes is offered', async ({ page, request }) => {
	const asked: string[] = [];
	page.on('request', (each) => asked.push(`${each.method()} ${new URL(each.url()).pathname}`));
	await openExplorer(page);
	await expect(page.getByText('Read only')).toBeVisible();
	for (const name of [
		/^undo/i,
		/^redo/i,
		/^history/i,
		/claim of|make a claim|new claim/i,
		/^(add|edit|merge|reject) /i
	]) {
		await expect(page.getByRole('button', { name })).toHaveCount(0);
	}
	await page.keyboard.press('Control+z');
	await page.waitForLoadState('networkidle');
	// HEAD only asks whether anything answers.
	expect(asked.filter((each) => !/^(?:GET|HEAD) /.test(each) || each.includes('/api/'))).toEqual([]);
	const headers = { 'x-entente': '1', 'content-type': 'application/json' };
	const answer = await request.post('/api/dossiers', { headers, data: {}, failOnStatusCode: false });
	expect(answer.status()).toBe(405);
});

test('every page carries the policy of the served program in itself, but for what a meta cannot say', async () => {
	const pages = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'));
	expect(pages.sort()).toEqual(
		[
			'404.html',
			'audience/index.html',
			'd/mali-2020/index.html',
			'd/qasr-training/index.html',
			'index.html',
			...handouts.map((path) => `${path.slice(1)}/index.html`)
		].sort()
	);
	const directives = Object.entries<readonly string[]>(svelteConfig.kit?.csp?.directives as never).filter(
		([name]) => name !== 'frame-ancestors'
	);
	for (const path of pages) {
		const html = await readFile(join(folder, path), 'utf8');
		const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];
		const said = new Map(
			policy
				.split(';')
				.map((part) => part.trim())
				.map((part) => [part.split(' ')[0], part])
		);
		for (const [name, values] of directives) {
			for (const value of values) expect(said.get(name), `${path} ${name}`).toContain(value);
		}
		expect([...said.keys()].sort()).toEqual(directives.map(([name]) => name).sort());
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
	}
});
