import { smallVocabularyFiles } from './dossier-files.ts';
import type { Change } from './planted/change.ts';
import { files } from './planted/folder.ts';
import { below, temporaryFolder } from './temporary-folder.ts';

/** A data folder with the dossier `small`, its files changed, and its vocabulary. */
export function smallFolder(...changes: readonly Change[]): Promise<string> {
	const changed = new Map(files);
	for (const change of changes) change(changed);
	return temporaryFolder([...below('small', changed), ...below('vocabulary', smallVocabularyFiles)]);
}
