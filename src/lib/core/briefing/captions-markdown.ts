import { sourceLine } from '#core/drawing/furniture.ts';
import { escapeMarkdown } from '#core/evidence/citation/escape-markdown.ts';
import { captionText } from './caption-text.ts';
import { figureText } from './figure-text.ts';
import { citeKey } from './numbering.ts';
import type { BriefingContent, SceneContent } from './scene-content.ts';
import { noteLine } from './scene-svg.ts';

/**
 * A briefing without its pictures, as Markdown: what each scene shows in words, its caption, its notes, and the sources, under the
 * same numbers as everywhere. Everything from outside is escaped. Linear in the texts.
 *
 * @param hasNotes with what is for the presenter only
 */
export function captionsMarkdown(content: BriefingContent, hasNotes: boolean): string {
	const { briefing, scenes, sources, stamp } = content;
	const isFictional = scenes.some(({ moment }) => moment.dossier.about.fictional);
	const lines = [
		`# ${escapeMarkdown(briefing.title)}`,
		...(briefing.classification === undefined ? [] : [`**${escapeMarkdown(briefing.classification)}**`]),
		...(isFictional ? ['FICTIONAL: made up for training.'] : []),
		...(stamp === '' ? [] : [`${stamp}.`]),
		...scenes.flatMap((scene) => sceneLines(scene, hasNotes)),
		...(sources.length > 0 ? ['## Sources'] : []),
		...sources.map(({ number, article }) => `Source ${number}: ${escapeMarkdown(sourceLine(article))}`)
	];
	return `${lines.join('\n\n')}\n`;
}

function sceneLines(content: SceneContent, hasNotes: boolean): readonly string[] {
	const { scene, number, notes, stamp } = content;
	const numbers = new Map(notes.map((note) => [citeKey(note.cite), note.number]));
	const caption = captionText(scene.caption, numbers);
	const spoken = hasNotes ? scene.notes.split(/\n+/).filter((text) => text.trim() !== '') : [];
	return [
		`## Scene ${number}: ${escapeMarkdown(scene.title)}`,
		`${stamp}.`,
		escapeMarkdown(figureText(content)),
		...(caption === '' ? [] : [escapeMarkdown(caption)]),
		...notes.map((note) => `\\[${note.number}\\] ${escapeMarkdown(noteLine(note))}`),
		...(spoken.length > 0 ? ['### For the presenter only', ...spoken.map(escapeMarkdown)] : [])
	];
}
