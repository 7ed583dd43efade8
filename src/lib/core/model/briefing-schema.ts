import * as v from 'valibot';
import { calloutKinds, othersWays, transitions } from './briefing.ts';
import type { Briefing, BriefingDetails, BriefingScene, Inline, SceneDetails } from './briefing.ts';
import { formatEntries } from './format-entries.ts';
import { briefingId, claimId, sceneId, type RelationId } from './ids.ts';
import { limits } from './limits.ts';
import { actorReference, idBy, instant, languageTag, remedyMark, strict, words } from './schema-parts.ts';

const relationReference = idBy((text) => text as RelationId);
const farAway = `this is too far away${remedyMark}Give a place in the picture.`;
// What is farther away cannot be reckoned with: its squares and distances are no numbers any more.
const number = v.pipe(
	v.number(),
	v.minValue(-limits.farthest, farAway),
	v.maxValue(limits.farthest, farAway)
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const point = strict({ x: number, y: number });
const text = v.pipe(
	v.string(),
	v.maxLength(limits.sceneTextUnits, `this is too long for a scene${remedyMark}Make two scenes of it.`)
);

const cite = strict({ claim: idBy(claimId), excerpt: count });

const inline = v.union([
	strict({ text }),
	strict({ text, actor: actorReference }),
	strict({ text, relation: relationReference }),
	strict({ note: cite })
]) satisfies v.GenericSchema<unknown, Inline>;

const callout = strict({
	kind: v.picklist(calloutKinds),
	on: v.union([
		strict({ actors: v.pipe(v.array(actorReference), v.minLength(1)) }),
		strict({ relation: relationReference }),
		strict({ at: point })
	]),
	text,
	shifted: v.exactOptional(point)
});

const detailsOfScene = {
	title: text,
	caption: v.array(inline),
	notes: text,
	view: v.pipe(v.string(), v.maxLength(limits.sceneTextUnits)),
	others: v.picklist(othersWays),
	moved: v.exactOptional(v.array(v.strictTuple([actorReference, number, number]))),
	callouts: v.pipe(
		v.array(callout),
		v.maxLength(limits.callouts, `these are too many for a scene${remedyMark}Make two scenes of it.`)
	),
	cites: v.array(cite),
	madeAt: strict({ sequence: count, at: instant }),
	keptAt: v.exactOptional(count),
	seconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400))),
	transition: v.picklist(transitions)
};

/** See {@link BriefingScene}; whether what it speaks of is in the dossier is asked by the lint of a briefing. */
export const sceneSchema = strict({ id: idBy(sceneId), ...detailsOfScene }) satisfies v.GenericSchema<
	unknown,
	BriefingScene
>;

/** See {@link SceneDetails}. */
export const sceneDetailsSchema = strict(detailsOfScene) satisfies v.GenericSchema<unknown, SceneDetails>;

const detailsOfBriefing = {
	title: words,
	language: languageTag,
	classification: v.exactOptional(words)
};

/** See {@link BriefingDetails}. */
export const briefingDetailsSchema = strict(detailsOfBriefing) satisfies v.GenericSchema<
	unknown,
	BriefingDetails
>;

const scenes = v.pipe(
	v.array(sceneSchema),
	v.check(
		(list) => new Set(list.map(({ id }) => id)).size === list.length,
		`two scenes have the same id${remedyMark}Give each an id of its own.`
	)
);

/** See {@link Briefing}. */
export const briefingSchema = strict({
	id: idBy(briefingId),
	...detailsOfBriefing,
	scenes
}) satisfies v.GenericSchema<unknown, Briefing>;

/** `briefings/<id>.json`; without an id, the file's name is the id. */
export const briefingFileSchema = strict({
	...formatEntries('briefing'),
	id: v.exactOptional(idBy(briefingId)),
	...detailsOfBriefing,
	scenes
});
