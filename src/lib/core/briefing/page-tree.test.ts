import { expect, test } from 'vitest';
import { contentOf, fiveScenes } from '../../../../tests/support/five-scenes.ts';
import { openMali } from '../../../../tests/support/open-mali.ts';
import { figureText, tiesOf } from './figure-text.ts';
import { pageTree } from './page-tree.ts';
import { greyOf, paperPalette, paperPaletteFor } from './paper-palette.ts';
import { sentence } from './scene-changes.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import { primaryName } from '#core/model/actor.ts';

const dossier = await openMali();
const briefing = fiveScenes(dossier);
const [scene] = contentOf(dossier, briefing).scenes;
const plain = { isGrey: false, isOutline: false };

function all(node: SvgNode): readonly SvgNode[] {
	return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}
const coloursOf = (node: SvgNode) =>
	all(node).flatMap(({ attributes }) =>
		[attributes.fill, attributes.stroke].filter((value) => typeof value === 'string' && value.startsWith('#'))
	);
const isGrey = (colour: unknown) => /^#(..)\1\1$/i.test(String(colour));

test('a drawing among others has no ids, and its text equivalent as its label', () => {
	const tree = pageTree(scene!, plain);
	expect(all(tree).filter(({ attributes }) => 'id' in attributes)).toEqual([]);
	expect(tree.attributes['aria-label']).toBe(figureText(scene!));
	expect(coloursOf(tree).every(isGrey)).toBe(false);
});

test('the text equivalent tells every tie, with its status', () => {
	const ties = tiesOf(scene!);
	const text = figureText(scene!);
	expect(text).toMatch(new RegExp(`^Figure: ${scene!.actors.length} actors, ${ties.length} ties\\. `));
	for (const relation of ties)
		expect(text).toContain(
			`${sentence(relation, scene!.moment)} (${[relation.reason.status, relation.reason.caveat].filter(Boolean).join(', ')}).`
		);
	expect(text).toContain('Remark: in the middle');
});

test('who has no tie, and what is faint, is said in numbers', () => {
	const [one, ...others] = scene!.actors;
	const alone = { ...scene!, lit: { actors: new Set([one!.id]), relations: new Set<never>() } };
	const text = figureText(alone);
	expect(text).toContain(`Figure: 1 actor, 0 ties. Without a tie here: ${primaryName(one!).text}.`);
	expect(text).toContain(`${others.length} more actors are drawn faintly.`);
});

test('in grey there is no colour left, and each is as the filter shows it', () => {
	expect(coloursOf(pageTree(scene!, { isGrey: true, isOutline: false })).every(isGrey)).toBe(true);
	expect(greyOf('#ff0000')).toBe('#363636');
	expect(greyOf('#FFFFFF')).toBe('#ffffff');
});

test('with ink outlines, actors are white with a rim and an icon of ink', () => {
	const tree = pageTree(scene!, { isGrey: false, isOutline: true });
	const actors = all(tree).filter(({ attributes }) => 'data-actor' in attributes);
	expect(actors).toHaveLength(scene!.actors.length);
	for (const actor of actors) {
		const [shape, icon] = all(actor).filter(({ tag }) => tag === 'path');
		expect(shape?.attributes).toMatchObject({
			fill: paperPalette.paper,
			stroke: paperPalette.ink,
			'stroke-width': 2.2
		});
		expect(icon?.attributes.fill).toBe(paperPalette.ink);
	}
	expect(paperPaletteFor(plain).kinds).toEqual(paperPalette.kinds);
});
