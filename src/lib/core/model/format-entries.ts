import * as v from 'valibot';
import { formatVersions, type FormatName } from './file-formats.ts';

/** The two fields that every file starts with. */
export function formatEntries<const Name extends FormatName>(name: Name) {
	return { format: v.literal(`entente/${name}`), version: v.literal(formatVersions[name]) };
}
