import { address } from './navigate.ts';
import { hasSha256, sha256Of } from '#adapters/browser/sha256.ts';
import { preferences } from '#adapters/browser/preferences.ts';
import { follow, tell } from '#adapters/browser/windows.ts';
import { holdDropped } from '#adapters/files/hold-dropped.ts';
import type { PickedFile } from '#adapters/files/picked-file.ts';
import type { Layout } from '#adapters/workers/layout.ts';
import type { Asking } from '#adapters/workers/request.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import type { LedgerPort } from '#core/ledger/ledger-port.ts';
import type { ArrangeQuestion } from '#core/layout/arrange.ts';
import type { FitQuestion } from '#core/layout/fit.ts';
import type { DossierBundle } from '#core/model/dossier-bundle.ts';
import type { DossierId } from '#core/model/ids.ts';

/**
 * Everything that the screen needs from outside itself: the one place that builds adapters. What is heavy, or needed only
 * after a click, is fetched when it is asked for.
 */
export function composeTools() {
	return {
		address,
		preferences,
		hasSha256,
		sha256: sha256Of,
		async loadCanvas() {
			const { CytoscapeCanvas } = await import('#adapters/canvas/cytoscape-canvas.ts');
			return new CytoscapeCanvas();
		},
		...layoutTools(),
		save({ name, content, mimeType }: { name: string; content: string | Blob; mimeType: string }) {
			void import('#adapters/files/save.ts').then(({ saveFile }) => saveFile(name, content, mimeType));
		},
		ledgerFor: __STATIC__ ? () => null : ledgerFor,
		keepDossier: __STATIC__ ? null : keepDossier,
		now: () => new Date().toISOString(),
		newId: () => crypto.randomUUID(),
		windows: { follow, tell },
		async drawPng(tree: SvgNode, scale: number) {
			const { drawPng } = await import('#adapters/files/png.ts');
			return drawPng(tree, scale);
		},
		async copyPicture(tree: SvgNode) {
			const { drawPng } = await import('#adapters/files/png.ts');
			const { copyImage } = await import('#adapters/files/clipboard.ts');
			await copyImage(drawPng(tree));
		},
		async copyText(plain: string, html?: string) {
			const { copyText } = await import('#adapters/files/clipboard.ts');
			await copyText(plain, html);
		},
		async collectFiles(source: DataTransfer | FileList) {
			// Before anything is waited for: with the event's end the browser takes back what was dropped.
			const held = holdDropped(source);
			const { collectFiles } = await import('#adapters/files/dropped.ts');
			return collectFiles(held);
		},
		async readArticleFile(file: File, reading?: Asking) {
			const { readArticleFile } = await import('#adapters/files/read-article-file.ts');
			return readArticleFile(file, reading);
		},
		async openDossierFiles(files: readonly PickedFile[], reading?: Asking) {
			const { openDossierFiles } = await import('#adapters/files/open-dossier-files.ts');
			return openDossierFiles(files, reading);
		},
		async loadShowTools() {
			const { showTools } = await import('./show-tools.ts');
			return showTools;
		},
		async zipFiles(files: ReadonlyMap<string, string>) {
			const { zipFiles } = await import('#adapters/files/zip-files.ts');
			return zipFiles(files);
		}
	};
}

function layoutTools() {
	const load = keptOnce(async (): Promise<Layout> => {
		const { createLayout } = await import('#adapters/workers/layout.ts');
		return createLayout();
	});
	return {
		arrangeQuickly: async (question: ArrangeQuestion, asking: Asking) =>
			(await load()).arrangeQuickly(question, asking),
		arrange: async (question: ArrangeQuestion, asking: Asking) => (await load()).arrange(question, asking),
		fit: async (question: FitQuestion, asking: Asking) => (await load()).fit(question, asking)
	};
}

function ledgerFor(dossier: DossierId): LedgerPort {
	const load = keptOnce(async () => {
		const { HttpLedger } = await import('#adapters/shelf/http-ledger.ts');
		return new HttpLedger(dossier);
	});
	return {
		prepare: async () => (await load()).prepare(),
		send: async (draft, revision) => (await load()).send(draft, revision),
		since: async (sequence) => (await load()).since(sequence),
		reopen: async () => (await load()).reopen()
	};
}

/** Made when it is first asked for; what could not be made is tried again the next time. */
function keptOnce<Made>(make: () => Promise<Made>): () => Promise<Made> {
	let made: Promise<Made> | null = null;
	return () => {
		made ??= make().catch((error: unknown) => {
			made = null;
			throw error;
		});
		return made;
	};
}

async function keepDossier(bundle: DossierBundle) {
	const { createDossier } = await import('#adapters/shelf/http-shelf.ts');
	return createDossier(bundle);
}
