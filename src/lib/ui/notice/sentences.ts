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
	'no-briefing': 'There is no briefing of this name here.',
	'worker-timeout': 'Arranging took too long and was given up. Everything stands where it stood.',
	'worker-failed': 'Arranging failed. Everything stands where it stood.',
	'worker-foreign': 'A part of the program that is not of this site was refused.',
	'operation-without-target': 'This change names something that is not in the dossier. Nothing was changed.',
	'target-changed': 'This was changed by someone meanwhile. Nothing was done; look at it as it is now.',
	'target-gone': 'This is no longer in the dossier. Nothing was changed.',
	'target-in-use': 'Something else rests on this, so it stays. Nothing was changed.',
	'target-there': 'The dossier has this already. Nothing was changed.',
	'no-dossiers': 'There is nothing to look at yet.',
	'no-page': 'There is no page at this address.',
	'limit-out-of-range': 'More rows were asked for than are given at once. Nothing was changed.',
	'cursor-unknown': 'The list changed while it was read. Load the page again.',
	'broken-bundle': 'The dossier could not be read. Nothing of it was changed.',
	'server-unreachable': 'The program does not answer.',
	unwritable: 'The dossier cannot be written to now.',
	'disk-failed': 'The disk does not take it: it is full, read-only or failing.',
	'ledger-busy': 'Another program has been writing to this dossier for too long.',
	'ledger-broken':
		'The ledger of this dossier was changed or damaged. Nothing is written to it until it is put right.',
	'ledger-lost':
		'The ledger of this dossier is not the one that belongs to its files. Nothing is written to it.',
	'ledger-gap':
		'The ledger of this dossier is not the one that belongs to its files. Nothing is written to it.',
	'file-outside': 'The ledger of this dossier leads out of its folder. Nothing is written to it.',
	'version-newer': 'A newer Entente wrote to this dossier. This one leaves it as it is.',
	'only-in-window': 'This dossier was opened from a file and is kept nowhere else.',
	'dossier-read-only': 'This dossier can be read here, not changed.',
	'move-impossible': 'This actor cannot be moved here. It stands where it stood.',
	'file-unknown':
		'This is neither an article (.txt, .md, .html, .pdf, .docx) nor a dossier (its folder, .zip or .json). Nothing was changed.',
	'undo-impossible': 'This cannot be taken back any more: what it changed was changed again since.',
	'sha256-missing':
		'This browser computes no checksums at this address; open Entente on this machine or over https.',
	'save-failed': 'The file could not be saved.',
	'part-not-fetched':
		'This part of the program could not be fetched: nothing answers where it came from. Nothing was changed; try again once Entente runs.',
	'text-not-copied': 'The browser did not let the text onto the clipboard. Select it and copy it by hand.',
	'copy-failed': 'The browser did not let the picture onto the clipboard. Save it as PNG instead.'
};

const fallback =
	'Something went wrong in the program. Nothing was changed; loading the page again usually helps.';

/** The sentence for a code; one that says as much where there is none. */
export function sentenceFor(code: string): string {
	return Object.hasOwn(sentences, code) ? (sentences[code] ?? fallback) : fallback;
}
