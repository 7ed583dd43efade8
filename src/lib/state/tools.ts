import type { SvgNode } from '#core/drawing/svg-node.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Relation } from '#core/model/relation.ts';
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

/** What the screen needs from outside the state: filled by `app/compose.ts`, handed down from the page. */
export interface Tools {
	readonly address: Address;
	readonly preferences: Preferences;
	/** The canvas is heavy, so it comes after the first words are on the screen. */
	loadCanvas(): Promise<CanvasPort<HTMLElement>>;
	arrange(
		graph: { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] },
		frame: Frame,
		/** Font size of the names, px. */
		labelSize: number,
		asking: {
			readonly signal: AbortSignal;
			/** Hears the share that is done, 0 to 1. */
			readonly onProgress: (done: number) => void;
		}
	): Promise<Positions>;
	save(file: FileToSave): void;
	/** A picture as PNG, `scale` times its size. */
	drawPng(tree: SvgNode, scale: number): Promise<Blob>;
	/** Put a picture on the clipboard; rejects where the browser refuses. */
	copyPicture(tree: SvgNode): Promise<void>;
	/** Whether the UTF-8 bytes of a text have this SHA-256 (lower-case hex); null where the browser cannot tell. */
	hasSha256(text: string, sha256: string): Promise<boolean | null>;
}
