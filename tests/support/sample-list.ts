import type { ActorMark, DisplayList, Label, TieMark } from '../../src/lib/core/drawing/display-list.ts';
import { glyphsFor } from '../../src/lib/core/drawing/glyphs.ts';
import {
	familyColour,
	kindStyle,
	restColour,
	statusStroke,
	type Palette
} from '../../src/lib/core/drawing/palette.ts';
import { textWidth } from '../../src/lib/core/drawing/text-width.ts';
import type { Point } from '../../src/lib/core/model/point.ts';
import { actorId, actorKindId, familyId, relationId, relationTypeId } from '../../src/lib/core/model/ids.ts';
import type { Status } from '../../src/lib/core/model/relation.ts';

type Side = Label['side'];
type Measure = (line: string, fontSize: number) => number;

const actors: readonly (readonly [
	id: string,
	kind: string,
	x: number,
	y: number,
	side: Side,
	lines: string[]
])[] = [
	['mali', 'state', 120, 120, 'below', ['Mali']],
	['minusma', 'security-force', 420, 110, 'above', ['UN mission', 'in Mali']],
	['jnim', 'armed-group', 130, 320, 'left', ['JNIM']],
	['un', 'international-body', 430, 330, 'right', ['United', 'Nations']],
	['kidal', 'place', 280, 400, 'below', ['Kidal']],
	['ghaly', 'person', 270, 220, 'right', ['Iyad Ag Ghaly']]
];

const ties: readonly (readonly [
	from: string,
	type: string,
	to: string,
	family: string,
	status: Status,
	bend: number
])[] = [
	['minusma', 'deployed-to', 'mali', 'presence', 'corroborated', 30],
	['mali', 'supports', 'minusma', 'alliance', 'reported', 30],
	['ghaly', 'leads', 'jnim', 'membership', 'contested', 0],
	['jnim', 'fights', 'mali', 'hostility', 'assessed', 0],
	['un', 'founded', 'minusma', 'origin', 'unquoted', -40],
	['jnim', 'active-in', 'kidal', 'presence', 'corroborated', 24]
];

const symmetric = new Set(['fights']);
const fontSize = 15;
const lineHeight = 18;

/** A picture made by hand, 560 × 460, with one of everything that the canvas can draw but bands. */
export function sampleList(
	palette: Palette,
	measure: Measure = (line, size) => textWidth(line, size, 600)
): DisplayList {
	const marks = actors.map(([id, kind, x, y, side, lines]) =>
		actorMark(palette, measure, id, kind, { x, y }, side, lines)
	);
	const byId = new Map(marks.map((mark) => [String(mark.id), mark]));
	return {
		width: 560,
		height: 460,
		paper: palette.paper,
		ink: palette.ink,
		quiet: palette.ink3,
		selection: palette.selection,
		actors: marks,
		ties: ties.map(([from, type, to, family, status, bend]) =>
			tieMark(palette, at(byId, from), type, at(byId, to), family, status, bend)
		),
		bands: [],
		trayTop: 440
	};
}

function at(marks: ReadonlyMap<string, ActorMark>, id: string): ActorMark {
	const mark = marks.get(id);
	if (!mark) throw new Error(`The sample has no actor ${id}.`);
	return mark;
}

function actorMark(
	palette: Palette,
	measure: Measure,
	id: string,
	kind: string,
	centre: Point,
	side: Side,
	lines: readonly string[]
): ActorMark {
	const { width, height, ...style } = kindStyle(palette, actorKindId(kind));
	const size = {
		width: Math.max(...lines.map((line) => measure(line, fontSize))),
		height: lines.length * lineHeight
	};
	const beside = { x: centre.x - size.width / 2, y: centre.y - size.height / 2 };
	const corner = {
		below: { x: beside.x, y: centre.y + height / 2 + 4 },
		above: { x: beside.x, y: centre.y - height / 2 - 4 - size.height },
		right: { x: centre.x + width / 2 + 6, y: beside.y },
		left: { x: centre.x - width / 2 - 6 - size.width, y: beside.y }
	}[side];
	return {
		id: actorId(id),
		kind: actorKindId(kind),
		title: lines.join(' '),
		centre,
		shape: style.shape,
		width,
		height,
		fill: style.fill,
		ink: style.ink,
		icon: style.icon,
		label: { lines, side, box: { ...corner, ...size }, fontSize, lineHeight, isRightToLeft: false },
		isPinned: false,
		inTray: false
	};
}

function tieMark(
	palette: Palette,
	from: ActorMark,
	type: string,
	to: ActorMark,
	family: string,
	status: Status,
	bend: number
): TieMark {
	const [dx, dy] = [to.centre.x - from.centre.x, to.centre.y - from.centre.y];
	const length = Math.hypot(dx, dy);
	const unit = { x: dx / length, y: dy / length };
	const start = { x: from.centre.x + unit.x * 32, y: from.centre.y + unit.y * 32 };
	const end = { x: to.centre.x - unit.x * 32, y: to.centre.y - unit.y * 32 };
	const control = { x: (start.x + end.x) / 2 - unit.y * bend, y: (start.y + end.y) / 2 + unit.x * bend };
	const middle = { x: (start.x + end.x) / 4 + control.x / 2, y: (start.y + end.y) / 4 + control.y / 2 };
	const hasArrowhead = !symmetric.has(type);
	const colour = familyColour(palette, familyId(family));
	return {
		id: relationId(from.id, relationTypeId(type), to.id, !hasArrowhead),
		type: relationTypeId(type),
		family: familyId(family),
		source: from.id,
		target: to.id,
		title: `${from.title} ${type} ${to.title}`,
		verb: type,
		status,
		start,
		control,
		end,
		stroke: statusStroke(status),
		colour,
		restColour: restColour(palette, colour),
		hasArrowhead,
		glyphs: glyphsFor(relationTypeId(type), { start, control, end, hasArrowhead }),
		badge: status === 'contested' ? middle : null,
		labelAt: middle
	};
}
