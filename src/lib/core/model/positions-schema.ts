import * as v from 'valibot';
import { formatEntries } from './format-entries.ts';
import { actorReference, strict } from './schema-parts.ts';

const px = v.pipe(v.number(), v.finite());
const side = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** The size of the frame and where each actor stands in it, as `[actor, x, y]`. */
export const positionsEntries = {
	width: side,
	height: side,
	/** Actors below this stand in the tray. */
	trayTop: v.exactOptional(px),
	points: v.array(v.strictTuple([actorReference, px, px])),
	/** Actors that a person put where they stand. */
	pinned: v.exactOptional(v.array(actorReference))
};

/** `positions.json`. */
export const positionsFileSchema = strict({ ...formatEntries('positions'), ...positionsEntries });
