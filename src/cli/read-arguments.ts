import { parseArgs, type ParseArgsConfig } from 'node:util';
import { shown, visible } from '#core/model/shown.ts';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The one folder that a command is called with, and its options.
 *
 * @throws {UsageError} for an unknown option, no folder or more than one
 */
export function readArguments<const Given extends Options>(args: readonly string[], options: Given) {
	const { words, values } = readWords(args, options);
	const [folder, ...more] = words;
	if (folder === undefined) throw new UsageError('Which dossier? Name its folder.');
	if (more.length > 0) throw new UsageError(`One dossier at a time: what is ${shown(more[0])}?`);
	return { folder, values };
}

/**
 * All words that a command is called with, and its options.
 *
 * @throws {UsageError} for an unknown option
 */
export function readWords<const Given extends Options>(args: readonly string[], options: Given) {
	const { positionals: words, values } = parsed(args, options);
	return { words, values };
}

function parsed<const Given extends Options>(args: readonly string[], options: Given) {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		throw new UsageError(visible(error instanceof Error ? error.message : String(error)));
	}
}
