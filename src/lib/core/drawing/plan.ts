import type { NodeShape } from './display-list.ts';
import { fansOf, type Fan, type TieEnds } from './fan.ts';
import { nodeSize } from './node-size.ts';
import { wrapLabel, type WrappedLabel } from './wrap-label.ts';
import { canvasName, type Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';

/** Actors and relations to draw. */
export interface Drawn {
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
}

/** Up to this many drawn actors every label is shown; above, those that do not fit are left out. */
const mostLabelsForced = 60;
/** Up to this many ties each is drawn; above, a pair of actors is one band with a count. */
const mostTies = 150;

/** A node before it has a place. */
export interface PlannedNode {
	readonly id: ActorId;
	readonly shape: NodeShape;
	readonly width: number;
	readonly height: number;
	readonly label: WrappedLabel;
	/** Number of ties. */
	readonly degree: number;
}

/** Everything about a picture that does not depend on where its actors stand. Indices count in the order of `nodes`. */
export interface Plan {
	readonly nodes: readonly PlannedNode[];
	readonly indexOf: ReadonlyMap<ActorId, number>;
	/** Relations that are drawn: both ends are there and differ, and its status is drawn. In the order given. */
	readonly relations: readonly Relation[];
	readonly ties: readonly TieEnds[];
	readonly fans: readonly Fan[];
	/** There are too many ties: pairs are drawn as bands. */
	readonly isBanded: boolean;
	readonly mayOmitLabels: boolean;
}

/**
 * Sizes, wrapped names and fans of a picture, with actors in the order of their ids.
 *
 * @param fontSize of the labels, px
 */
export function planOf({ actors, relations }: Drawn, fontSize: number): Plan {
	const sorted = [...actors].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const indexOf = new Map(sorted.map(({ id }, index) => [id, index]));
	const drawn = relations.filter(
		({ subject, object, reason }) =>
			subject !== object && indexOf.has(subject) && indexOf.has(object) && isDrawn(reason.status)
	);
	const ties = drawn.map(({ subject, object }) => ({
		source: indexOf.get(subject) ?? 0,
		target: indexOf.get(object) ?? 0
	}));
	const degrees = new Array<number>(sorted.length).fill(0);
	for (const end of ties.flatMap(({ source, target }) => [source, target]))
		degrees[end] = (degrees[end] ?? 0) + 1;
	const nodes = sorted.map((actor, index) => ({
		id: actor.id,
		...nodeSize(actor.kind),
		label: wrapLabel(canvasName(actor).text, fontSize),
		degree: degrees[index] ?? 0
	}));
	return {
		nodes,
		indexOf,
		relations: drawn,
		ties,
		fans: fansOf(ties),
		isBanded: ties.length > mostTies,
		mayOmitLabels: nodes.length > mostLabelsForced
	};
}
