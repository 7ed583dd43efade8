import { describe, expect, test } from 'vitest';
import { openShipped } from '../support/open-shipped.ts';
import { readSvg } from '../support/read-svg.ts';
import { leastProjectorPx, projectorPx, sceneFontSize, stageFigure } from '#core/briefing/frames.ts';
import { lintBriefing } from '#core/briefing/lint.ts';
import { sceneMoments } from '#core/briefing/moment.ts';
import { briefingContent } from '#core/briefing/scene-content.ts';
import { scenePicture } from '#core/briefing/scene-picture.ts';
import { sceneFileTree } from '#core/briefing/scene-svg.ts';
import { writeSvg } from '#core/drawing/write-svg.ts';
import { briefingId } from '#core/model/ids.ts';

async function open(dossier: string, id: string) {
	const written = await openShipped(dossier);
	const briefing = written.briefings?.get(briefingId(id));
	if (!briefing) throw new Error(`${dossier} has no briefing ${id}.`);
	const moments = sceneMoments({ written, drafts: [], unapplied: new Set(), checkpoint: 0 });
	const content = briefingContent(briefing, moments);
	return { content, now: moments({ madeAt: { sequence: 0, at: '' } }).moment };
}

describe.each([
	['mali-2020', 'overview'],
	['qasr-training', 'ten-years']
])('%s, %s', (dossier, id) => {
	test('tells its story in five to seven scenes', async () => {
		const { content } = await open(dossier, id);
		expect(content.scenes.length).toBeGreaterThanOrEqual(5);
		expect(content.scenes.length).toBeLessThanOrEqual(7);
	});

	test('has nothing that an audience would stumble over', async () => {
		const { content, now } = await open(dossier, id);
		expect(lintBriefing(content, now)).toEqual([]);
	});

	test('every sentence can be traced to words in an article', async () => {
		const { content } = await open(dossier, id);
		for (const { scene, notes } of content.scenes) {
			expect(scene.caption.at(0), scene.title).not.toHaveProperty('note');
			expect(notes.length).toBeGreaterThan(0);
			for (const { excerpt, article } of notes)
				expect(article?.text.slice(excerpt?.start, excerpt?.end)).toBe(excerpt?.text);
		}
	});

	test('can be read from the last row, each tie with its verb or its sign', async () => {
		const { content } = await open(dossier, id);
		for (const scene of content.scenes) {
			const { list } = scenePicture(scene, stageFigure);
			const scale = Math.min(1, stageFigure.width / list.width, stageFigure.height / list.height);
			expect(sceneFontSize * scale * projectorPx).toBeGreaterThanOrEqual(leastProjectorPx);
		}
	});

	test('a scene saved as a picture says title, numbers, sources and stamp', async () => {
		const { content } = await open(dossier, id);
		for (const scene of content.scenes) {
			const { texts } = readSvg(writeSvg(sceneFileTree(content, scene)));
			const words = texts.join(' ');
			for (const { number } of scene.notes)
				expect(words).toMatch(new RegExp(`\\[${number}\\].*${number}\\. \u2068?“`, 's'));
			for (const part of [scene.stamp, 'Notes', 'Sources']) expect(words).toContain(part);
		}
	});
});

test('the Mali briefing tells who founded, merged, lists, deploys, talks and doubts', async () => {
	const { content } = await open('mali-2020', 'overview');
	const types = new Set(content.scenes.flatMap(({ relations }) => relations.map(({ type }) => String(type))));
	for (const type of [
		'leads',
		'founded',
		'merged-into',
		'listed-by',
		'deployed-to',
		'negotiates-with',
		'accuses'
	])
		expect(types).toContain(type);
});

test('the training briefing shows contested ties and quotes three languages', async () => {
	const { content } = await open('qasr-training', 'ten-years');
	const statuses = new Set(
		content.scenes.flatMap(({ relations }) => relations.map(({ reason }) => reason.status))
	);
	for (const status of ['contested', 'corroborated', 'reported']) expect(statuses).toContain(status);
	expect(new Set(content.notes.map(({ article }) => article?.language))).toEqual(new Set(['en', 'fr', 'ar']));
});
