import { describe, expect, test } from 'vitest';
import { handoutPages, type HandoutPage, type Item } from './handout-pages.ts';
import { tiesOf } from './figure-text.ts';
import { figureHeight, leastFigureHeight } from './paper-sizes.ts';
import { paperPalette } from './paper-palette.ts';
import { isDrawn } from '#core/model/relation.ts';
import { contentOf, fiveScenes, plantedWord } from '../../../../tests/support/five-scenes.ts';
import { openOnDisk } from '../../../../tests/support/open-mali.ts';

const dossier = await openOnDisk('qasr-training');
const briefing = fiveScenes(dossier);
const content = contentOf(dossier, briefing);
const pages = handoutPages(content, paperPalette);

const isOfScene = (page: HandoutPage) => page.kind === 'scene';
const itemsOf = (all: readonly HandoutPage[]): readonly Item[] =>
	all.flatMap((page) => (page.kind === 'sections' ? page.parts.flatMap(({ items }) => items) : []));

test('one scene a page, in order, and pages are numbered through', () => {
	expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
	const scenes = pages.filter(isOfScene);
	expect(scenes.map(({ scene, number }) => [scene.number, number])).toEqual(
		content.scenes.map(({ number }) => [number, number])
	);
});

test('the notes of a scene are on its page, and its drawing has 55 % of an A4 page', () => {
	for (const { scene, plan } of pages.filter(isOfScene)) {
		expect(plan.notes).toEqual(scene.notes);
		expect(plan.moreNotes).toEqual([]);
		expect(plan.figureHeight / (297 * (72 / 25.4))).toBeGreaterThan(0.55);
	}
});

test('each tie is in the table, or in the one of the page that is named', () => {
	const cut = pages.filter(isOfScene).filter(({ plan }) => plan.moreRows.length > 0);
	expect(cut.length).toBeGreaterThan(0);
	for (const { scene, plan, morePage } of pages.filter(isOfScene)) {
		const rows = [...plan.rows, ...plan.moreRows].map(({ relation }) => relation.id);
		expect(rows.toSorted()).toEqual(
			tiesOf(scene)
				.map(({ id }) => id)
				.toSorted()
		);
		const elsewhere = itemsOf(pages).filter((item) => item.kind === 'tie' && item.scene === scene);
		expect(elsewhere.map((item) => item.kind === 'tie' && item.row)).toEqual(plan.moreRows);
		const [first] = itemsOf(pages.filter(({ number }) => number === morePage)).filter(
			(item) => item.kind === 'tie' && item.scene === scene
		);
		expect(first?.kind === 'tie' ? first.row : undefined).toBe(plan.moreRows[0]);
	}
});

test('ties that the notes speak of come first', () => {
	for (const { plan } of pages.filter(isOfScene)) {
		const numbers = [...plan.rows, ...plan.moreRows].map(({ notes }) => notes[0] ?? Infinity);
		expect(numbers).toEqual(numbers.toSorted((a, b) => (a === b ? 0 : a - b)));
		expect(numbers[0]).toBeLessThan(Infinity);
	}
});

test('sources, actors with the pages of their scenes, legend, method and checksums follow', () => {
	const items = itemsOf(pages);
	const kinds = [...new Set(items.map(({ kind }) => kind))];
	expect(kinds).toEqual(['tie', 'source', 'actor', 'legend', 'method', 'moment', 'sum']);
	expect(items.filter(({ kind }) => kind === 'source')).toHaveLength(content.sources.length);
	expect(items.filter(({ kind }) => kind === 'sum')).toHaveLength(content.sources.length);
	expect(items.filter(({ kind }) => kind === 'moment')).toHaveLength(content.scenes.length);
	expect(
		items.flatMap((item) => (item.kind === 'actor' ? [[item.actor.id, item.scenes, item.pages]] : []))
	).toEqual(content.actors.map(({ actor, scenes }) => [actor.id, scenes, scenes]));
});

test('a heading is never the last thing on a page', () => {
	for (const page of pages)
		if (page.kind === 'sections') for (const { items } of page.parts) expect(items.length).toBeGreaterThan(0);
});

describe('presenter notes', () => {
	const toldIn = (all: readonly HandoutPage[]) =>
		itemsOf(all).filter((item) => item.kind === 'presenter-note' && item.text.includes(plantedWord));

	test('are on no page unless asked for', () => {
		expect(toldIn(pages)).toEqual([]);
		expect(itemsOf(pages).some(({ kind }) => kind === 'presenter-note')).toBe(false);
	});

	test('are there for each scene where they are', () => {
		expect(toldIn(handoutPages(content, paperPalette, { hasNotes: true }))).toHaveLength(
			content.scenes.length
		);
	});
});

describe('a scene that cites very much', () => {
	const all = [...dossier.claims.values()].filter(({ excerpts }) => excerpts.length > 0);
	const citing = (count: number) => {
		const cites = all.slice(0, count).map(({ id }) => ({ claim: id, excerpt: 0 }));
		const scene = { ...briefing.scenes[1]!, caption: [], cites };
		const made = contentOf(dossier, { ...briefing, scenes: [scene, briefing.scenes[0]!] });
		return handoutPages(made, paperPalette);
	};

	const planOf = (page: HandoutPage | undefined) => {
		if (page?.kind !== 'scene') throw new Error('This is no page of a scene.');
		return page.plan;
	};

	test('loses rows of its table, then some of its drawing', () => {
		const plans = [10, 14, 18, 22, 26].map((count) => planOf(citing(count)[0]));
		const small = plans.filter(({ figureHeight: height }) => height < figureHeight);
		expect(small.some(({ moreNotes }) => moreNotes.length === 0)).toBe(true);
		for (const { rows, figureHeight: height } of small) {
			expect(rows).toEqual([]);
			expect(height).toBeGreaterThanOrEqual(leastFigureHeight - 1e-6);
		}
	});

	test('and has the rest of its notes overleaf, each of them once', () => {
		const made = citing(all.length);
		const own = made.filter((page) => page.kind !== 'sections' && page.scene.number === 1);
		expect(own.length).toBeGreaterThan(1);
		expect(own.map(({ kind }) => kind)).toEqual(['scene', ...own.slice(1).map(() => 'notes')]);
		const notes = own.flatMap((page) =>
			page.kind === 'scene' ? page.plan.notes : page.kind === 'notes' ? page.notes : []
		);
		expect(notes.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
		const [next] = made.filter((page) => page.kind === 'scene' && page.scene.number === 2);
		expect(next?.number).toBe(own.length + 1);
		const index = itemsOf(made).flatMap((item) => (item.kind === 'actor' ? item.pages : []));
		expect([...new Set(index)].toSorted((a, b) => a - b)).toEqual([1, own.length + 1]);
	});
});

test('a briefing without scenes has no page of a scene, and says how it is to be read', () => {
	const empty = handoutPages(contentOf(dossier, { ...briefing, scenes: [] }), paperPalette);
	expect(empty.map(({ kind }) => kind)).toEqual(['sections']);
});

test('the legend tells of every status on any page, also where a tie had another one when a scene was made', () => {
	const [then, ...others] = content.scenes;
	const drawn = then!.relations.find(({ reason }) => isDrawn(reason.status))!;
	const turned = { ...drawn, reason: { ...drawn.reason, status: 'unquoted' as const } };
	const scenes = [
		{ ...then!, relations: [turned] },
		...others.map((scene) => ({ ...scene, relations: [drawn] }))
	];
	const told = itemsOf(handoutPages({ ...content, scenes }, paperPalette)).flatMap((item) =>
		item.kind === 'legend' ? item.legend.statuses.map(({ status }) => status) : []
	);
	expect(told.toSorted()).toEqual([drawn.reason.status, 'unquoted'].toSorted());
});
