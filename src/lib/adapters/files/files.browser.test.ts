import '@fontsource-variable/source-sans-3/wght.css';
import { describe, expect, test } from 'vitest';
import { differentShare } from '../../../../tests/support/canvas-bench.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { copyImage, copyText } from './clipboard.ts';
import { drawPng, longestSide } from './png.ts';
import { saveFile } from './save.ts';
import { palettes } from '#core/drawing/palette.ts';
import { svgNode } from '#core/drawing/svg-node.ts';
import { svgTree } from '#core/drawing/svg-tree.ts';
import { writeSvg } from '#core/drawing/write-svg.ts';

const list = sampleList(palettes.light);
const tree = svgTree(list);

async function pixels(image: Blob | string, width: number, height: number): Promise<ImageData> {
	const blob = typeof image === 'string' ? new Blob([image], { type: 'image/svg+xml' }) : image;
	const picture = new Image();
	picture.src = URL.createObjectURL(blob);
	await picture.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas in this browser.');
	context.drawImage(picture, 0, 0, width, height);
	URL.revokeObjectURL(picture.src);
	return context.getImageData(0, 0, width, height);
}

describe('PNG', () => {
	test('is twice the picture’s size', async () => {
		const blob = await drawPng(tree);
		expect(blob.type).toBe('image/png');
		const bitmap = await createImageBitmap(blob);
		expect([bitmap.width, bitmap.height]).toEqual([1120, 920]);
	});

	test('shows what the SVG shows', async () => {
		// An SVG that is loaded as an image gets the system's face, so the names are left out here.
		const nameless = {
			...list,
			actors: list.actors.map((mark) => ({ ...mark, label: { ...mark.label, lines: [] } })),
			trayTop: null
		};
		const picture = svgTree(nameless);
		const [png, svg] = [
			await pixels(await drawPng(picture), 1120, 920),
			await pixels(writeSvg(picture), 1120, 920)
		];
		expect(differentShare(png, svg, 32)).toBeLessThan(0.001);
	});

	test('is made smaller where a side would be too long', async () => {
		const wide = svgNode('svg', { width: 9000, height: 300 }, [
			svgNode('rect', { width: 9000, height: 300, fill: '#FFFFFF' }),
			svgNode('rect', { x: 10, y: 10, width: 4000, height: 200, fill: '#000000' })
		]);
		const bitmap = await createImageBitmap(await drawPng(wide));
		expect([bitmap.width, bitmap.height]).toEqual([longestSide, Math.round((300 * longestSide) / 9000)]);
	});

	test('an image of one colour is no image', async () => {
		const empty = svgNode('svg', { width: 20, height: 20 }, [
			svgNode('rect', { width: 20, height: 20, fill: '#FFFFFF' })
		]);
		await expect(drawPng(empty)).rejects.toThrow('Save the picture as SVG instead.');
	});
});

describe('clipboard', () => {
	const png = new Blob(['x'], { type: 'image/png' });

	test('takes the image as image/png', async () => {
		const written: ClipboardItem[] = [];
		const clipboard = { write: (items: ClipboardItem[]) => Promise.resolve(void written.push(...items)) };
		await copyImage(Promise.resolve(png), clipboard as Clipboard);
		expect(written.map(({ types }) => types)).toEqual([['image/png']]);
	});

	test('takes text plain and, where there is any, rich', async () => {
		const written: (string | Record<string, string>)[] = [];
		const clipboard = {
			writeText: (text: string) => Promise.resolve(void written.push(text)),
			write: async ([item]: ClipboardItem[]) => {
				const forms = await Promise.all(
					(item?.types ?? []).map(async (type) => [type, await (await item!.getType(type)).text()])
				);
				written.push(Object.fromEntries(forms) as Record<string, string>);
			}
		} as unknown as Clipboard;
		await copyText('Le Monde', undefined, clipboard);
		await copyText('Le Monde', '<i>Le Monde</i>', clipboard);
		expect(written).toEqual(['Le Monde', { 'text/plain': 'Le Monde', 'text/html': '<i>Le Monde</i>' }]);
	});

	test('a refusal says what to do instead', async () => {
		const refusing = {
			write: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
			writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))
		} as unknown as Clipboard;
		await expect(copyImage(Promise.resolve(png), refusing)).rejects.toThrow(
			'Save the picture as PNG instead.'
		);
		await expect(copyText('words', undefined, refusing)).rejects.toThrow('copy it by hand');
		await expect(copyText('words', '<i>words</i>', refusing)).rejects.toThrow('copy it by hand');
	});

	test('an image that could not be made says so itself', async () => {
		const clipboard = {
			write: ([item]: ClipboardItem[]) => item?.getType('image/png').then(() => undefined)
		};
		const failed = Promise.reject(new Error('no memory'));
		await expect(copyImage(failed, clipboard as unknown as Clipboard)).rejects.toThrow('no memory');
	});
});

describe('saving', () => {
	test('a click on a link with a safe name and the content; the page stays', async () => {
		const clicks: { name: string; address: string }[] = [];
		const follow = (event: Event) => {
			const link = event.target as HTMLAnchorElement;
			clicks.push({ name: link.download, address: link.href });
			event.preventDefault();
		};
		document.addEventListener('click', follow);
		saveFile('../CON\u202e.svg', '<svg/>', 'image/svg+xml');
		document.removeEventListener('click', follow);
		expect(clicks.map(({ name }) => name)).toEqual(['_CON.svg']);
		expect(await (await fetch(clicks[0]?.address ?? '')).text()).toBe('<svg/>');
		expect(document.querySelector('a[download]')).toBeNull();
	});
});
