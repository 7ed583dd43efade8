import { outcomeOf } from './outcome.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { tellRelation } from '#state/words/narration.ts';
import type { ClaimEntry } from '#core/drafting/claim-operations.ts';
import { problemOf } from '#core/drafting/draft-problem.ts';
import type { ArticleId } from '#core/model/ids.ts';
import { focusNow } from '#ui/marks/focus-now.ts';

/**
 * Save the claim in the form as one entry of the ledger. Afterwards its tie is selected, its words are marked in the article, and
 * the focus is on them. What is missing or breaks a rule is said at its field, and everything stays as it was typed. Who put the
 * form away or went elsewhere meanwhile stays there, and is told what became of it.
 */
export async function saveClaim(explorer: Explorer): Promise<void> {
	const { claimForm: form, work, narrator } = explorer;
	const { current } = form;
	if (!current || form.isSaving(current.key)) return;
	const { entry } = outcomeOf(current, explorer);
	if (!entry.ok) {
		form.problems = entry.problems;
		return;
	}
	const performed = await form.whileSaving(current.key, work.perform(entry.operations));
	const isThere = form.isShown && form.current?.key === current.key;
	if (!performed.ok) {
		const problems = performed.issues.map((issue) => problemOf(issue, entry.operations, entry.ends));
		if (isThere) form.problems = problems;
		else {
			explorer.fail(performed.issues[0]?.code ?? 'target-changed');
			narrator.say(`Not saved. ${problems[0]?.message ?? ''} The claim is kept unfinished.`);
		}
		return;
	}
	form.saved(current, entry.claim);
	const relation = explorer.index.relations.get(entry.relation);
	if (isThere && !form.isShown) show(explorer, entry, current.draft.article);
	narrator.say(relation ? `Saved. ${tellRelation(relation, explorer.index, explorer.vocabulary)}` : 'Saved.');
}

function show(explorer: Explorer, entry: Extract<ClaimEntry, { ok: true }>, article: ArticleId) {
	const relation = explorer.index.relations.get(entry.relation);
	const { actor } = explorer.view;
	const isAtEnd = relation !== undefined && (relation.subject === actor || relation.object === actor);
	explorer.change({
		actor: isAtEnd ? actor : null,
		relation: relation ? entry.relation : null,
		reading: { article, claim: entry.claim }
	});
	focusNow(() => document.querySelector<HTMLElement>('mark.chosen'));
}
