import type { NodeShape } from './display-list.ts';
import { kindStyle, palettes } from './palette.ts';
import type { ActorKindId } from '#core/model/ids.ts';

/** The outline of an actor's node and the box that it fills, in px at zoom 1. */
export interface NodeSize {
	readonly shape: NodeShape;
	readonly width: number;
	readonly height: number;
}

/** How large the actors of a kind are drawn. The same in every theme, so a layout holds in all of them. */
export function nodeSize(kind: ActorKindId): NodeSize {
	const { shape, width, height } = kindStyle(palettes.light, kind);
	return { shape, width, height };
}
