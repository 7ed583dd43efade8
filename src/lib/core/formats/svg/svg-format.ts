import { compose } from '#core/drawing/compose.ts';
import { furnitureOf } from '#core/drawing/furniture.ts';
import { palettes } from '#core/drawing/palette.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import { svgTree } from '#core/drawing/svg-tree.ts';
import { writeSvg } from '#core/drawing/write-svg.ts';
import type { ExportFormat, ExportInput } from '#core/formats/export-format.ts';
import type { Positions } from '#core/model/dossier.ts';

/** Where nothing was arranged yet, actors are put into a frame of this size near their neighbours. */
const unarranged: Positions = { width: 1200, height: 900, points: new Map() };

/**
 * A scene as a picture in its own frame, whatever window it is seen in: light, at full strength, with its furniture.
 * Equal input gives an equal tree. The PNG is painted from it too.
 */
export function pictureTree({ dossier, scene, positions }: ExportInput): SvgNode {
	const known = positions ?? unarranged;
	const palette = palettes.light;
	const frame = { width: known.width, height: known.height };
	const list = compose({ scene, vocabulary: dossier.vocabulary, positions: known, frame, palette });
	return svgTree(list, furnitureOf(dossier, scene, palette));
}

/** The picture, for print, slides and designers. */
export const svgFormat: ExportFormat = {
	id: 'svg',
	label: 'Picture (SVG)',
	extension: 'svg',
	mime: 'image/svg+xml',
	write: (input) => writeSvg(pictureTree(input)),
	losses: ({ positions }) => [
		'The picture holds no quoted words, only the list of articles that they come from.',
		'Names are set in Source Sans 3 where the program that opens the file has it, else in a similar face.',
		...(positions === null ? ['Nothing was arranged yet: actors only stand near their neighbours.'] : [])
	]
};
