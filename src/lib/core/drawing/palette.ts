import { mix } from './contrast.ts';
import type { NodeShape, Stroke } from './display-list.ts';
import type { ActorKindId, FamilyId } from '#core/model/ids.ts';
import type { Status } from '#core/model/relation.ts';

/** How every picture draws the actors of one kind. `width` and `height` in px at zoom 1, without the border. */
export interface KindStyle {
	readonly fill: string;
	/** Colour of the icon on the fill. */
	readonly ink: string;
	readonly shape: NodeShape;
	/** Key into `drawing/icons`. */
	readonly icon: string;
	readonly width: number;
	readonly height: number;
}

/** One theme: every colour is `#RRGGBB`. Ask for kinds and families by {@link kindStyle} and {@link familyColour}. */
export interface Palette {
	/** Ground of the canvas. */
	readonly paper: string;
	/** Panels. */
	readonly surface: string;
	/** Hover, wells. */
	readonly surface2: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	/** Decorative rules only. */
	readonly line: string;
	/** Borders of controls. */
	readonly lineStrong: string;
	readonly accent: string;
	readonly selection: string;
	readonly quoteMark: string;
	readonly kinds: ReadonlyMap<string, KindStyle>;
	readonly families: ReadonlyMap<string, string>;
	readonly statuses: Readonly<Record<Status, Stroke>>;
}

/** Border of a node, in the colour of paper, in px; it is drawn outside the node's box by half. */
export const nodeBorder = 1.5;

const kindForms: readonly (readonly [
	kind: string,
	shape: NodeShape,
	icon: string,
	width: number,
	height: number
])[] = [
	['state', 'rectangle', 'colonnade', 46, 46],
	['security-force', 'octagon', 'shield', 46, 46],
	['armed-group', 'diamond', 'star', 54, 54],
	['international-body', 'hexagon', 'globe', 46, 46],
	['person', 'ellipse', 'head', 46, 46],
	['organisation', 'pentagon', 'case', 46, 46],
	['community', 'round-rectangle', 'group', 46, 32],
	['place', 'round-rectangle', 'pin', 22, 22]
];

const familyIds = ['origin', 'membership', 'alliance', 'designation', 'presence', 'diplomacy', 'hostility'];

const hairline: Stroke = { width: 1, dash: [2, 2], isRound: false };

const statuses: Palette['statuses'] = {
	contested: { width: 2.25, dash: [10, 3, 2, 3, 2, 3], isRound: false },
	corroborated: { width: 2.25, dash: [], isRound: false },
	reported: { width: 1.6, dash: [11, 4], isRound: false },
	assessed: { width: 2.5, dash: [1, 5], isRound: true },
	unquoted: hairline,
	denied: hairline,
	retracted: hairline
};

function kinds(ink: string, fills: readonly string[]): Palette['kinds'] {
	return new Map(
		kindForms.map(([kind, shape, icon, width, height], row) => [
			kind,
			{ fill: fills[row] ?? ink, ink, shape, icon, width, height }
		])
	);
}

function families(colours: readonly string[]): Palette['families'] {
	return new Map(familyIds.map((family, row) => [family, colours[row] ?? '']));
}

const light: Palette = {
	paper: '#F6F4EF',
	surface: '#FFFFFF',
	surface2: '#ECE8DF',
	ink: '#1A1D21',
	ink2: '#4A4F57',
	ink3: '#5E636B',
	line: '#D9D4C8',
	lineStrong: '#8A8478',
	accent: '#0B5A8A',
	selection: '#C2410C',
	quoteMark: '#FFE9A8',
	kinds: kinds('#FFFFFF', [
		'#112A53',
		'#387EB4',
		'#BE1B0E',
		'#0C6760',
		'#353535',
		'#B08000',
		'#6B8B56',
		'#63309B'
	]),
	families: families(['#0F1F29', '#974A77', '#436DA6', '#652391', '#9E6700', '#4E8F6C', '#982635']),
	statuses
};

const dark: Palette = {
	paper: '#12161B',
	surface: '#1B2128',
	surface2: '#262E37',
	ink: '#ECEAE4',
	ink2: '#B9BEC5',
	ink3: '#949BA4',
	line: '#333C46',
	lineStrong: '#6F7985',
	accent: '#7CC0F5',
	selection: '#FFA94D',
	quoteMark: '#4A3D0C',
	kinds: kinds('#12161B', [
		'#6184B6',
		'#BBE7FF',
		'#DE6F61',
		'#57B3A1',
		'#F7F4EF',
		'#E7BE29',
		'#C3DC94',
		'#CC9EF9'
	]),
	families: families(['#FFFFFF', '#FDBCDE', '#76BDFF', '#907DD6', '#F8E492', '#22DAC3', '#CD5965']),
	statuses
};

/** The two themes. Print is always light. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = { light, dark };

/** How a kind is drawn; a kind that the dossier added of its own is a grey ellipse with a dot. */
export function kindStyle(palette: Palette, kind: ActorKindId): KindStyle {
	const neutral = { shape: 'ellipse', icon: 'dot', width: 46, height: 46 } as const;
	return palette.kinds.get(kind) ?? { ...neutral, fill: palette.ink3, ink: palette.paper };
}

/** The colour of a family at full strength; a family that the dossier added of its own is grey. */
export function familyColour(palette: Palette, family: FamilyId): string {
	return palette.families.get(family) ?? palette.ink3;
}

/** How a status is drawn, in every theme and every output. Those that are never drawn get the hairline of `unquoted`. */
export function statusStroke(status: Status): Stroke {
	return statuses[status];
}

/** A tie's colour while nothing is chosen: 35 % of the way to paper. */
export function restColour(palette: Palette, colour: string): string {
	return mix(colour, palette.paper, 0.35);
}
