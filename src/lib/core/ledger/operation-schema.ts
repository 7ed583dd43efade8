import * as v from 'valibot';
import { actorSchema } from '#core/model/actor-schema.ts';
import {
	briefingDetailsSchema,
	briefingSchema,
	sceneDetailsSchema,
	sceneSchema
} from '#core/model/briefing-schema.ts';
import { articleDetails } from '#core/model/article-schema.ts';
import { claimSchema, review } from '#core/model/claim-schema.ts';
import { aboutEntries } from '#core/model/dossier-schema.ts';
import { articleId, briefingId, claimId, sceneId } from '#core/model/ids.ts';
import { mergerEntries, neverSameSchema } from '#core/model/resolution-schema.ts';
import { actorReference, idBy, instant, remedyMark, strict, words } from '#core/model/schema-parts.ts';
import type { Draft, Entry, EntryId } from './entry.ts';
import type { Operation } from './operation.ts';

const actorEntries = actorSchema.entries;
const name = actorEntries.names.pipe[0].item;
const px = v.pipe(v.number(), v.finite());
const point = strict({ x: px, y: px });
const actorPoint = strict({ x: px, y: px, pinned: v.exactOptional(v.literal(true)) });
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const side = v.pipe(v.number(), v.finite(), v.gtValue(0));

const actorDetails = strict({ kind: actorEntries.kind, description: actorEntries.description });
const article = strict({ id: idBy(articleId), ...articleDetails, text: v.string() });
const { sha256: hash, retracted, ...articleChangeable } = articleDetails;
const retraction = retracted.wrapped;
const articleChange = strict(articleChangeable);
const claimDetails = v.pipe(
	claimSchema,
	v.check(
		({ review }) => review === undefined,
		`a verdict is no detail${remedyMark}Use accept-claim or reject-claim.`
	)
);
const [accepted, rejected] = review.options;
const found = v.nullable(review);
const about = strict(aboutEntries);
const merger = strict(mergerEntries);

const ofActor = { actor: actorReference };
const ofArticle = { article: idBy(articleId) };
const ofClaim = { claim: idBy(claimId) };
const ofBriefing = { briefing: idBy(briefingId) };
const sceneIn = { ...ofBriefing, scene: sceneSchema, index };

const anyOperation = v.variant('type', [
	strict({ type: v.literal('add-actor'), actor: actorSchema, point: v.exactOptional(actorPoint) }),
	strict({ type: v.literal('change-actor'), ...ofActor, from: actorDetails, to: actorDetails }),
	strict({ type: v.literal('remove-actor'), actor: actorSchema, point: v.exactOptional(actorPoint) }),
	strict({ type: v.literal('add-name'), ...ofActor, name, index }),
	strict({ type: v.literal('change-name'), ...ofActor, from: name, to: name }),
	strict({ type: v.literal('remove-name'), ...ofActor, name, index }),
	strict({
		type: v.literal('change-primary-name'),
		...ofActor,
		primary: name,
		demoted: name.entries.role,
		promoted: name
	}),
	strict({ type: v.literal('add-article'), article }),
	strict({ type: v.literal('change-article'), ...ofArticle, from: articleChange, to: articleChange }),
	strict({ type: v.literal('remove-article'), article }),
	strict({ type: v.literal('retract-article'), ...ofArticle, retracted: retraction }),
	strict({ type: v.literal('restore-article'), ...ofArticle, retracted: retraction }),
	strict({ type: v.literal('add-claim'), claim: claimSchema }),
	strict({ type: v.literal('change-claim'), ...ofClaim, from: claimDetails, to: claimDetails }),
	strict({ type: v.literal('remove-claim'), claim: claimSchema }),
	strict({ type: v.literal('accept-claim'), ...ofClaim, from: found, review: accepted }),
	strict({ type: v.literal('reject-claim'), ...ofClaim, from: found, review: rejected }),
	strict({ type: v.literal('reopen-claim'), ...ofClaim, from: review }),
	strict({ type: v.literal('merge-actors'), ...ofActor, merger }),
	strict({ type: v.literal('split-actor'), ...ofActor, merger }),
	strict({ type: v.literal('mark-never-same'), pair: neverSameSchema }),
	strict({ type: v.literal('unmark-never-same'), pair: neverSameSchema }),
	strict({
		type: v.literal('move-actor'),
		...ofActor,
		from: v.nullable(point),
		to: v.nullable(point),
		frame: v.exactOptional(strict({ width: side, height: side }))
	}),
	strict({ type: v.literal('pin-actor'), ...ofActor }),
	strict({ type: v.literal('unpin-actor'), ...ofActor }),
	strict({ type: v.literal('change-about'), from: about, to: about }),
	strict({ type: v.literal('add-briefing'), briefing: briefingSchema }),
	strict({ type: v.literal('remove-briefing'), briefing: briefingSchema }),
	strict({
		type: v.literal('change-briefing'),
		...ofBriefing,
		from: briefingDetailsSchema,
		to: briefingDetailsSchema
	}),
	strict({ type: v.literal('add-scene'), ...sceneIn }),
	strict({ type: v.literal('remove-scene'), ...sceneIn }),
	strict({
		type: v.literal('change-scene'),
		...ofBriefing,
		scene: idBy(sceneId),
		from: sceneDetailsSchema,
		to: sceneDetailsSchema
	}),
	strict({ type: v.literal('move-scene'), ...ofBriefing, scene: idBy(sceneId), from: index, to: index })
]) satisfies v.GenericSchema<unknown, Operation>;

const schemaByType = new Map<unknown, v.GenericSchema<unknown, Operation>>(
	anyOperation.options.map((option) => [option.entries.type.literal, option])
);

/**
 * See {@link Operation}: the shape only; whether it can be applied is asked of a dossier. The schema of the type is looked up,
 * because a variant tries one after the other.
 */
const operationSchema = v.lazy(
	(value): v.GenericSchema<unknown, Operation> => schemaByType.get(typeOf(value)) ?? anyOperation
);

function typeOf(value: unknown): unknown {
	return typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
}

const entryReference = idBy((text) => text as EntryId);

const draftEntries = {
	id: entryReference,
	at: instant,
	by: words,
	undoes: v.exactOptional(entryReference),
	redoes: v.exactOptional(entryReference),
	operations: v.pipe(
		v.array(operationSchema),
		v.minLength(1, `an entry without operations does nothing${remedyMark}Leave it out.`)
	)
};

/** See {@link Draft}: the shape only; whether it can be applied is asked of a dossier. */
export const draftSchema = strict(draftEntries) satisfies v.GenericSchema<unknown, Draft>;

/** See {@link Entry}: one line of a ledger without its check. */
export const entrySchema = strict({
	sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	previous: hash,
	...draftEntries
}) satisfies v.GenericSchema<unknown, Entry>;
