/**
 * One sentence for every code that can reach the screen: programming mistakes (`EntenteError`), what an address asks for and
 * a dossier lacks, and what is wrong with a file. A code without a sentence fails a test.
 */
export const sentences: Readonly<Record<string, string>> = {
	'unknown-actor': 'This address names an actor that the dossier does not hold. Here is the view without it.',
	'unknown-relation': 'This address names a tie that the dossier does not hold. Here is the view without it.',
	'unknown-article':
		'This address names an article that the dossier does not hold. Here is the view without it.',
	'id-empty': 'A name that must not be empty was empty. Nothing was changed.',
	cancelled: 'This was called off. Everything is as it was.',
	'excerpt-out-of-range': 'An excerpt points outside of its article.',
	'no-dossier': 'There is no dossier of this name here.',
	'worker-timeout': 'Arranging took too long and was given up. Everything stands where it stood.',
	'worker-failed': 'Arranging failed. Everything stands where it stood.',
	'worker-foreign': 'A part of the program that is not of this site was refused.',
	'operation-without-target': 'This change names something that is not in the dossier. Nothing was changed.',
	'no-dossiers': 'There is nothing to look at yet.',
	'no-page': 'There is no page at this address.',
	'limit-out-of-range': 'More rows were asked for than are given at once. Nothing was changed.',
	'cursor-unknown': 'The list changed while it was read. Load the page again.',
	'broken-bundle': 'The dossier could not be read. Nothing of it was changed.',
	'save-failed': 'The file could not be saved.',
	'copy-failed': 'The browser did not let the picture onto the clipboard. Save it as PNG instead.'
};

const fallback =
	'Something went wrong in the program. Nothing was changed; loading the page again usually helps.';

/** The sentence for a code; one that says as much where there is none. */
export function sentenceFor(code: string): string {
	return Object.hasOwn(sentences, code) ? (sentences[code] ?? fallback) : fallback;
}
