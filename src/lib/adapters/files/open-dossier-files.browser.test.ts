import { expect, test } from 'vitest';
import { makeZip } from '../../../../tests/support/make-zip.ts';
import { openDossierFiles } from './open-dossier-files.ts';
import type { PickedFile } from './picked-file.ts';
import { zipFiles } from './zip-files.ts';
import { writeDossierJson } from '#core/formats/dossier-json/write-dossier-json.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { limits } from '#core/model/limits.ts';

const texts = import.meta.glob<string>('../../../../graph-data/mali-2020/**', {
	query: '?raw',
	import: 'default',
	eager: true
});
const files = new Map(
	Object.entries(texts).map(([path, text]) => [path.slice(path.indexOf('mali-2020/')), text])
);
const picked = (path: string, content: BlobPart): PickedFile => ({
	path,
	file: new File([content], path.split('/').at(-1) ?? '')
});
const folder = [...files].map(([path, text]) => picked(path, text));

async function opened(list: readonly PickedFile[]): Promise<{ dossier: Dossier; codes: string[] }> {
	const read = await openDossierFiles(list);
	if (!read.ok) throw new Error(JSON.stringify(read.issues));
	return { dossier: read.dossier, codes: read.issues.map(({ code }) => code) };
}

test('a folder is opened, with the vocabulary that ships', async () => {
	const { dossier, codes } = await opened(folder);
	expect(codes).toEqual([]);
	expect(dossier.about.id).toBe('mali-2020');
	expect([dossier.actors.size, dossier.claims.size].every((size) => size > 20)).toBe(true);
	expect(dossier.vocabulary.relationTypes.size).toBeGreaterThan(20);
});

test('the main thread is held up by nothing', async () => {
	const large = [
		...folder,
		...Array.from({ length: 200 }, (_, at) => picked(`mali-2020/articles/x${at}.txt`, 'x '.repeat(50_000)))
	];
	let [last, longest, isOver] = [performance.now(), 0, false];
	const tick = () => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
		if (!isOver) setTimeout(tick);
	};
	tick();
	const start = performance.now();
	const read = await openDossierFiles(large);
	isOver = true;
	expect(read.ok && read.issues.some(({ code }) => code === 'file-missing')).toBe(true);
	// All of it here would hold the thread as long as it took; half of that leaves room for a busy machine.
	expect(longest).toBeLessThan((performance.now() - start) / 2);
});

test.each([
	['with its folder', (path: string) => path],
	['without', (path: string) => path.slice('mali-2020/'.length)],
	['deep down', (path: string) => `a/b/${path}`]
])('a zip %s is the same dossier', async (_, name) => {
	const zip = await zipFiles(new Map([...files].map(([path, text]) => [name(path), text])));
	const { dossier, codes } = await opened([picked('mali-2020.zip', zip)]);
	expect(codes).toEqual([]);
	expect(dossier).toEqual((await opened(folder)).dossier);
});

test('a zip is told by its bytes, and its name is the dossier’s where it has none', async () => {
	const zip = await zipFiles(
		new Map([...files].map(([path, text]) => [path.slice('mali-2020/'.length), text]))
	);
	expect((await opened([picked('my dossier', zip)])).dossier.about.id).toBe('dossier');
	expect((await opened([picked('mine.zip', zip)])).dossier.about.id).toBe('mine');
});

test('a saved JSON file and a bundle are the same dossier', async () => {
	const { dossier } = await opened(folder);
	for (const text of [
		writeDossierJson(dossier),
		JSON.stringify(toBundle(dossier)),
		`\ufeff${writeDossierJson(dossier)}`
	]) {
		const read = await opened([picked('mali.json', text)]);
		expect(read.codes).toEqual([]);
		expect(toBundle(read.dossier)).toEqual(toBundle(dossier));
	}
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each<[string, PickedFile[]]>([
	['files-none', []],
	['dossier-missing', [picked('a.txt', 'x')]],
	['dossier-missing', [picked('d/a.txt', 'x'), picked('d/b.txt', 'x')]],
	['dossier-missing', [picked('a.zip', makeZip([{ name: 'a', content: bytes('x') }]))]],
	['dossiers-several', [picked('a/dossier.json', '{}'), picked('b/dossier.json', '{}')]],
	['dossier-part', [picked('dossier.json', files.get('mali-2020/dossier.json') ?? '')]],
	['zip-broken', [picked('a.zip', 'no zip')]],
	['zip-damaged', [picked('a.zip', makeZip([{ name: 'dossier.json', content: bytes('{}'), crc: 1 }]))]],
	['zip-ratio', [picked('a.zip', makeZip([{ name: 'dossier.json', content: new Uint8Array(5_000_000) }]))]],
	['file-too-large', [picked('a.zip', 'x'.repeat(limits.fileBytes + 1))]],
	['json-syntax', [picked('a.json', '{')]],
	[
		'version-newer',
		folder.map((one) =>
			one.path.endsWith('/dossier.json') ? picked(one.path, '{"format":"entente/dossier","version":2}') : one
		)
	]
])('%s', async (code, list) => {
	const read = await openDossierFiles(list);
	expect(!read.ok && read.issues.map((issue) => issue.code)).toEqual([code]);
	expect(!read.ok && read.issues.every(({ remedy }) => /^[A-Z].*\.$/.test(remedy))).toBe(true);
});

test('what is aborted rejects', async () => {
	const controller = new AbortController();
	const reading = openDossierFiles(folder, {
		signal: controller.signal,
		onProgress: () => controller.abort()
	});
	await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
