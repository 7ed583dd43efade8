import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { cdp, page } from 'vitest/browser';
import '../../../app.css';
import HandoutOverlay from './HandoutOverlay.svelte';
import HandoutRoom from './HandoutRoom.svelte';
import Handout from './Handout.svelte';
import { noteId, usualLook } from './look.ts';
import { createRawSnippet } from 'svelte';
import { contentOf, fiveScenes, plantedWord } from '../../../../tests/support/five-scenes.ts';
import { hostileDossier } from '../../../../tests/support/hostile-dossier.ts';
import { openShipped } from '../../../../tests/support/open-shipped.ts';
import { primaryName } from '#core/model/actor.ts';

const qasr = await openShipped('qasr-training');
const briefing = fiveScenes(qasr);
const content = contentOf(qasr, briefing);
const children = createRawSnippet(() => ({ render: () => '<span>Out</span>' }));

const mm = (length: number) => (length * 96) / 25.4;
const fonts = ['400 12px', '600 12px'].flatMap((font) =>
	['"Source Sans 3 Variable"', '"Noto Serif Variable"'].map((face) => document.fonts.load(`${font} ${face}`))
);
const arabic = ['"Noto Sans Arabic Variable"', '"Noto Naskh Arabic Variable"'].map((face) =>
	document.fonts.load(`400 12px ${face}`, 'قبيلة')
);

/** Pages that hold more than fits on paper, and by how many px. */
async function tooFull(container: Element): Promise<readonly string[]> {
	await Promise.all([...fonts, ...arabic]);
	await document.fonts.ready;
	const sheets = [...container.querySelectorAll<HTMLElement>('.sheet')];
	expect(sheets.length).toBeGreaterThan(0);
	return sheets.flatMap((sheet) => {
		const over = sheet.getBoundingClientRect().height - mm(272.4 + 24) - 2;
		return over > 1 ? [`page ${sheet.dataset.page}: ${over}`] : [];
	});
}

for (const id of ['qasr-training', 'mali-2020'])
	test(`every page of ${id} fits on its paper, presenter notes or not`, async () => {
		const dossier = await openShipped(id);
		const made = contentOf(dossier, fiveScenes(dossier));
		for (const hasNotes of [false, true]) {
			const { container, unmount } = await render(Handout, {
				content: made,
				look: { ...usualLook, hasNotes }
			});
			expect(await tooFull(container)).toEqual([]);
			await unmount();
		}
	});

test('a very long title, caption and banner are there in full, and fit', async () => {
	const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
	const scenes = briefing.scenes.map((scene) => ({
		...scene,
		title: long,
		caption: [...scene.caption, { text: ` ${long} ${long}` }]
	}));
	const made = contentOf(qasr, { ...briefing, title: long, classification: long.slice(0, 120), scenes });
	const { container } = await render(Handout, { content: made });
	expect(await tooFull(container)).toEqual([]);
	for (const title of container.querySelectorAll<HTMLElement>('.title, .class, h2 bdi'))
		expect(title.scrollWidth).toBeLessThanOrEqual(Math.ceil(mm(182)));
});

test('scenes with very many or very long notes still fit, and every note is there', async () => {
	const all = [...qasr.claims.values()].filter(({ excerpts }) => excerpts.length > 0);
	const [first] = briefing.scenes;
	for (const count of [12, 20, 60]) {
		const cites = all.slice(0, count).map(({ id }) => ({ claim: id, excerpt: 0 }));
		const scene = { ...first!, caption: [], cites };
		const made = contentOf(qasr, { ...briefing, scenes: [scene] });
		const { container, unmount } = await render(Handout, { content: made });
		expect(await tooFull(container)).toEqual([]);
		expect([...container.querySelectorAll('[data-note]')].map((note) => note.id)).toEqual(
			cites.map((_, index) => noteId(1, index + 1))
		);
		await unmount();
	}
});

test('each scene has its words on its page: notes in their language, ties in a table, the figure told', async () => {
	const { container } = await render(Handout, { content });
	const sheets = [...container.querySelectorAll('[data-kind="scene"]')];
	expect(sheets).toHaveLength(content.scenes.length);
	content.scenes.forEach(({ notes, scene, lit }, index) => {
		const sheet = sheets[index]!;
		expect(
			[...sheet.querySelectorAll('[data-note]')].map(({ textContent }) => parseInt(textContent))
		).toEqual(notes.map(({ number }) => number));
		for (const { number, excerpt, article } of notes) {
			const words = sheet.querySelector(`#${noteId(index + 1, number)} .words`);
			expect(words?.textContent).toBe(`“${excerpt!.text}”`);
			expect(words?.getAttribute('lang')).toBe(article!.language);
			expect(getComputedStyle(words!).fontFamily).toContain('Noto Serif');
		}
		expect(sheet.querySelector('h2')?.textContent).toContain(scene.title);
		const svg = sheet.querySelector('figure svg');
		expect(svg?.getAttribute('aria-label')).toMatch(/^Figure: \d+ actors, \d+ ties\. /);
		expect(svg?.querySelectorAll('[data-actor]').length).toBeGreaterThanOrEqual(lit.actors.size);
		expect(svg!.getBoundingClientRect().height).toBeGreaterThan(mm(297) * 0.55);
		for (const mark of sheet.querySelectorAll('sup a'))
			expect(sheet.querySelector(mark.getAttribute('href')!)?.textContent).toContain(mark.textContent);
	});
	expect(container.querySelectorAll('h1')).toHaveLength(1);
	expect(container.querySelectorAll('th[scope="col"]').length).toBeGreaterThan(0);
	const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(container.querySelectorAll('[style]')).toHaveLength(0);
});

test('presenter notes are not in the page unless they are asked for', async () => {
	const { container } = await render(HandoutRoom, { content, children });
	expect(container.innerHTML).not.toContain(plantedWord);
	const box = page.getByLabelText('Presenter notes');
	await box.click();
	await expect.poll(() => container.innerHTML.split(plantedWord).length - 1).toBe(content.scenes.length);
	await box.click();
	await expect.poll(() => container.innerHTML.includes(plantedWord)).toBe(false);
});

test('the preview changes what is seen; grey and outline change what is printed', async () => {
	const { container } = await render(HandoutRoom, { content, children });
	const sheets = container.querySelector('.sheets')!;
	const fills = () =>
		new Set([...container.querySelectorAll('[data-actor] path')].map((path) => path.getAttribute('fill')));
	const before = fills();
	await page.getByLabelText('Preview').selectOptions('Grey');
	expect(getComputedStyle(sheets).filter).toBe('grayscale(1)');
	expect(fills()).toEqual(before);
	await page.getByLabelText('Preview').selectOptions('Deuteranopia');
	expect(getComputedStyle(sheets).filter).toMatch(/#seen-deutan/);
	expect(document.querySelector('#seen-deutan feColorMatrix')).not.toBeNull();
	await page.getByLabelText('Preview').selectOptions('Colour');
	expect(getComputedStyle(sheets).filter).toBe('none');
	await page.getByLabelText('Print in grey').click();
	await expect.poll(() => [...fills()].every((fill) => /^#(..)\1\1$/i.test(fill ?? ''))).toBe(true);
	await page.getByLabelText('Ink outline').click();
	await expect.poll(() => fills().has('#FFFFFF')).toBe(true);
});

test('a mark leads to its note and back, and the address stays', async () => {
	const before = location.href;
	const { container } = await render(HandoutRoom, { content, children });
	const mark = container.querySelector<HTMLAnchorElement>('sup a')!;
	mark.click();
	const note = container.querySelector(mark.getAttribute('href')!)!;
	expect(note.contains(document.activeElement)).toBe(true);
	(document.activeElement as HTMLAnchorElement).click();
	expect(document.activeElement).toBe(mark);
	expect(location.href).toBe(before);
});

test('over the explorer it opens, and closes', async () => {
	let isOpen = true;
	await render(HandoutOverlay, {
		content,
		get isOpen() {
			return isOpen;
		},
		set isOpen(value) {
			isOpen = value;
		}
	});
	const dialog = page.getByRole('dialog', { name: `Hand-out of ${briefing.title}` });
	await expect.element(dialog).toBeVisible();
	// On paper there is nothing but the hand-out.
	const under = document.createElement('div');
	document.body.append(under);
	await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
	expect(getComputedStyle(under).display).toBe('none');
	expect(getComputedStyle(dialog.element()).position).toBe('static');
	expect(getComputedStyle(dialog.element().querySelector('.tools')!).display).toBe('none');
	expect(dialog.element().querySelector('.sheet')!.getBoundingClientRect().height).toBeGreaterThan(0);
	await cdp().send('Emulation.setEmulatedMedia', { media: '' });
	under.remove();
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => isOpen).toBe(false);
});

test('names and texts from outside are shown as they are', async () => {
	const hostile = hostileDossier();
	const made = contentOf(hostile, {
		...fiveScenes(hostile),
		title: '<img src=x onerror="window.__xss = 1">'
	});
	const { container } = await render(Handout, { content: made });
	expect(container.querySelector('h1')?.textContent).toContain('<img src=x');
	expect(container.querySelectorAll('img, script')).toHaveLength(0);
	const shown = container.textContent;
	for (const { actor } of made.actors.slice(0, 20)) expect(shown).toContain(primaryName(actor).text.trim());
});
