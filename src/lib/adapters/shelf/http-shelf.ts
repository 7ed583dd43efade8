import * as v from 'valibot';
import type { DossierBundle } from '#core/model/dossier-bundle.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { createdAnswer, refusalAnswer } from './answer-schemas.ts';
import { ask, unreachable } from './ask.ts';

/**
 * Have our own server keep a new dossier. Nothing is kept of one that it refuses.
 *
 * @throws {EntenteError} `server-unreachable`
 */
export async function createDossier(
	bundle: DossierBundle
): Promise<{ readonly id: DossierId } | { readonly issues: readonly Issue[] }> {
	const { status, value } = await ask('/api/dossiers', { body: { bundle }, mostBytes: limits.bundleBytes });
	const created = v.safeParse(createdAnswer, value);
	if (created.success) return created.output;
	const refused = v.safeParse(refusalAnswer, value);
	if (!refused.success || status < 400) throw unreachable();
	return { issues: refused.output.issues };
}
