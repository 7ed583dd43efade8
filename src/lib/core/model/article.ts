import type { ArticleId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';

/** When an article was published, and how we know where the article itself does not say. */
export interface Published {
	readonly date: PartialDate;
	readonly basis?: string;
}

/** One published text, immutable. `text` is the file's content, whose UTF-8 bytes have the SHA-256 `sha256` (lower-case hex). */
export interface Article {
	readonly id: ArticleId;
	readonly title: string;
	readonly publisher: string;
	readonly published: Published;
	/** BCP 47. */
	readonly language: string;
	readonly licence: string;
	readonly sha256: string;
	/** Articles that repeat one wire story carry the same origin; absent = the publisher's own. */
	readonly origin?: string;
	readonly url?: string;
	readonly authors?: readonly string[];
	readonly retracted?: { readonly date: PartialDate; readonly reason: string };
	readonly text: string;
}
