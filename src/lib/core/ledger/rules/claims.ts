import { anchorClaim } from '#core/evidence/anchor-claim.ts';
import { checkEnds } from '#core/model/check-ends.ts';
import type { Claim } from '#core/model/claim.ts';
import { asWritten } from '#core/model/dossier-bundle.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, type Place } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { actorCell, articleCell, claimCell, type Cell } from '../cell.ts';
import { referencesOf } from '../claim-map.ts';
import type { ClaimDetails, OperationOf } from '../operation.ts';
import { found, gone, inUse, outdated, senseless, taken, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import { withoutFields } from '../without-fields.ts';
import type { WorkingDossier } from '../working.ts';

/** See `add-claim`. Its words are looked up in the articles as on every load. */
export const addClaim: Rule<OperationOf<'add-claim'>> = {
	problems: (dossier, { claim }) =>
		found(
			dossier.claims.has(claim.id) && taken('claim.id', 'a claim', claim.id),
			...referenceProblems(dossier, claim, 'claim')
		),
	flaws: (dossier, { claim }, at) => flawsOf(dossier, claim, 'claim', at),
	change: (dossier, { claim }) => put(dossier, claim),
	inverse: (operation) => ({ ...operation, type: 'remove-claim' }),
	effects: ({ claim }) => [{ ...claimCell(claim.id, 'existence'), from: null, to: claim }],
	needs: ({ claim }) => referenceCells(claim)
};

/** See `remove-claim`. */
export const removeClaim: Rule<OperationOf<'remove-claim'>> = {
	problems(dossier, { claim }) {
		const current = dossier.claims.get(claim.id);
		if (!current) return [gone('claim.id', 'claim', claim.id)];
		const count = dossier.claims.usesOfClaim(claim.id);
		const isBase = `${count} ${count === 1 ? 'assessment rests' : 'assessments rest'} on the claim ${shown(claim.id)}.`;
		return found(
			!isSameClaim(dossier, current, claim) && outdated('claim', 'the claim', claim.id),
			count > 0 && inUse('claim.id', isBase, 'Remove or change what rests on it first, or reject the claim.')
		);
	},
	change: (dossier, { claim }) => ({ ...dossier, claims: dossier.claims.without(claim.id) }),
	inverse: (operation) => ({ ...operation, type: 'add-claim' }),
	effects: ({ claim }) => [{ ...claimCell(claim.id, 'existence'), from: claim, to: null }],
	needs: ({ claim }) => referenceCells(claim)
};

/** See `change-claim`. What a person made of the claim stays. */
export const changeClaim: Rule<OperationOf<'change-claim'>> = {
	problems(dossier, { claim, from, to }) {
		const current = dossier.claims.get(claim);
		if (!current) return [gone('claim', 'claim', claim)];
		const isOther = from.id !== claim || to.id !== claim;
		const renamed = senseless('to.id', 'a claim keeps its id.', 'Remove the claim and add another.');
		return found(
			isOther && renamed,
			!isSameClaim(dossier, claimDetailsOf(current), from) && outdated('from', 'the claim', claim),
			...referenceProblems(dossier, to, 'to')
		);
	},
	flaws: (dossier, { to }, at) => flawsOf(dossier, to, 'to', at),
	change(dossier, { claim, to }) {
		const review = dossier.claims.get(claim)?.review;
		return put(dossier, review ? { ...to, review } : to);
	},
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ claim, from, to }) => [{ ...claimCell(claim, 'details'), from, to }],
	needs: ({ claim, from, to }) => [
		claimCell(claim, 'existence'),
		...referenceCells(from),
		...referenceCells(to)
	]
};

/** A claim without what a person made of it. */
export function claimDetailsOf(claim: Claim): ClaimDetails {
	return withoutFields(claim, 'review');
}

function put(dossier: WorkingDossier, claim: Claim): WorkingDossier {
	return { ...dossier, claims: dossier.claims.with(anchored(dossier, claim)) };
}

// Only so can a broken excerpt never be shown as good, and a claim be found equal to itself after a reload.
function anchored({ articles }: WorkingDossier, claim: Claim): Claim {
	return anchorClaim({ value: claim, at: nowhere }, articles).claim;
}

const nowhere = (): Place => ({ file: '' });

function isSameClaim(dossier: WorkingDossier, current: Claim, claim: Claim): boolean {
	const written = asWritten(current);
	return sameValue(written, claim) || sameValue(written, asWritten(anchored(dossier, claim)));
}

function referenceProblems(dossier: WorkingDossier, claim: Claim, path: string): readonly Problem[] {
	const { actors, articles, claims } = referencesOf(claim);
	return found(
		...actors.map((id) => !dossier.actors.has(id) && gone(path, 'actor', id)),
		...articles.map((id) => !dossier.articles.has(id) && gone(path, 'article', id)),
		...claims.map((id) => !(dossier.claims.has(id) && id !== claim.id) && gone(path, 'other claim', id)),
		!dossier.vocabulary.relationTypes.has(claim.type) && gone(`${path}.type`, 'relation type', claim.type),
		claim.subject === claim.object &&
			senseless(`${path}.object`, 'a claim ties two different actors.', 'Choose another actor.')
	);
}

function referenceCells(claim: Claim): readonly Cell[] {
	const { actors, articles, claims } = referencesOf(claim);
	return [
		...actors.map((id) => actorCell(id, 'existence')),
		...articles.map((id) => articleCell(id, 'existence')),
		...claims.map((id) => claimCell(id, 'existence'))
	];
}

function flawsOf(
	dossier: WorkingDossier,
	claim: Claim,
	path: string,
	at: (path?: string) => Place
): readonly Issue[] {
	const inside = (field = '') => at(field === '' ? path : `${path}.${field}`);
	const located = { value: claim, at: inside };
	const issues = [...anchorClaim(located, dossier.articles).issues, ...checkEnds(located, dossier)];
	const { articles } = referencesOf(claim);
	if (claim.excerpts.length === 0 && !claim.assessment) {
		const remedy = 'Add an excerpt, or a reason and the claims it rests on.';
		issues.push(fault(inside('excerpts'), 'claim-without-words', 'the claim quotes no words.', remedy));
	}
	if (articles.length > 1) {
		const message = 'the claim quotes more than one article.';
		issues.push(
			fault(inside('excerpts'), 'claim-of-two-articles', message, 'Make one claim for each article.')
		);
	}
	if (claim.assessment?.restsOn.length === 0) {
		const message = 'the assessment names no claim that it rests on.';
		issues.push(fault(inside('assessment.restsOn'), 'assessment-baseless', message, 'Name at least one.'));
	}
	return issues;
}
