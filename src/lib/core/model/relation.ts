import type { Claim } from './claim.ts';
import type { ActorId, RelationId, RelationTypeId } from './ids.ts';
import type { DateRange } from './partial-date.ts';

/** How a relation stands, computed from its claims and never typed in: rule 4 of the trade. */
export type Status =
	'contested' | 'corroborated' | 'reported' | 'assessed' | 'unquoted' | 'denied' | 'retracted';

/**
 * Statuses in the order in which legends and lists show them. `denied` (nothing but denials) and `retracted` (nothing but
 * claims of retracted articles) are listed and never drawn: see {@link isDrawn}.
 */
export const statuses: readonly Status[] = [
	'contested',
	'corroborated',
	'reported',
	'assessed',
	'unquoted',
	'denied',
	'retracted'
];

/** Whether relations of this status stand in pictures, or in lists only. */
export function isDrawn(status: Status): boolean {
	return status !== 'denied' && status !== 'retracted';
}

/** What to say beside a relation that nobody says is so. */
export type Caveat = 'planned' | 'conditional' | 'planned or conditional';

/** What the status of a relation rests on, in numbers that a sentence can be made of. */
export interface StatusReason {
	readonly status: Status;
	/** Distinct origin keys that assert it, each named as the reader knows it (speaker, origin or publisher). */
	readonly assertedBy: readonly string[];
	/** The same of the denials that count: those of an overlapping time, or all where nothing is asserted. */
	readonly deniedBy: readonly string[];
	/** Distinct article origins among the asserting claims. */
	readonly articleOrigins: number;
	/** Claims that count for nothing because their article was retracted. */
	readonly retractedClaims: number;
	/** Every asserting claim is planned or conditional. */
	readonly onlyPlanned: boolean;
	/** Which of the two, or that it is both; absent unless {@link onlyPlanned}. Labels and sentences say it. */
	readonly caveat?: Caveat;
}

/** On screen "tie". Exists only because claims about it exist; symmetric types have their ends in code-unit order. */
export interface Relation {
	readonly id: RelationId;
	readonly subject: ActorId;
	readonly type: RelationTypeId;
	readonly object: ActorId;
	/** Asserting ones first, then denials; each in file order. Those of retracted articles are among them. */
	readonly claims: readonly Claim[];
	readonly reason: StatusReason;
	/** Hull of the dates of the asserting claims, or undefined where none is dated. */
	readonly when?: DateRange;
}
