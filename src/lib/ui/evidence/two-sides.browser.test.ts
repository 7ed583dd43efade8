import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import EvidencePanel from './EvidencePanel.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier
} from '../../../../tests/support/make-dossier.ts';
import { MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

const [post, star] = [
	makeArticle('post', { publisher: 'The Post', title: 'what is true', authors: ['Jane Doe'] }),
	makeArticle('star', { publisher: 'Star' })
];
const gone = makeArticle('gone', {
	publisher: 'Sun',
	retracted: { date: day('2022-03-01'), reason: 'made up' }
});
const at = '2026-01-02T03:04:05Z';
const tie = relationId(actorId('a'), relationTypeId('founded'), actorId('b'), false);
const contested = [
	makeClaim('1', 'a founded b', { article: post, speaker: 'words', hedge: 'alleged' }),
	makeClaim('2', 'a founded b', { article: star, polarity: 'denies' })
];
const rejected = (claim: Claim): Claim => ({
	...claim,
	review: { verdict: 'rejected', reason: 'Misread.', by: 'N. N.', at }
});

const holding = (claims: readonly Claim[]): Dossier =>
	makeDossier({ actors: ['a', 'b'].map((id) => makeActor(id)), articles: [post, star, gone], claims });

async function show(claims: readonly Claim[], look: 'tie' | 'actor' = 'tie', width = 368) {
	const tools = new MemoryTools();
	const explorer = new Explorer(await opened(holding(claims)), tools);
	if (look === 'tie') explorer.open(tie);
	else explorer.focus(actorId('a'));
	const { container } = await render(Stage, { explorer, component: EvidencePanel });
	container.style.setProperty('width', `${width}px`);
	return { tools, explorer };
}

const [asserting, denying] = [
	page.getByRole('region', { name: '1 claim asserts it' }),
	page.getByRole('region', { name: '1 claim denies it' })
];
const boxes = () => [asserting, denying].map((side) => side.element().getBoundingClientRect());
const lineThrough = (words: Element) => getComputedStyle(words).textDecorationLine;

test('who asserts and who denies stand beside each other, each with speaker, publisher, date, words and hedge', async () => {
	await page.viewport(1280, 900);
	await show(contested);
	await expect
		.element(page.getByRole('heading', { name: 'Contested: 1 origin asserts, 1 denies' }))
		.toBeVisible();
	await expect.element(asserting).toHaveTextContent(/Said by words\s+The Post, 1 January 2020\s+alleged/);
	await expect.element(asserting.getByRole('blockquote')).toHaveTextContent('Some words');
	await expect.element(denying).toHaveTextContent('Star, 1 January 2020');
	const [left, right] = boxes();
	expect(left!.right).toBeLessThan(right!.left);
	expect(left!.top).toBe(right!.top);
});

test.each([
	['a narrow panel', 1280, 320],
	['a phone', 390, 358]
])('in %s they stand one under the other', async (_, window, width) => {
	await page.viewport(window, 900);
	await show(contested, 'tie', width);
	await expect.element(denying).toBeVisible();
	const [first, second] = boxes();
	expect(first!.bottom).toBeLessThanOrEqual(second!.top);
	expect(first!.width).toBe(second!.width);
});

test('what is only denied shows who denies it and why it is not drawn', async () => {
	await show([contested[1]!]);
	await expect
		.element(page.getByRole('heading', { name: 'Denied: 1 origin denies, none asserts' }))
		.toBeVisible();
	await expect.element(page.getByText(/nobody here asserts is listed and not drawn/)).toBeVisible();
	await expect.element(denying).toBeVisible();
	await expect.element(page.getByRole('region', { name: /asserts? it/ })).not.toBeInTheDocument();
});

test('a denial for another time does not contest, and the panel says so', async () => {
	await show([
		makeClaim('1', 'a founded b', { article: post, when: { first: day('2015'), last: day('2016') } }),
		makeClaim('2', 'a founded b', {
			article: star,
			polarity: 'denies',
			when: { first: day('2018'), last: null }
		})
	]);
	await expect
		.element(page.getByText(/denied for another time, so it does not contest the tie/))
		.toBeVisible();
});

test('claims of a retracted article are struck through on their side', async () => {
	await show([...contested, makeClaim('3', 'a founded b', { article: gone, polarity: 'denies' })]);
	const side = page.getByRole('region', { name: '2 claims deny it' });
	const words = () => [...side.element().querySelectorAll('blockquote')].map(lineThrough);
	await expect.element(side).toBeVisible();
	expect(words()).toEqual(['none', 'line-through']);
});

test('a rejected claim stays listed with the tie, struck through, with who, when and why', async () => {
	await show([contested[0]!, rejected(contested[1]!)]);
	const list = page.getByRole('region', { name: '1 rejected claim counts for nothing' });
	await expect.element(list).toHaveTextContent('Rejected by N. N. on 2 January 2026: Misread.');
	expect(lineThrough(list.getByRole('blockquote').element())).toBe('line-through');
	await expect.element(page.getByText('Reported: one origin, words, asserts it.')).toBeVisible();
	await expect.element(denying).not.toBeInTheDocument();
});

test('on the actor’s page it stands under the tie; what has nothing left stands under "Rejected"', async () => {
	const lost = makeClaim('3', 'b founded a', { article: star });
	await show([contested[0]!, rejected(contested[1]!), rejected(lost)], 'actor');
	const founded = page.getByRole('region', { name: 'founded', exact: true });
	await expect.element(founded).toHaveTextContent('Rejected by N. N. on 2 January 2026: Misread.');
	const rest = page.getByRole('region', { name: 'Rejected', exact: true });
	await expect.element(rest).toHaveTextContent('b founded a');
	expect(lineThrough(rest.getByRole('blockquote').element())).toBe('line-through');
});

test('a proposal that nobody accepted is no tie, and is not struck through', async () => {
	await show([{ ...contested[0]!, proposedBy: 'rule 7' }], 'actor');
	const rest = page.getByRole('region', { name: 'Proposed', exact: true });
	await expect
		.element(rest)
		.toHaveTextContent('Proposed by rule 7. It is not in the graph until someone accepts it.');
	expect(lineThrough(rest.getByRole('blockquote').element())).toBe('none');
});

test('a tie whose claims were all rejected is still found at its address', async () => {
	await show([rejected(contested[0]!)]);
	await expect.element(page.getByRole('heading', { name: 'a founded b' })).toBeVisible();
	await expect.element(page.getByText(/Nothing that is in force says so/)).toBeVisible();
});

test('words that were found at another place say so', async () => {
	const [excerpt] = contested[0]!.excerpts;
	await show([{ ...contested[0]!, excerpts: [{ ...excerpt!, start: 3, end: 13 }] }]);
	await expect.element(page.getByText('Found at another place than recorded.')).toBeVisible();
});

test('a citation is copied plain and rich, from a menu that says what it did', async () => {
	const { tools, explorer } = await show(contested);
	await asserting.getByRole('button', { name: 'Copy citation' }).click();
	await page.getByRole('menuitem', { name: 'Chicago note' }).click();
	await expect.element(asserting.getByText('Copied: Chicago note')).toBeVisible();
	expect(tools.copied).toEqual([
		{
			plain: 'Jane Doe, “What Is True,” Post, January 1, 2020, at “Some words.”',
			html: 'Jane Doe, “What Is True,” <i>Post</i>, January 1, 2020, at “Some words.”'
		}
	]);
	await expect.poll(() => explorer.narrator.spoken).toBe('Copied: Chicago note.');
	tools.copyText = () => Promise.reject(new Error('no'));
	await asserting.getByRole('button', { name: 'Copy citation' }).click();
	await userEvent.keyboard('{End}{Enter}');
	await expect.poll(() => explorer.failures.map(({ code }) => code)).toEqual(['text-not-copied']);
});
