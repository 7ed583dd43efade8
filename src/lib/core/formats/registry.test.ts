import { describe, expect, test } from 'vitest';
import { hostileDossier, wholeOf } from '../../../../tests/support/hostile-dossier.ts';
import { makeActor, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { readSvg } from '../../../../tests/support/read-svg.ts';
import { exportFormats } from './registry.ts';
import { safeFileName } from './file-name.ts';

const formats = [...exportFormats.values()];

test('the menu offers these, in this order', () => {
	expect([...exportFormats.keys()]).toEqual(['graphml', 'svg', 'json']);
	for (const [id, format] of exportFormats) expect(format.id).toBe(id);
});

describe.each(formats)('$id', (format) => {
	test.each([
		['hostile', hostileDossier],
		['empty', () => makeDossier({})],
		['without positions', () => makeDossier({ actors: [makeActor('a'), makeActor('b')] })]
	])('writes a %s dossier: equal input, equal text, with a line end', (_name, make) => {
		const text = format.write(wholeOf(make()));
		expect(format.write(wholeOf(make()))).toBe(text);
		expect(text.endsWith('\n')).toBe(true);
		for (const sentence of format.losses(wholeOf(make()))) expect(sentence).toMatch(/\.$/);
	});

	test('has an extension that file names keep', () => {
		expect(safeFileName(`x.${format.extension}`)).toBe(`x.${format.extension}`);
		expect(format.mime).toMatch(/^[a-z]+\/[a-z+]+$/);
	});
});

test('the picture of a hostile dossier holds shapes and texts, and nothing else', () => {
	const svg = exportFormats.get('svg')?.write(wholeOf(hostileDossier())) ?? '';
	const { ids, texts } = readSvg(svg);
	expect(ids.filter((id) => id.startsWith('actor-'))).toHaveLength(hostileDossier().actors.size);
	expect(new Set(ids).size).toBe(ids.length);
	expect(texts.join(' ')).toContain('FICTIONAL');
});
