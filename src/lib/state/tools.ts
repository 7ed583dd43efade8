import type { ShowTools } from './briefing/show-tools.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import type { LedgerPort } from '#core/ledger/ledger-port.ts';
import type { ArticleReading } from '#core/formats/article-text/article-reading.ts';
import type { DossierReading } from '#core/formats/dossier-files/dossier-reading.ts';
import type { ArrangeQuestion } from '#core/layout/arrange.ts';
import type { FitAnswer, FitQuestion } from '#core/layout/fit.ts';
import type { DossierBundle } from '#core/model/dossier-bundle.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { CanvasPort } from '#core/view/canvas-port.ts';

/** The size of a drawing in px. */
export interface Frame {
	readonly width: number;
	readonly height: number;
}

/** The part of the browser's address that holds the view, and its history. */
export interface Address {
	/** The hash without `#`; empty on the server. */
	read(): string;
	/** A new entry: Back undoes it. */
	push(hash: string): void;
	replace(hash: string): void;
	/** Called when Back, Forward or the analyst changed the hash; the returned function ends it. */
	follow(onMove: () => void): () => void;
}

/** Small choices that outlive the visit (theme, widths of panels). Reads null where nothing can be kept. */
export interface Preferences {
	read(key: string): string | null;
	write(key: string, value: string): void;
}

/** A file that the analyst asked for. */
export interface FileToSave {
	readonly name: string;
	readonly mimeType: string;
	readonly content: string | Blob;
}

/** Where a new dossier is now, or why it was not kept. */
export type KeptDossier = { readonly id: DossierId } | { readonly issues: readonly Issue[] };

/** A file that was chosen or dropped, not read yet. `path` is its name, after the folders it came in: `my-dossier/actors.jsonl`. */
export interface PickedFile {
	readonly path: string;
	readonly file: File;
}

/** What was chosen or dropped, or why it is too much to read. */
export type PickedFiles =
	| { readonly ok: true; readonly files: readonly PickedFile[] }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** How a file is read. A call that is aborted rejects with the signal's reason. */
export interface Reading {
	readonly signal?: AbortSignal;
	/** Hears the share that is done, 0 to 1. */
	readonly onProgress?: (done: number) => void;
}

/** How the layout is asked. A question that is aborted rejects with the signal's reason. */
export interface Asking {
	readonly signal: AbortSignal;
	/** Hears the share that is done, 0 to 1. */
	readonly onProgress?: (done: number) => void;
}

/** What the screen needs from outside the state: filled by `app/compose.ts`, handed down from the page. */
export interface Tools {
	readonly address: Address;
	readonly preferences: Preferences;
	/** The canvas is heavy, so it comes after the first words are on the screen. */
	loadCanvas(): Promise<CanvasPort<HTMLElement>>;
	/** A first picture, within a second; see `core/layout/arrange`. */
	arrangeQuickly(question: ArrangeQuestion, asking: Asking): Promise<Positions>;
	/** The picture that is worth waiting for. Takes seconds. */
	arrange(question: ArrangeQuestion, asking: Asking): Promise<Positions>;
	/** Positions for a canvas of another size; see `core/layout/fit`. Takes up to a few seconds where there is too little room. */
	fit(question: FitQuestion, asking: Asking): Promise<FitAnswer>;
	save(file: FileToSave): void;
	/** A picture as PNG, `scale` times its size. */
	drawPng(tree: SvgNode, scale: number): Promise<Blob>;
	/** Put a picture on the clipboard; rejects where the browser refuses. */
	copyPicture(tree: SvgNode): Promise<void>;
	/** Put text on the clipboard, with `html` for programs that take rich text; rejects where the browser refuses. */
	copyText(plain: string, html?: string): Promise<void>;
	/** Whether the UTF-8 bytes of a text have this SHA-256 (lower-case hex); null where the browser cannot tell. */
	hasSha256(text: string, sha256: string): Promise<boolean | null>;
	/** The same as 64 hexadecimal digits; rejects with `sha256-missing` where the browser computes none. */
	sha256(text: string): Promise<string>;
	/** Where what is done to a dossier is kept; null where nothing can be, as in static hosting. */
	ledgerFor(dossier: DossierId): LedgerPort | null;
	/**
	 * Keep a new dossier; null where nothing can be kept. Rejects with {@link EntenteError} `server-unreachable`.
	 */
	readonly keepDossier: ((bundle: DossierBundle) => Promise<KeptDossier>) | null;
	/** The moment, as an ISO instant in UTC. */
	now(): string;
	/** An id that nothing else has. */
	newId(): string;
	readonly windows: {
		/** Say to the other windows that a dossier was changed here. */
		tell(dossier: DossierId): void;
		/** Call `look` whenever somebody may have changed it elsewhere; the returned function ends that. */
		follow(dossier: DossierId, look: () => Promise<void>): () => void;
	};
	/**
	 * The files of a drop (folders are walked) or of an `<input type="file">`. Call it while the event is handled: afterwards the browser
	 * forgets what was dropped. Nothing is read but names and sizes.
	 */
	collectFiles(source: DataTransfer | FileList): Promise<PickedFiles>;
	/** Read one article of one's own, beside the page: .txt, .md, .html, .pdf or .docx. */
	readArticleFile(file: File, reading?: Reading): Promise<ArticleReading>;
	/** Read a dossier of one's own, beside the page: its folder, a zip of it, or one JSON file. */
	openDossierFiles(files: readonly PickedFile[], reading?: Reading): Promise<DossierReading>;
	/** Pack texts by their path into a zip, beside the page. The same texts give the same bytes. */
	zipFiles(files: ReadonlyMap<string, string>): Promise<Blob>;
	/** What showing a briefing needs of the browser, fetched before the click that shows it. */
	loadShowTools(): Promise<ShowTools>;
}
