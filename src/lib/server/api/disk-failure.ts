import type { Issue } from '#core/model/issue.ts';
import { requestIssue } from './answers.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	EROFS: 'the disk is read-only',
	EACCES: 'the program may not write there',
	EPERM: 'the program may not write there',
	EIO: 'the disk is failing',
	EAGAIN: 'another program wrote there at the same time'
};

/** What a disk that failed is said to have done, or null where the error is another one: a mistake of ours. */
export function diskFailure(error: unknown): Issue | null {
	const code = (error as { code?: unknown } | null)?.code;
	if (!(error instanceof Error) || typeof code !== 'string' || !/^E[A-Z\d]+$/.test(code)) return null;
	const message = `the disk did not take it: ${reasons[code] ?? code}.`;
	return requestIssue('disk-failed', message, 'Nothing was changed. Put the disk right, then try again.');
}
