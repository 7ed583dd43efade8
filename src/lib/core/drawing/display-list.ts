import type { ActorId, ActorKindId, FamilyId, RelationId, RelationTypeId } from '#core/model/ids.ts';
import type { Point } from '#core/model/point.ts';
import type { Status } from '#core/model/relation.ts';

/** A rectangle in px, `x`/`y` its top left corner. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Outlines that an actor kind can have; each exists under this name in Cytoscape and has a PowerPoint preset. */
export type NodeShape =
	'rectangle' | 'octagon' | 'diamond' | 'hexagon' | 'ellipse' | 'pentagon' | 'round-rectangle';

/** Side of the node that its label stands on. */
export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** The name beside a node: its lines, top to bottom, and the box that they fill. */
export interface Label {
	readonly lines: readonly string[];
	readonly side: LabelSide;
	readonly box: Box;
	/** px. */
	readonly fontSize: number;
	readonly lineHeight: number;
	readonly isRightToLeft: boolean;
}

/** One actor as every picture draws it. */
export interface ActorMark {
	readonly id: ActorId;
	readonly kind: ActorKindId;
	/** The primary name in full, for titles and screen readers. */
	readonly title: string;
	readonly centre: Point;
	readonly shape: NodeShape;
	readonly width: number;
	readonly height: number;
	readonly fill: string;
	/** Colour of the icon and of nothing else. */
	readonly ink: string;
	/** Key into `drawing/icons`. */
	readonly icon: string;
	readonly label: Label;
	/** A person put it there: it has a pin. */
	readonly isPinned: boolean;
	/** Stands in the "Also named" tray under the drawing. */
	readonly inTray: boolean;
}

/** A small sign at an end of a tie, in px of the frame. Hollow ones are filled with paper. */
export interface Glyph {
	/** SVG path data, absolute. */
	readonly path: string;
	readonly isFilled: boolean;
}

/** Dashes as numbers of px on, off, …; empty = solid. */
export interface Stroke {
	readonly width: number;
	readonly dash: readonly number[];
	readonly isRound: boolean;
}

/** One relation as every picture draws it: a quadratic curve from `start` over `control` to `end` (straight where it lies between). */
export interface TieMark {
	readonly id: RelationId;
	readonly type: RelationTypeId;
	readonly family: FamilyId;
	readonly source: ActorId;
	readonly target: ActorId;
	/** "A founded B", for titles and screen readers. */
	readonly title: string;
	/** The verb, drawn on hover and selection. */
	readonly verb: string;
	readonly status: Status;
	readonly start: Point;
	readonly control: Point;
	readonly end: Point;
	readonly stroke: Stroke;
	/** The family's colour, drawn on hover, on selection and in print. */
	readonly colour: string;
	/** The same mixed toward paper, drawn at rest on screen. */
	readonly restColour: string;
	/** Whether a filled triangle stands at `end`, its tip on it. */
	readonly hasArrowhead: boolean;
	readonly glyphs: readonly Glyph[];
	/** Where the status badge stands: contested ties only. */
	readonly badge: Point | null;
	/** Where the verb is centred when it is drawn. */
	readonly labelAt: Point;
}

/** A pair of actors drawn as one grey band because the picture has more than 150 ties. */
export interface BandMark {
	readonly a: ActorId;
	readonly b: ActorId;
	readonly start: Point;
	readonly end: Point;
	readonly count: number;
}

/** One picture, ready to paint, in px of its frame. Every output is painted from this, so that none can disagree. */
export interface DisplayList {
	readonly width: number;
	readonly height: number;
	/** Ground colour. */
	readonly paper: string;
	readonly ink: string;
	/** Grey of what is no data: bands, the tray's rule and title. */
	readonly quiet: string;
	/** Ring around what is selected. */
	readonly selection: string;
	readonly actors: readonly ActorMark[];
	readonly ties: readonly TieMark[];
	readonly bands: readonly BandMark[];
	/** Where the tray's rule and title stand, or null where nothing is in it. */
	readonly trayTop: number | null;
}
