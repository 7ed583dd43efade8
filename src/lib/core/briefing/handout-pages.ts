import { written } from '#core/evidence/citation/rich-text.ts';
import { chicagoBibliography } from '#core/evidence/citation/chicago.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Relation } from '#core/model/relation.ts';
import type { ActorId } from '#core/model/ids.ts';
import { legend, type Legend } from '#core/view/legend.ts';
import type { Palette } from '#core/drawing/palette.ts';
import {
	actorHeight,
	notesHeight,
	planScene,
	rowHeight,
	type ScenePlan,
	type TieRow
} from './handout-scene.ts';
import { methodText } from './method-text.ts';
import { heightOf, linesOf } from './paper-lines.ts';
import { fixed, page, settings } from './paper-sizes.ts';
import type { BriefingContent, NoteContent, SceneContent, SourceContent } from './scene-content.ts';

/** What stands behind the scenes, in this order. Presenter notes only where they were asked for. */
export type SectionId = 'presenter-notes' | 'more-ties' | 'sources' | 'actors' | 'legend' | 'method';

/** One row, line or paragraph of a section. */
export type Item =
	| {
			readonly kind: 'presenter-note';
			readonly scene: SceneContent;
			readonly text: string;
			readonly isFirst: boolean;
	  }
	| { readonly kind: 'tie'; readonly scene: SceneContent; readonly row: TieRow }
	| { readonly kind: 'source'; readonly source: SourceContent }
	| {
			readonly kind: 'actor';
			readonly actor: Actor;
			readonly scenes: readonly number[];
			readonly pages: readonly number[];
	  }
	| { readonly kind: 'legend'; readonly legend: Legend }
	| { readonly kind: 'method'; readonly heading: string; readonly text: string }
	| { readonly kind: 'moment'; readonly scene: SceneContent }
	| { readonly kind: 'sum'; readonly source: SourceContent };

/** As much of a section as stands on one page. */
export interface SectionPart {
	readonly section: SectionId;
	/** False: it is continued from the page before. */
	readonly isFirst: boolean;
	readonly items: readonly Item[];
}

/** A page of a hand-out. */
export type HandoutPage =
	| {
			readonly number: number;
			readonly kind: 'scene';
			readonly scene: SceneContent;
			readonly plan: ScenePlan;
			readonly morePage: number | null;
	  }
	| {
			readonly number: number;
			readonly kind: 'notes';
			readonly scene: SceneContent;
			readonly notes: readonly NoteContent[];
	  }
	| { readonly number: number; readonly kind: 'sections'; readonly parts: readonly SectionPart[] };

/**
 * A briefing as pages: one for each scene, then what all of them share. Presenter notes are no part of any page unless asked for.
 * Cost: linear in the texts; nothing is drawn.
 */
export function handoutPages(
	content: BriefingContent,
	palette: Palette,
	{ hasNotes = false }: { readonly hasNotes?: boolean } = {}
): readonly HandoutPage[] {
	const head = headOf(content.briefing);
	const plans = content.scenes.map((scene) => ({ scene, plan: planScene(scene, head) }));
	const front = plans.flatMap(({ scene, plan }): FrontPage[] => [
		{ kind: 'scene', scene, plan },
		...overleaf(plan.moreNotes, head).map((notes): FrontPage => ({ kind: 'notes', scene, notes }))
	]);
	const numbered = front.map((each, index) => ({ ...each, number: index + 1 }));
	const pageOf = new Map(
		numbered.flatMap(({ kind, scene, number }) => (kind === 'scene' ? [[scene.number, number] as const] : []))
	);
	const back = packed(sectionsOf(content, plans, pageOf, palette, hasNotes), head).map((parts, index) => ({
		number: numbered.length + index + 1,
		kind: 'sections' as const,
		parts
	}));
	const morePageOf = (scene: SceneContent) =>
		back.find(({ parts }) =>
			parts.some(({ items }) => items.some((item) => item.kind === 'tie' && item.scene === scene))
		)?.number ?? null;
	return [
		...numbered.map((each) => (each.kind === 'scene' ? { ...each, morePage: morePageOf(each.scene) } : each)),
		...back
	];
}

/** Height of the head of each page: a long title, or a long word on whom it may be shown to, takes more lines. */
function headOf({ title, classification = '' }: Briefing): number {
	const { width } = settings.running;
	const said = linesOf(classification.toUpperCase(), { ...settings.running, width: width * 0.36 });
	const left = classification === '' ? width : width * 0.55;
	const lines = Math.max(said, linesOf(title, { ...settings.running, width: left }));
	return fixed.head + (lines - 1) * settings.running.lineHeight;
}

type FrontPage =
	| { readonly kind: 'scene'; readonly scene: SceneContent; readonly plan: ScenePlan }
	| { readonly kind: 'notes'; readonly scene: SceneContent; readonly notes: readonly NoteContent[] };

function overleaf(notes: readonly NoteContent[], head: number): readonly (readonly NoteContent[])[] {
	const room = page.height - head - fixed.foot - fixed.section;
	const pages: NoteContent[][] = [];
	for (const note of notes) {
		const last = pages.at(-1);
		if (last && notesHeight([...last, note]) <= room) last.push(note);
		else pages.push([note]);
	}
	return pages;
}

interface Section {
	readonly id: SectionId;
	readonly items: readonly {
		readonly item: Item;
		readonly height: number;
		/** What stands above it where it is the first on a page: the heads of its table. */
		readonly lead?: number;
	}[];
}

function sectionsOf(
	content: BriefingContent,
	plans: readonly { readonly scene: SceneContent; readonly plan: ScenePlan }[],
	pageOf: ReadonlyMap<number, number>,
	palette: Palette,
	hasNotes: boolean
): readonly Section[] {
	const line = settings.source.lineHeight + 3;
	const headOfScene = ({ number, scene }: SceneContent) =>
		heightOf(`Scene ${number}: ${scene.title}`, settings.heading) + 10;
	const all: Section[] = [
		{
			id: 'presenter-notes',
			items: (hasNotes ? content.scenes : []).flatMap((scene) =>
				paragraphs(scene.scene.notes).map((text, index) => ({
					item: { kind: 'presenter-note' as const, scene, text, isFirst: index === 0 },
					height: heightOf(text, settings.body) + 5 + (index === 0 ? headOfScene(scene) : 0)
				}))
			)
		},
		{
			id: 'more-ties',
			items: plans.flatMap(({ scene, plan }) =>
				plan.moreRows.map((row, index) => ({
					item: { kind: 'tie' as const, scene, row },
					height: rowHeight(row, scene) + (index === 0 ? fixed.tableHead + headOfScene(scene) : 0),
					lead: index === 0 ? 0 : fixed.tableHead + headOfScene(scene)
				}))
			)
		},
		{
			id: 'sources',
			items: content.sources.map((source) => ({
				item: { kind: 'source' as const, source },
				height: heightOf(`${sourceText(source)} Arabic (Latin)`, settings.source) + 4
			}))
		},
		{
			id: 'actors',
			items: content.actors.map(({ actor, scenes }, index) => ({
				item: {
					kind: 'actor' as const,
					actor,
					scenes,
					pages: scenes.flatMap((number) => pageOf.get(number) ?? [])
				},
				height: actorHeight(actor) + (index === 0 ? fixed.tableHead : 0),
				lead: index === 0 ? 0 : fixed.tableHead
			}))
		},
		{ id: 'legend', items: legendItems(content, palette) },
		{
			id: 'method',
			items: [
				...methodText.map((paragraph) => ({
					item: { kind: 'method' as const, ...paragraph },
					height: heightOf(paragraph.text, settings.body) + 22
				})),
				...content.scenes.map((scene, index) => ({
					item: { kind: 'moment' as const, scene },
					height: line + (index === 0 ? 26 : 0)
				})),
				...content.sources.map((source, index) => ({
					item: { kind: 'sum' as const, source },
					height: line + (index === 0 ? 26 : 0)
				}))
			]
		}
	];
	return all.filter(({ items }) => items.length > 0);
}

/** What a text says in paragraphs, without empty ones. */
function paragraphs(text: string): readonly string[] {
	return text
		.split(/\n+/)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

function sourceText({ article }: SourceContent): string {
	const { plain } = written(chicagoBibliography({ article, passages: [], read: article.published.date }));
	return article.retracted ? `${plain} ${article.retracted.reason}` : plain;
}

function legendItems(content: BriefingContent, palette: Palette): Section['items'] {
	const last = content.scenes.at(-1);
	if (!last) return [];
	const actors = new Map<ActorId, Actor>();
	// A tie may have another status in a scene that was made at another time: the legend tells of each.
	const relations = new Map<string, Relation>();
	for (const scene of content.scenes) {
		for (const actor of scene.actors) actors.set(actor.id, actor);
		for (const relation of scene.relations)
			relations.set(`${relation.reason.status} ${relation.id}`, relation);
	}
	const shown = { actors: [...actors.values()], relations: [...relations.values()] };
	const value = legend(shown, last.moment.dossier.vocabulary, palette);
	const rows = Math.ceil(value.kinds.length / 3) + Math.ceil(value.types.length / 3) + value.statuses.length;
	return [{ item: { kind: 'legend', legend: value }, height: rows * 15 + 60 }];
}

/** Sections one under the other, as many on a page as fit; a heading is never the last thing on a page. */
function packed(sections: readonly Section[], head: number): readonly (readonly SectionPart[])[] {
	const room = page.height - head - fixed.foot - fixed.reserve;
	const pages: { section: SectionId; isFirst: boolean; items: Item[] }[][] = [];
	let left = 0;
	for (const { id, items } of sections) {
		let isFirst = true;
		for (const { item, height, lead = 0 } of items) {
			const needs = height + (isFirst ? fixed.section : 0);
			if (needs > left) {
				pages.push([{ section: id, isFirst, items: [] }]);
				left = room - fixed.section;
				left -= height + lead;
			} else {
				if (isFirst) pages.at(-1)?.push({ section: id, isFirst, items: [] });
				left -= needs;
			}
			pages.at(-1)?.at(-1)?.items.push(item);
			isFirst = false;
		}
	}
	return pages;
}
