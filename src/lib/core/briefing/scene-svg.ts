import type { Furniture } from '#core/drawing/furniture.ts';
import { sourceLine } from '#core/drawing/furniture.ts';
import { isolated } from '#core/drawing/furniture-text.ts';
import { palettes, type Palette } from '#core/drawing/palette.ts';
import { svgRoot, networkNode, type Extras } from '#core/drawing/plain-tree.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import { svgNode } from '#core/drawing/svg-node.ts';
import { svgTree } from '#core/drawing/svg-tree.ts';
import type { Frame } from '#core/layout/frame.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import { legend } from '#core/view/legend.ts';
import type { CalloutMark } from './callout-marks.ts';
import { captionText } from './caption-text.ts';
import { stageFigure, wordFontSize } from './frames.ts';
import type { BriefingContent, NoteContent, SceneContent } from './scene-content.ts';
import { citeKey } from './numbering.ts';
import { fadedOpacity, scenePicture, type ScenePicture } from './scene-picture.ts';

/** The drawing of a scene alone, in its own size, as a page shows and prints it. */
export function sceneTree(picture: ScenePicture, title: string): SvgNode {
	const { list } = picture;
	const { width, height } = list;
	return svgRoot(list, { width, height, title: isolated(title) }, [
		networkNode(list, 0, 0, 'full', sceneExtras(picture))
	]);
}

/** What a scene has beyond its marks: what is faded, the verbs of its ties, what is laid over it. */
export function sceneExtras({ list, lit, words, callouts }: ScenePicture): Extras {
	const isLit = (id: string) => lit.actors.has(id as ActorId) || lit.relations.has(id as RelationId);
	const hulls = callouts.filter(({ kind }) => kind === 'hull');
	const colourOf = new Map(list.ties.map(({ id, colour }) => [id, colour]));
	return {
		opacityOf: (id) => (isLit(id) ? 1 : fadedOpacity),
		behind: hulls.flatMap(({ path }) =>
			path === null
				? []
				: [
						svgNode('path', {
							d: path,
							fill: list.ink,
							'fill-opacity': 0.06,
							stroke: list.ink,
							'stroke-width': 1
						})
					]
		),
		between: words.map(({ relation, text, at }) =>
			svgNode(
				'g',
				{ 'data-word': relation },
				haloed(text, at.x, at.y + 4, 'middle', wordFontSize, colourOf.get(relation) ?? list.ink, list.paper)
			)
		),
		over: [
			svgNode(
				'g',
				{ id: 'callouts' },
				callouts.map((mark) => calloutNode(mark, list.ink, list.paper))
			)
		]
	};
}

function calloutNode(
	{ kind, path, head, lines, box, fontSize, lineHeight }: CalloutMark,
	ink: string,
	paper: string
): SvgNode {
	return svgNode('g', { 'data-callout': kind }, [
		...(path !== null && kind !== 'hull'
			? [svgNode('path', { d: path, fill: 'none', stroke: ink, 'stroke-width': 1.5 })]
			: []),
		...(head === null ? [] : [svgNode('path', { d: head, fill: ink })]),
		...(box
			? lines.flatMap((line, index) =>
					haloed(
						line,
						box.x + box.width / 2,
						box.y + (index + 1) * lineHeight - 3,
						'middle',
						fontSize,
						ink,
						paper
					)
				)
			: [])
	]);
}

// A rim of its own under the text: many programs do not know paint-order.
function haloed(
	text: string,
	x: number,
	y: number,
	anchor: string,
	size: number,
	colour: string,
	paper: string
): readonly SvgNode[] {
	const shared = { x, y, 'font-size': size, 'font-weight': 600, 'text-anchor': anchor };
	return [
		svgNode(
			'text',
			{
				...shared,
				'aria-hidden': 'true',
				fill: paper,
				stroke: paper,
				'stroke-width': 5,
				'stroke-linejoin': 'round'
			},
			[isolated(text)]
		),
		svgNode('text', { ...shared, fill: colour }, [isolated(text)])
	];
}

/** What stands around the drawing of a scene wherever it goes: the same title, numbers, legend and stamp. */
function sceneFurniture(
	{ briefing, notes: all }: Pick<BriefingContent, 'briefing' | 'notes'>,
	content: SceneContent,
	palette: Palette
): Furniture {
	const { scene, actors, relations, notes, sources, stamp, moment } = content;
	const numbers = new Map(all.map(({ cite, number }) => [citeKey(cite), number]));
	const { dossier } = moment;
	return {
		title: scene.title || briefing.title,
		isFictional: dossier.about.fictional,
		...(briefing.classification === undefined ? {} : { classification: briefing.classification }),
		stamp,
		legend: legend({ actors, relations }, dossier.vocabulary, palette),
		caption: captionText(scene.caption, numbers),
		notes: notes.map((note) => ({ number: note.number, text: noteLine(note) })),
		sources: sources.map(({ number, article }) => ({ number, text: sourceLine(article) }))
	};
}

/** A note in one line: the words, whose they are, and the number of the article. */
export function noteLine({ excerpt, article, claim, source }: NoteContent): string {
	if (!excerpt || !article) return 'These words are no longer in the dossier.';
	const words = `“${isolated(excerpt.text)}”${excerpt.broken ? ' (not found in the article)' : ''}`;
	const speaker = claim?.speaker ? ` ${isolated(claim.speaker.words)}, in` : '';
	return `${words}${speaker} ${article.publisher} (source ${source ?? '?'})${article.retracted ? ', retracted' : ''}`;
}

/** A scene as the tree of a file: drawing, title, caption, notes, legend, sources and stamp. Equal input gives an equal tree. */
export function sceneFileTree(
	content: BriefingContent,
	scene: SceneContent,
	frame: Frame = stageFigure,
	palette: Palette = palettes.light
): SvgNode {
	const picture = scenePicture(scene, frame, palette);
	return svgTree(picture.list, sceneFurniture(content, scene, palette), 'full', sceneExtras(picture));
}
