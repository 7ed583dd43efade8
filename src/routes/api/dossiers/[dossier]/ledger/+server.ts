import { appendDraft, readLedgerAfter } from '#server/api/ledger-api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	readLedgerAfter(request, params.dossier, locals.shelf);

export const POST: RequestHandler = ({ request, params, locals }) =>
	appendDraft(request, params.dossier, locals.shelf);
