import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';

/** What can be wrong with a zip as a whole: code, message, remedy. */
const faults = {
	'zip-broken': ['it is no whole zip file.', 'Get it again: it may have been cut off on its way.'],
	'zip-spread': [
		'it is part of a zip that was split, or of a kind for more than 4 GB.',
		'Pack it as one plain zip.'
	],
	'zip-files': [
		`it holds more than ${limits.files} files.`,
		'Pack the folder of one dossier, and nothing else.'
	],
	'zip-unpacked': [
		`it says that it holds more than ${limits.unpackedBytes} bytes.`,
		'Pack the folder of one dossier, and nothing else.'
	],
	'zip-ratio': [
		`it would grow to more than ${limits.packingRatio} times its size, as files made to do harm do.`,
		'If you trust it, unpack it and open its folder.'
	],
	'zip-encrypted': ['it is encrypted.', 'Unpack it with its password, and open what was in it.'],
	'zip-method': [
		'it is packed in a way that only some programs know.',
		'Pack it anew as a plain zip (Deflate).'
	],
	'zip-name': ['the name leads out of the zip, as in files made to do harm.', 'Do not trust this file.'],
	'zip-repeated': ['the name is there twice.', 'Pack the folder anew.'],
	'zip-link': ['it is a link to another file.', 'Pack the file itself.'],
	'zip-damaged': ['what was packed is damaged.', 'Get the file again, or pack the folder anew.']
} as const;

/** The issue with a zip, or with one of its entries where a name is given. */
export function zipIssue(file: string, code: keyof typeof faults, name?: string): Issue {
	const [message, remedy] = faults[code];
	return fault({ file }, code, name === undefined ? message : `${shown(name)}: ${message}`, remedy);
}
