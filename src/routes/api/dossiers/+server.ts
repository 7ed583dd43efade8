import { keepNewDossier } from '#server/api/dossier-api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) => keepNewDossier(request, locals.shelf);
