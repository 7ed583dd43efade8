import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { articleId } from '#core/model/ids.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { fold } from '#core/search/fold.ts';
import { rangeOf } from '#ui/reader/text-places.ts';
import { fourActors, MemoryTools, opened } from './make-explorer.ts';
import { MemoryLedger } from './memory-ledger.ts';
import Stage from './Stage.svelte';
import ClaimStage from './ClaimStage.svelte';

export let explorer: Explorer;
export let tools: MemoryTools;
export let ledger: MemoryLedger;

/** Opens a dossier that can be written, with what was kept of drafts before, at an article or at nothing. */
export async function open(keeps = new Map<string, string>(), isReading = true) {
	const dossier = fourActors();
	tools = new MemoryTools();
	for (const [key, value] of keeps) tools.kept.set(key, value);
	ledger = new MemoryLedger(dossier);
	tools.ledgerFor = () => ledger;
	const start = await opened(dossier);
	explorer = new Explorer({ ...start, ledger: { entries: [], sequence: 0 }, kept: 'shelf' }, tools);
	if (isReading) explorer.follow(explorer.hrefToReading(articleId('news'), null));
	return render(Stage, { explorer, component: ClaimStage });
}

const text = () => explorer.index.articles.get(articleId('news'))?.text ?? '';
export const textRoot = () => document.querySelector('p[data-start]')!.parentElement!;

/** Selects words as a hand with a mouse does. */
export function select(words: string) {
	const start = text().indexOf(words);
	const range = rangeOf({ start, end: start + words.length }, textRoot())!;
	getSelection()?.removeAllRanges();
	getSelection()?.addRange(range);
}

/** Begins a claim with these words of the article. */
export async function beginWith(words: string) {
	await expect.element(page.getByText('The Northern Front was last').first()).toBeInTheDocument();
	await soon(() => document.querySelector('[data-quote]')).not.toBeNull();
	await soon(() => {
		select(words);
		return document.querySelector('[aria-label="Selected words"]');
	}).not.toBeNull();
	await page.getByRole('button', { name: 'Make a claim' }).click();
	await expect.element(page.getByRole('complementary', { name: 'Make a claim' })).toBeVisible();
}

export const panel = () => page.getByRole('complementary', { name: /claim$/ });
// Parts of the form are fetched when they are first asked for.
export const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 });
export const operations = () => ledger.entries.map((entry) => entry.operations.map(({ type }) => type));
export const lastOperation = (): Operation | undefined => ledger.entries.at(-1)?.operations.at(-1);
export const seen = 'The Northern Front was last seen in Port Hara';

/** Types into a field until Enter would take what was typed: for a moment it may be what was offered before. */
export async function find(label: string, typed: string) {
	await panel().getByRole('combobox', { name: label }).fill(typed);
	await soon(() => {
		const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
		return fold(document.getElementById(id)?.textContent ?? '');
	}).toContain(fold(typed));
}
