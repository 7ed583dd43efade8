import type { Positions } from '#core/model/dossier.ts';

/** Only those that a person put where they are; null where there is none. */
export function pinnedOf(positions: Positions): Positions | null {
	const points = new Map([...positions.points].filter(([, { pinned }]) => pinned));
	return points.size > 0 ? { ...positions, points } : null;
}
