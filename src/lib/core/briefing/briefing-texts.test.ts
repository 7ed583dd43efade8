import { expect, test } from 'vitest';
import { briefingTexts } from './briefing-texts.ts';
import { contentOf, fiveScenes, plantedWord } from '../../../../tests/support/five-scenes.ts';
import { openOnDisk } from '../../../../tests/support/open-mali.ts';

const dossier = await openOnDisk('qasr-training');
const briefing = fiveScenes(dossier);
const content = contentOf(dossier, briefing);
const texts = briefingTexts(content, false);
const captions = texts.get('captions.md') ?? '';
const pictures = [...texts].filter(([path]) => path.startsWith('scenes/'));

test('a picture of each scene, numbered and named, and the captions', () => {
	expect(pictures.map(([path]) => path.slice(0, 10))).toEqual(
		content.scenes.map((_, index) => `scenes/0${index + 1}-`)
	);
	expect(texts.size).toBe(content.scenes.length + 1);
	expect(new Set(texts.keys()).size).toBe(texts.size);
	expect(briefingTexts(content, false)).toEqual(texts);
});

test('the notes of each scene have the same numbers in its picture and in the captions', () => {
	const parts = captions.split(/^## Scene \d+: /m).slice(1);
	content.scenes.forEach(({ notes }, index) => {
		const numbers = notes.map(({ number }) => number);
		const written = [...parts[index]!.matchAll(/^\\\[(\d+)\\\] /gm)].map(([, number]) => Number(number));
		expect(written).toEqual(numbers);
		const [, svg] = pictures[index]!;
		for (const number of numbers) expect(svg).toMatch(new RegExp(`>\u2068?${number}\\. `));
	});
});

test('what the notes quote is there letter for letter, in every script', () => {
	const quoted = content.notes.flatMap(({ excerpt }) => excerpt?.text ?? []);
	expect(quoted.some((text) => /\p{Script=Arabic}/u.test(text))).toBe(true);
	for (const text of quoted) expect(captions.replaceAll('\\', '')).toContain(text.replaceAll(/\s+/g, ' '));
});

test('what is for the presenter is in no file, unless asked for, and then in the captions only', () => {
	expect([...texts.values()].join('')).not.toContain(plantedWord);
	const asked = [...briefingTexts(content, true)].filter(([, text]) => text.includes(plantedWord));
	expect(asked.map(([path]) => path)).toEqual(['captions.md']);
});

test('whom it may be shown to stands in every file', () => {
	const word = 'For the committee alone';
	const made = briefingTexts(contentOf(dossier, { ...briefing, classification: word }), false);
	for (const [path, text] of made) expect(text, path).toContain(word);
});

test('titles are no paths and no Markdown', () => {
	const title = '../../<script>alert(1)</script> [a](javascript:b) CON';
	const [scene] = briefing.scenes;
	const made = briefingTexts(contentOf(dossier, { ...briefing, scenes: [{ ...scene!, title }] }), false);
	const [path] = made.keys();
	expect(path).toMatch(/^scenes\/01-[a-z0-9-]+\.svg$/);
	expect(made.get('captions.md')).not.toMatch(/[^\\]<script|[^\\]\]\(/);
});

test('titles that give no name, and those that are equal, still give one file each', () => {
	const [scene] = briefing.scenes;
	const scenes = ['', '…', 'Same', 'Same'].map((title) => ({ ...scene!, title }));
	const made = briefingTexts(contentOf(dossier, { ...briefing, scenes }), false);
	expect([...made.keys()]).toEqual([
		'scenes/01.svg',
		'scenes/02.svg',
		'scenes/03-same.svg',
		'scenes/04-same.svg',
		'captions.md'
	]);
});
