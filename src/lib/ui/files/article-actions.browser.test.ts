import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { articleId, type RelationId } from '#core/model/ids.ts';
import ClaimStage from '../../../../tests/support/ClaimStage.svelte';
import { holdChanges } from '../../../../tests/support/hold-changes.ts';
import { makeArticle } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../../tests/support/memory-ledger.ts';
import Stage from '../../../../tests/support/Stage.svelte';

const tie = 'front~allied~league' as RelationId;
let explorer: Explorer;
let tools: MemoryTools;

beforeEach(async () => {
	await page.viewport(1440, 900);
	const four = fourActors();
	const loose = makeArticle('loose', { title: 'Nothing rests on it' });
	const dossier = { ...four, articles: new Map([...four.articles, [loose.id, loose]]) };
	tools = new MemoryTools();
	tools.ledgerFor = () => new MemoryLedger(dossier);
	const start = await opened(dossier);
	explorer = new Explorer({ ...start, ledger: { entries: [], sequence: 0 }, kept: 'shelf' }, tools);
	explorer.followAddress();
	explorer.open(tie);
	explorer.change({ reading: { article: loose.id, claim: null } });
	await render(Stage, { explorer, component: ClaimStage });
});

const removed = () => !explorer.work.written.articles.has(articleId('loose'));

test('an article that is removed leads back to what was open beneath it, and Back does not ask for it again', async () => {
	await page.getByRole('button', { name: 'Remove the article' }).click();
	await expect.poll(removed).toBe(true);
	await expect.poll(() => explorer.missing).toEqual([]);
	expect(explorer.relation?.id).toBe(tie);
	expect(tools.entries.join(' ')).not.toContain('loose');
	tools.go(-1);
	expect([explorer.relation?.id, explorer.missing]).toEqual([tie, []]);
});

test('who reads another article by then goes on reading', async () => {
	const release = holdChanges(explorer.work);
	await page.getByRole('button', { name: 'Remove the article' }).click();
	explorer.change({ reading: { article: articleId('news'), claim: null } });
	release();
	await expect.poll(removed).toBe(true);
	await expect
		.element(page.getByRole('status', { name: 'Narrator' }))
		.toHaveTextContent('The article was removed.');
	expect([explorer.view.reading?.article, explorer.relation?.id]).toEqual(['news', tie]);
});
