import type { Operation } from './operation.ts';

declare const brand: unique symbol;
/** An entry of a ledger, unique within it. */
export type EntryId = string & { readonly [brand]: 'entry' };

/**
 * What someone did, before it has a place in the ledger: operations that hold together or not at all. `at` is an ISO instant
 * in UTC and for people only; the ledger's order is that of its sequence. `undoes` and `redoes` name the entry that is taken
 * back or done again.
 */
export interface Draft {
	readonly id: EntryId;
	readonly at: string;
	readonly by: string;
	readonly undoes?: EntryId;
	readonly redoes?: EntryId;
	readonly operations: readonly Operation[];
}

/** One line of a ledger. `sequence` counts from 1 without a gap; `previous` is the SHA-256 of the line before, in hex. */
export interface Entry extends Draft {
	readonly sequence: number;
	readonly previous: string;
}
