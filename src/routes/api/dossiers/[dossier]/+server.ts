import { readDossier } from '#server/api/dossier-api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	readDossier(request, params.dossier, locals.shelf);
