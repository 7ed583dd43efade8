import type { ActorPoint, Positions } from './dossier.ts';
import type { ActorId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, type Located } from './place.ts';
import { shown } from './shown.ts';

/** Positions as lists, as files hold them: `[actor, x, y]`, and which actors are pinned. */
export interface WrittenPositions {
	readonly width: number;
	readonly height: number;
	readonly trayTop?: number;
	readonly points: readonly (readonly [ActorId, number, number])[];
	readonly pinned?: readonly ActorId[];
}

/** The lists of these positions, in the order of the points. */
export function toWrittenPositions({ width, height, trayTop, points }: Positions): WrittenPositions {
	const pinned = [...points].filter(([, point]) => point.pinned).map(([id]) => id);
	return {
		width,
		height,
		...(trayTop === undefined ? {} : { trayTop }),
		points: [...points].map(([id, { x, y }]) => [id, x, y] as const),
		...(pinned.length > 0 ? { pinned } : {})
	};
}

/** The positions that the lists give. An actor that is pinned without a point is passed over and named. */
export function fromWrittenPositions({ value, at }: Located<WrittenPositions>): {
	positions: Located<Positions>;
	issues: readonly Issue[];
} {
	const { width, height, trayTop } = value;
	const points = new Map<ActorId, ActorPoint>(value.points.map(([id, x, y]) => [id, { x, y }]));
	const issues: Issue[] = [];
	for (const [index, id] of (value.pinned ?? []).entries()) {
		const point = points.get(id);
		if (point) points.set(id, { ...point, pinned: true });
		else {
			const message = `${shown(id)} is pinned and stands nowhere.`;
			issues.push(
				fault(at(`pinned.${index}`), 'reference-dangling', message, 'Give it a point, or take it out here.')
			);
		}
	}
	const positions = { width, height, ...(trayTop === undefined ? {} : { trayTop }), points };
	return { positions: { value: positions, at }, issues };
}
