import type { Explorer } from '#state/explorer.svelte.ts';
import { notFetched } from '#state/performed.ts';
import { sentence, statementOf } from '#state/words/statement.ts';
import type { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import type { Claim, Review } from '#core/model/claim.ts';
import type { ClaimId } from '#core/model/ids.ts';

/** A claim, and what is asked before something is done with it. */
export interface Asked {
	readonly claim: ClaimId;
	readonly what: 'reject' | 'delete';
}

/** Open the form of a claim beside its article; who went elsewhere meanwhile is not called back. */
export async function editClaim(explorer: Explorer, claim: Claim): Promise<void> {
	const { claimForm: form, selection } = explorer;
	const [first] = claim.excerpts;
	if (!first) return;
	await form.takeUp();
	if (explorer.selection !== selection) return;
	form.edit(claim);
	if (form.current?.edited === claim.id) {
		explorer.change({ reading: { article: first.article, claim: claim.id } });
	}
}

/** Whether a claim is the signer's own, made since the dossier's last checkpoint: only such a slip may be deleted. */
export function canDelete({ work }: Explorer, id: ClaimId): boolean {
	return work.drafts.some(
		({ by, operations }) =>
			by === work.signature && operations.some((one) => one.type === 'add-claim' && one.claim.id === id)
	);
}

type Verdict = 'accept' | 'reopen' | { readonly reject: string };

/** Accept, reject or open a claim again; what became of it is told. Where it cannot be done the notices say why. */
export function review(explorer: Explorer, claim: Claim, verdict: Verdict): Promise<boolean> {
	const { work, tools, narrator } = explorer;
	const signed = { by: work.signature, at: tools.now() };
	const given: Review | null =
		verdict === 'reopen'
			? null
			: verdict === 'accept'
				? { verdict: 'accepted', ...signed }
				: { verdict: 'rejected', reason: verdict.reject, ...signed };
	const told = verdict === 'accept' ? 'Accepted' : verdict === 'reopen' ? 'Open again' : 'Rejected';
	return perform(
		explorer,
		(on) => on.reviewClaim(claim.id, given),
		() =>
			narrator.say(`${told}: ${sentence(statementOf(claim, explorer.index.actors, explorer.vocabulary))}.`)
	);
}

/** Take a claim out of the dossier; the history keeps it. */
export function deleteClaim(explorer: Explorer, claim: Claim): Promise<boolean> {
	return perform(
		explorer,
		(on) => on.removeClaim(claim.id),
		() => explorer.narrator.say('Deleted. Undo brings it back.')
	);
}

// What makes operations is fetched first: the change is on its way from now on, so that undo waits for it.
async function perform(
	explorer: Explorer,
	make: (on: ReturnType<typeof operationsOn>) => Operation,
	tell: () => void
): Promise<boolean> {
	const { work } = explorer;
	const performing = import('#state/work-rules.ts').then(
		(making) => work.perform([make(making.operationsOn(work.written))]),
		() => notFetched
	);
	const performed = await work.expect(performing);
	if (performed.ok) tell();
	else explorer.fail(performed.issues[0]?.code ?? 'target-changed');
	return performed.ok;
}

/** Reasons that were given for rejecting claims of this dossier, the most frequent first, at most five. */
export function pastReasons({ work }: Explorer): readonly string[] {
	const counts = new Map<string, number>();
	for (const { review: given } of work.written.claims.values()) {
		if (given?.verdict === 'rejected') counts.set(given.reason, (counts.get(given.reason) ?? 0) + 1);
	}
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([reason]) => reason)
		.slice(0, 5);
}
