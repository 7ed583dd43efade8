import * as v from 'valibot';
import { entrySchema } from '#core/ledger/operation-schema.ts';
import type { FollowAnswer, SendAnswer } from '#core/ledger/ledger-port.ts';
import type { Issue } from '#core/model/issue.ts';
import { dossierId } from '#core/model/ids.ts';
import { idBy, strict } from '#core/model/schema-parts.ts';

const issue = strict({
	code: v.string(),
	severity: v.picklist(['fault', 'warning']),
	file: v.string(),
	line: v.exactOptional(v.number()),
	path: v.exactOptional(v.string()),
	message: v.string(),
	remedy: v.string()
}) satisfies v.GenericSchema<unknown, Issue>;

const issues = v.array(issue);
const entries = v.array(entrySchema);
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** See {@link SendAnswer}. */
export const sendAnswer = v.variant('state', [
	strict({ state: v.literal('saved'), entry: entrySchema, theirs: entries }),
	strict({ state: v.literal('conflict'), with: v.nullable(entrySchema), issues, theirs: entries }),
	strict({ state: v.picklist(['refused', 'unwritable', 'reload']), issues })
]) satisfies v.GenericSchema<unknown, SendAnswer>;

/** See {@link FollowAnswer}. */
export const followAnswer = v.variant('state', [
	strict({ state: v.literal('entries'), entries, sequence }),
	strict({ state: v.literal('reload') })
]) satisfies v.GenericSchema<unknown, FollowAnswer>;

/** A whole dossier; the bundle is read by `fromBundle`. */
export const dossierAnswer = strict({ bundle: v.unknown(), issues, entries, sequence });

/** Where a new dossier is. */
export const createdAnswer = strict({ id: idBy(dossierId) });

/** What a request was refused for. */
export const refusalAnswer = v.object({ issues: v.pipe(issues, v.minLength(1)) });
