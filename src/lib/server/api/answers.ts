import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

/** What a request can be refused with. 507: the disk does not take it. */
export type RefusalStatus = 400 | 403 | 404 | 409 | 413 | 415 | 507;

/** Most issues that one answer names: the first ones are put right first. */
const mostIssues = 100;

/** An answer that nobody keeps a copy of. */
export function answer(status: number, body: object): Response {
	const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
	return new Response(JSON.stringify(body), { status, headers });
}

/** Nothing was changed, and why. */
export function refuse(status: RefusalStatus, issues: readonly Issue[], more: object = {}): Response {
	return answer(status, { ...more, issues: issues.slice(0, mostIssues) });
}

/** What is wrong with a request itself. */
export function requestIssue(code: string, message: string, remedy: string, path?: string): Issue {
	return fault(path === undefined ? { file } : { file, path }, code, message, remedy);
}

const file = 'request';

/** Refuses a name that no dossier has. */
export function unknownDossier(): Response {
	const message = 'there is no dossier of this name here.';
	return refuse(404, [requestIssue('no-dossier', message, 'Choose one of the list.')]);
}
