import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import EvidencePanel from '#ui/evidence/EvidencePanel.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { articleId, claimId } from '#core/model/ids.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

let explorer: Explorer;
let tools: MemoryTools;

beforeEach(async () => {
	tools = new MemoryTools();
	explorer = new Explorer(await opened(fourActors()), tools);
	explorer.follow(explorer.hrefToReading(articleId('news'), claimId('c1')));
});

const marked = (selector: string) =>
	[...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the whole text stands there with every excerpt marked and the chosen one stronger', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: 'Who is who' })).toBeVisible();
	const { text } = explorer.index.articles.get(articleId('news')) ?? { text: '' };
	const shown = [...document.querySelectorAll('.text p')].map(({ textContent }) => textContent).join('\n\n');
	expect(shown).toBe(text.trim());
	expect(marked('mark.chosen').join('')).toBe('Amina is the founder of the Northern Front');
	expect(marked('mark').join('')).toContain('the Front is not allied with the League');
	const [chosen, other] = ['mark.chosen', 'mark:not(.chosen)'].map((selector) => {
		const found = document.querySelector(selector);
		return found && getComputedStyle(found).backgroundColor;
	});
	expect(chosen).not.toBe(other);
});

test('names in the text lead back into the graph', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('link', { name: 'Port Hara' })).toHaveAttribute('href', '#actor=port');
});

test('it says whose text this is and that it is unchanged', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByText('The Daily', { exact: true })).toBeVisible();
	await expect.element(page.getByText('CC0-1.0')).toBeVisible();
	await expect.element(page.getByText('Unchanged: the text has its recorded SHA-256')).toBeVisible();
});

test('a text that was changed is called so', async () => {
	tools.hasSha256 = () => Promise.resolve(false);
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByText(/^Changed: the text no longer has/)).toBeVisible();
});

test('next and previous go through the claims in reading order without new history', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	const entries = tools.entries.length;
	await expect.element(page.getByText('1 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Next excerpt' }).click();
	expect(explorer.view.reading?.claim).not.toBe('c1');
	await expect.element(page.getByText('2 of 4')).toBeVisible();
	await page.getByRole('button', { name: 'Previous excerpt' }).click();
	expect(explorer.view.reading?.claim).toBe('c1');
	expect(tools.entries).toHaveLength(entries);
});

test('Back leads to where it was opened from', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '#');
});

test('what was rejected is marked more quietly, is not gone through, and says who rejected it', async () => {
	const dossier = fourActors();
	const claim = dossier.claims.get(claimId('c4'))!;
	const at = '2026-01-02T03:04:05Z';
	const review = { verdict: 'rejected', by: 'N. N.', at, reason: 'Misread.' } as const;
	const claims = new Map(dossier.claims).set(claim.id, { ...claim, review });
	const after = new Explorer(await opened({ ...dossier, claims }), tools);
	after.follow(after.hrefToReading(articleId('news'), claim.id));
	render(Stage, { explorer: after, component: EvidencePanel });
	await expect.element(page.getByText('Rejected by N. N. on 2 January 2026: Misread.')).toBeVisible();
	expect(marked('mark.quiet.chosen').join('')).toBe(claim.excerpts[0]?.text);
	expect(marked('mark:not(.quiet)').join('')).not.toContain(claim.excerpts[0]?.text);
	await expect.element(page.getByText('1 more counts for nothing', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Next excerpt' }).click();
	await expect.element(page.getByText('1 of 3')).toBeVisible();
});
