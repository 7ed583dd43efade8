import * as v from 'valibot';
import type { Unfinished } from './claim-form.svelte.ts';
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

const unfinished = v.strictObject({ edited: v.nullable(idBy(claimId)), start: draft, draft });

/**
 * The drafts that an earlier visit left, as they were kept in the browser. What an older program wrote otherwise, or somebody
 * else, is left out.
 */
export function readKeptDrafts(kept: string | null): readonly Omit<Unfinished, 'key'>[] {
	const list = parsed(kept ?? '[]');
	if (!Array.isArray(list)) return [];
	return list.flatMap((one: unknown) => {
		const checked = v.safeParse(unfinished, one);
		return checked.success ? [checked.output] : [];
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What another program wrote under this name is none of ours.
		return null;
	}
}
