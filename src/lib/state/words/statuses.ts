import { list } from './count.ts';
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

function explain({ status, assertedBy, deniedBy }: StatusReason): string {
	switch (status) {
		case 'reported':
			return `Reported: one origin, ${list(assertedBy)}, asserts it.`;
		case 'corroborated':
			return `Corroborated: ${assertedBy.length} origins assert it, ${list(assertedBy)}.`;
		case 'contested':
			return `Contested: ${list(assertedBy)} ${verb(assertedBy, 'assert')} it, ${list(deniedBy)} ${deniedBy.length === 1 ? 'denies' : 'deny'} it.`;
		case 'denied':
			return `Denied: ${list(deniedBy)} ${deniedBy.length === 1 ? 'denies' : 'deny'} it, and nobody here asserts it.`;
		case 'assessed':
			return 'Assessed: an analyst holds it by reasoning from other claims; no words say it.';
		case 'retracted':
			return 'Retracted: the only articles that assert it were retracted.';
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

function planned({ onlyPlanned }: StatusReason): string {
	return onlyPlanned ? 'The words speak of what is planned or conditional, not of what is so.' : '';
}
