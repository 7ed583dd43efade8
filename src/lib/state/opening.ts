import { createContext } from 'svelte';
import type { Opened } from './opened.ts';

/** Puts another dossier on the page in place of the one that is there. */
export interface Opening {
	open(opened: Opened): void;
}

export const [getOpening, setOpening] = createContext<Opening>();
