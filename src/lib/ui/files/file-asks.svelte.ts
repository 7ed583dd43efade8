import { createContext } from 'svelte';

/** Which sheet about files of one's own is asked for. */
export class FileAsk {
	isArticleWanted = $state(false);
	isDossierWanted = $state(false);
	isNewWanted = $state(false);
}

export const [getFileAsk, setFileAsk] = createContext<FileAsk>();
