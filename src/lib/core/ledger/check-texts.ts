import type { Issue } from '#core/model/issue.ts';
import { limits, utf8Bytes } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';
import { placeOf } from './apply.ts';
import type { Sha256 } from './chain.ts';
import type { Operation } from './operation.ts';

/** Hold the text of each article that is added against its size limit and the SHA-256 that it is said to have. */
export async function checkTexts(
	operations: readonly Operation[],
	sha256: Sha256
): Promise<readonly Issue[]> {
	const issues: Issue[] = [];
	for (const [index, operation] of operations.entries()) {
		if (operation.type !== 'add-article') continue;
		const { text, sha256: said } = operation.article;
		const bytes = utf8Bytes(text);
		const place = placeOf(index, 'article.text');
		if (bytes > limits.articleBytes) {
			const message = `the text has ${bytes} bytes; an article may have ${limits.articleBytes}.`;
			issues.push(fault(place, 'article-too-large', message, 'Split it into several articles.'));
		} else if ((await sha256(text)) !== said) {
			const message = `the text is not the one that has the SHA-256 ${said}.`;
			issues.push(
				fault(place, 'article-changed', message, 'Send the text as it was published, with its own SHA-256.')
			);
		}
	}
	return issues;
}
