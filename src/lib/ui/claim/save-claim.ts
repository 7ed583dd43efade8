import { outcomeOf } from './outcome.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { tellRelation } from '#state/words/narration.ts';
import { problemOf } from '#core/drafting/draft-problem.ts';
import { focusNow } from '#ui/marks/focus-now.ts';

/**
 * Save the claim in the form as one entry of the ledger. Afterwards its tie is selected, its words are marked in the article, and
 * the focus is on them. What is missing or breaks a rule is said at its field, and everything stays as it was typed.
 */
export async function saveClaim(explorer: Explorer): Promise<void> {
	const { claimForm: form, work, narrator } = explorer;
	const { current } = form;
	if (!current) return;
	const { entry } = outcomeOf(current, explorer);
	if (!entry.ok) {
		form.problems = entry.problems;
		return;
	}
	const performed = await work.perform(entry.operations);
	if (!performed.ok) {
		form.problems = performed.issues.map((issue) => problemOf(issue, entry.operations, entry.ends));
		return;
	}
	form.discard(current.key);
	const { article } = current.draft;
	const relation = explorer.index.relations.get(entry.relation);
	const { actor } = explorer.view;
	const isAtEnd = relation !== undefined && (relation.subject === actor || relation.object === actor);
	explorer.change({
		actor: isAtEnd ? actor : null,
		relation: relation ? entry.relation : null,
		reading: { article, claim: entry.claim }
	});
	narrator.say(relation ? `Saved. ${tellRelation(relation, explorer.index, explorer.vocabulary)}` : 'Saved.');
	focusNow(() => document.querySelector<HTMLElement>('mark.chosen'));
}
