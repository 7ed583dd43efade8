import * as v from 'valibot';
import type { KeptDraft } from './draft-shelf.ts';
import type { ClaimDraft } from '#core/drafting/claim-draft.ts';
import { actorId, actorKindId, articleId, claimId, relationTypeId } from '#core/model/ids.ts';
import { idBy, offset } from '#core/model/schema-parts.ts';

const stretch = v.strictObject({ start: offset, end: offset });
const end = v.strictObject({
	words: v.string(),
	actor: v.nullable(idBy(actorId)),
	added: v.nullable(
		v.strictObject({
			name: v.string(),
			language: v.string(),
			kind: v.nullable(idBy(actorKindId)),
			others: v.array(v.string())
		})
	),
	addsName: v.boolean(),
	isContext: v.boolean()
});
const draft = v.strictObject({
	article: idBy(articleId),
	excerpts: v.array(stretch),
	triggers: v.array(stretch),
	subject: end,
	type: v.nullable(idBy(relationTypeId)),
	object: end,
	polarity: v.picklist(['asserts', 'denies']),
	hedge: v.picklist(['none', 'alleged', 'believed', 'planned', 'conditional']),
	speaker: v.nullable(v.strictObject({ words: v.string(), excerpt: v.nullable(stretch), who: end })),
	first: v.string(),
	last: v.string(),
	note: v.string(),
	source: v.nullable(v.picklist(['A', 'B', 'C', 'D', 'E', 'F'])),
	information: v.nullable(v.picklist([1, 2, 3, 4, 5, 6]))
}) satisfies v.GenericSchema<unknown, ClaimDraft>;

const unfinished = v.strictObject({ id: v.string(), edited: v.nullable(idBy(claimId)), start: draft, draft });

/** A draft that an earlier visit left; null for what an older program wrote otherwise, or somebody else. */
export function readKeptDraft(entry: unknown): KeptDraft | null {
	const checked = v.safeParse(unfinished, entry);
	return checked.success ? checked.output : null;
}
