import { refuse, requestIssue } from './answers.ts';

/**
 * Refuses what does not come from a page of this server, or null. A page of another site cannot set `x-entente` without asking
 * first, and is never answered; a browser tells with `Origin` and `Sec-Fetch-Site` where a request comes from.
 */
export function refuseForeign(request: Request): Response | null {
	const { headers } = request;
	const origin = headers.get('origin');
	const site = headers.get('sec-fetch-site');
	const isForeign =
		(origin !== null && origin !== new URL(request.url).origin) || (site !== null && site !== 'same-origin');
	if (isForeign) {
		const message = 'the request comes from another site.';
		return refuse(403, [requestIssue('foreign-site', message, 'Use the pages of this server.')]);
	}
	if (headers.get('x-entente') === '1') return null;
	const message = 'the request lacks the header x-entente.';
	return refuse(403, [requestIssue('header-missing', message, 'Send it with x-entente: 1.')]);
}
