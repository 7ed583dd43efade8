import { count, list } from './count.ts';
import { isolated } from '#core/drawing/furniture-text.ts';
import type { Hedge } from '#core/model/claim.ts';
import type { Status, StatusReason } from '#core/model/relation.ts';

/** One word for chips, legends and filters. */
export const statusLabels: Readonly<Record<Status, string>> = {
	contested: 'Contested',
	corroborated: 'Corroborated',
	reported: 'Reported',
	assessed: 'Assessed',
	unquoted: 'No words',
	denied: 'Denied',
	retracted: 'Retracted'
};

/** What the line style of a status says. */
export const statusDefinitions: Readonly<Record<Status, string>> = {
	contested: 'Some claim denies it for an overlapping time.',
	corroborated: 'At least two origins assert it, in articles that do not repeat one another.',
	reported: 'One origin asserts it.',
	assessed: 'An analyst holds it by reasoning; no words say it.',
	unquoted: 'It came from a file that carries no words.',
	denied: 'It is only denied. It is listed, never drawn.',
	retracted: 'Only retracted articles assert it. It is listed, never drawn.'
};

/** How far the words of a claim hold back; empty where they do not. */
export const hedgeLabels: Readonly<Record<Hedge, string>> = {
	none: '',
	alleged: 'alleged',
	believed: 'believed',
	planned: 'planned',
	conditional: 'conditional'
};

/** Why a tie has its status, in a sentence or two that name who says so. */
export function explainStatus(reason: StatusReason): string {
	return [explain(reason), retracted(reason), planned(reason)].filter(Boolean).join(' ');
}

/** The same beneath {@link tellSides}, which has named the status already. */
export function explainSides(reason: StatusReason): string {
	const { status } = reason;
	if (status !== 'contested' && status !== 'denied') return explainStatus(reason);
	const [assertedBy, deniedBy] = [reason.assertedBy.map(isolated), reason.deniedBy.map(isolated)];
	const who = [
		...(assertedBy.length > 0 ? [`Asserted by ${list(assertedBy)}.`] : []),
		`Denied by ${list(deniedBy)}.`,
		...(status === 'denied' ? ['A tie that nobody here asserts is listed and not drawn.'] : [])
	];
	return [...who, retracted(reason), planned(reason)].filter(Boolean).join(' ');
}

/** How many say so and how many say it is not so, where somebody denies it; else empty. */
export function tellSides({ status, assertedBy, deniedBy }: StatusReason): string {
	const denying = `${deniedBy.length} ${deniedBy.length === 1 ? 'denies' : 'deny'}`;
	if (status === 'denied')
		return `Denied: ${count(deniedBy.length, 'origin denies', 'origins deny')}, none asserts`;
	if (status !== 'contested') return '';
	if (assertedBy.length === 0) return `Contested: asserted without words, ${denying}`;
	return `Contested: ${count(assertedBy.length, 'origin asserts', 'origins assert')}, ${denying}`;
}

function explain(reason: StatusReason): string {
	const { status } = reason;
	// Names are in many scripts; each is kept from turning the sentence round.
	const [assertedBy, deniedBy] = [reason.assertedBy.map(isolated), reason.deniedBy.map(isolated)];
	switch (status) {
		case 'reported':
			return `Reported: one origin, ${list(assertedBy)}, asserts it.`;
		case 'corroborated':
			return `Corroborated: ${assertedBy.length} origins assert it, ${list(assertedBy)}.`;
		case 'contested':
			if (assertedBy.length === 0)
				return `Contested: it came without words, and ${list(deniedBy)} ${deniedBy.length === 1 ? 'denies' : 'deny'} it.`;
			return `Contested: ${list(assertedBy)} ${verb(assertedBy, 'assert')} it, ${list(deniedBy)} ${deniedBy.length === 1 ? 'denies' : 'deny'} it.`;
		case 'denied':
			return `Denied: ${list(deniedBy)} ${deniedBy.length === 1 ? 'denies' : 'deny'} it, and nobody here asserts it. So it is listed and not drawn.`;
		case 'assessed':
			return 'Assessed: an analyst holds it by reasoning from other claims; no words say it.';
		case 'retracted':
			return 'Retracted: the only articles that assert it were retracted. So it is listed and not drawn.';
		case 'unquoted':
			return 'No words: it came from a file that carries none.';
	}
}

function verb(who: readonly string[], plural: string): string {
	return who.length === 1 ? `${plural}s` : plural;
}

function retracted({ retractedClaims }: StatusReason): string {
	if (retractedClaims === 0) return '';
	return retractedClaims === 1
		? 'One claim counts for nothing, because its article was retracted.'
		: `${retractedClaims} claims count for nothing, because their articles were retracted.`;
}

function planned({ caveat }: StatusReason): string {
	return caveat ? `The words speak of what is ${caveat}, not of what is so.` : '';
}
