import { slug } from '#core/drafting/free-ids.ts';
import { writeSvg } from '#core/drawing/write-svg.ts';
import { safeFileName } from '#core/formats/file-name.ts';
import { captionsMarkdown } from './captions-markdown.ts';
import type { BriefingContent } from './scene-content.ts';
import { sceneFileTree } from './scene-svg.ts';

/**
 * The files of a briefing that are texts, by path: each scene as SVG in `scenes/`, numbered, and `captions.md`. The same briefing
 * gives the same bytes. Cost: the picture of each scene.
 *
 * @param hasNotes with what is for the presenter only, in `captions.md`
 */
export function briefingTexts(content: BriefingContent, hasNotes: boolean): ReadonlyMap<string, string> {
	const digits = Math.max(2, String(content.scenes.length).length);
	const pictures = content.scenes.map((scene): [string, string] => {
		const name = [String(scene.number).padStart(digits, '0'), slug(scene.scene.title)];
		const file = safeFileName(`${name.filter((part) => part !== '').join('-')}.svg`);
		return [`scenes/${file}`, writeSvg(sceneFileTree(content, scene))];
	});
	return new Map([...pictures, ['captions.md', captionsMarkdown(content, hasNotes)]]);
}
