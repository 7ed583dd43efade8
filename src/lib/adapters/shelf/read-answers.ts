import * as v from 'valibot';
import type { FollowAnswer, Reopened, SendAnswer } from '#core/ledger/ledger-port.ts';
import { fromBundle } from '#core/model/read-bundle.ts';
import { dossierAnswer, followAnswer, refusalAnswer, sendAnswer } from './answer-schemas.ts';

/** What became of a draft; null where the value is no such answer. */
export function readSent(value: unknown): SendAnswer | null {
	const sent = v.safeParse(sendAnswer, value);
	return sent.success ? sent.output : null;
}

/** Why a request was refused before the ledger was asked; null where the value does not say. */
export function readRefusal(value: unknown): SendAnswer | null {
	const refused = v.safeParse(refusalAnswer, value);
	return refused.success ? { state: 'refused', issues: refused.output.issues } : null;
}

/** What was appended; null where the value is no such answer. */
export function readFollowed(value: unknown): FollowAnswer | null {
	const followed = v.safeParse(followAnswer, value);
	return followed.success ? followed.output : null;
}

/** A dossier that was opened again; null where the value is none. */
export function readReopened(value: unknown): Reopened | null {
	const opened = v.safeParse(dossierAnswer, value);
	const written = opened.success ? fromBundle(opened.output.bundle).dossier : null;
	if (!opened.success || !written) return null;
	const { entries, sequence } = opened.output;
	return { written, entries, sequence };
}
