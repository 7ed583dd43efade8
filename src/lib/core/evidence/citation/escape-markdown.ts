import { oneLine } from './cited.ts';

/** A text on one line of Markdown in which everything that Markdown would read as its own is escaped. */
export function escapeMarkdown(text: string): string {
	return oneLine(text)
		.replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+=]/, '\\$&');
}
