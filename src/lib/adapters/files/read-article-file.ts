import { asReading } from './reading-failed.ts';
import { askReader } from '#adapters/workers/reading.ts';
import type { Asking } from '#adapters/workers/request.ts';
import type { ArticleReading } from '#core/formats/article-text/article-reading.ts';
import { limits } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';

/** ms of silence after which a file is given up; a slow machine takes a while to load the reader of PDF alone. */
const patience = 60_000;

/** See `Tools.readArticleFile`. Whatever the file holds, it is answered; only an abort rejects. */
export async function readArticleFile(file: File, asking: Asking = {}): Promise<ArticleReading> {
	if (file.size > limits.fileBytes) {
		const message = `the file has ${file.size} bytes; one with an article may have ${limits.fileBytes}.`;
		const issue = fault(
			{ file: file.name },
			'file-too-large',
			message,
			'Save the text alone, or split it into several articles.'
		);
		return { ok: false, issues: [issue] };
	}
	return asReading(
		file.name,
		askReader('readArticle', { name: file.name, file }, { timeout: patience, ...asking })
	);
}
