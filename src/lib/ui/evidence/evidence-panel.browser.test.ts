import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import EvidencePanel from './EvidencePanel.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

const [amina, front, league] = [actorId('amina'), actorId('front'), actorId('league')];
let explorer: Explorer;

beforeEach(async () => {
	explorer = new Explorer(await opened(fourActors()), new MemoryTools());
});

test('before any click it is the front page of the dossier', async () => {
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: 'A small dossier' })).toBeVisible();
	await expect.element(page.getByText('Fictional: made up for training')).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Read “Who is who”' })).toBeVisible();
	await expect.element(page.getByText('1 more tie is only denied or retracted')).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Living people are named here' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Legend' })).toBeVisible();
});

test('an actor has its names, its ties as sentences with their words, and those that are denied apart', async () => {
	explorer.focus(front);
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: 'Northern Front' })).toBeVisible();
	await expect.element(page.getByText('the Front', { exact: true })).toBeVisible();
	await expect.element(page.getByText('3 ties, each with the words behind it')).toBeVisible();

	const founded = page.getByRole('region', { name: 'founded by' });
	await expect.element(founded.getByText('Amina founded Northern Front')).toBeVisible();
	await expect.element(founded.getByRole('link', { name: 'Amina' })).toHaveAttribute('href', '#actor=amina');
	await expect.element(founded.getByText('The Daily')).toBeVisible();
	expect(founded.getByRole('mark').element().textContent).toBe('is the founder of');

	const active = page.getByRole('region', { name: 'active-in' });
	await expect.element(active.getByText('believed', { exact: true })).toBeVisible();

	const denied = page.getByRole('region', { name: 'Denied or retracted' });
	await expect.element(denied.getByText('League founded Northern Front')).toBeVisible();
	await expect.element(denied.getByText('denies it')).toBeVisible();
});

test('a contested tie lists who asserts and who denies, and says why', async () => {
	explorer.open(relationId(front, relationTypeId('allied'), league, true));
	render(Stage, { explorer, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: 'Northern Front allied League' })).toBeVisible();
	const why = page.getByRole('region', { name: 'Why is this tie here?' });
	await expect.element(why).toHaveTextContent('Contested: 1 origin asserts, 1 denies');
	await expect.element(why).toHaveTextContent('Asserted by A Wire. Denied by The Daily.');
	await expect.element(page.getByRole('region', { name: '1 claim asserts it' })).toHaveTextContent('A Wire');
	await expect
		.element(page.getByRole('region', { name: '1 claim denies it' }))
		.toHaveTextContent('the Front is not allied with the League');
});

test('a tie that is only planned says so beside its verb', async () => {
	const article = makeArticle('news');
	const dossier = makeDossier({
		actors: [makeActor('a'), makeActor('b')],
		articles: [article],
		claims: [makeClaim('c', 'a founded b', { article, hedge: 'planned' })]
	});
	const planned = new Explorer(await opened(dossier), new MemoryTools());
	planned.open(relationId(actorId('a'), relationTypeId('founded'), actorId('b'), false));
	render(Stage, { explorer: planned, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: 'a founded b (planned)' })).toBeVisible();
	await expect.element(page.getByText(/speak of what is planned, not of what is so/)).toBeVisible();
});

test('words that the article does not hold are shown as such, and lead nowhere', async () => {
	const article = makeArticle('news');
	const claim = makeClaim('c', 'a founded b', { article });
	const lost = claim.excerpts.map((excerpt) => ({ ...excerpt, text: 'Lost words' }));
	const dossier = makeDossier({
		actors: [makeActor('a'), makeActor('b')],
		articles: [article],
		claims: [{ ...claim, excerpts: lost }]
	});
	const broken = new Explorer(await opened(dossier), new MemoryTools());
	broken.focus(actorId('a'));
	render(Stage, { explorer: broken, component: EvidencePanel });
	await expect.element(page.getByText('Lost words')).toBeVisible();
	await expect.element(page.getByText(/The article does not hold these words/)).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Read in the article' })).not.toBeInTheDocument();
});

test('claims of a retracted article are struck through', async () => {
	const article = makeArticle('news', {
		retracted: { date: fourActors().about.asOf, reason: 'It was made up.' }
	});
	const dossier = makeDossier({
		actors: [makeActor('a'), makeActor('b')],
		articles: [article],
		claims: [makeClaim('c', 'a founded b', { article })]
	});
	const struck = new Explorer(await opened(dossier), new MemoryTools());
	struck.focus(actorId('a'));
	render(Stage, { explorer: struck, component: EvidencePanel });
	const words = page.getByText('Some words');
	await expect.element(words).toBeVisible();
	expect(getComputedStyle(words.element()).textDecorationLine).toBe('line-through');
	await expect.element(page.getByText(/^retracted 31 December 2024$/)).toBeVisible();
});

test('hostile names, titles and notes are text', async () => {
	const payload = '<img src=x onerror="globalThis.xss = 1"><script>globalThis.xss = 1</script>';
	const article = makeArticle('news', {
		title: payload,
		publisher: payload,
		url: 'javascript:globalThis.xss=1'
	});
	const dossier = makeDossier({
		actors: [makeActor('__proto__', 'group', [payload, '\u202Edesrever']), makeActor('b')],
		articles: [article],
		claims: [makeClaim('c', '__proto__ founded b', { article, note: payload })]
	});
	const hostile = new Explorer(await opened(dossier), new MemoryTools());
	hostile.focus(actorId('__proto__'));
	render(Stage, { explorer: hostile, component: EvidencePanel });
	await expect.element(page.getByRole('heading', { name: payload })).toBeVisible();
	await expect.element(page.getByText(`Our note: ${payload}`)).toBeVisible();
	expect(document.querySelector('img, [onerror]')).toBeNull();
	expect('xss' in globalThis).toBe(false);
});

test('names carry their language and find their own direction', async () => {
	explorer.focus(amina);
	render(Stage, { explorer, component: EvidencePanel });
	const arabic = page.getByText('أمينة');
	await expect.element(arabic).toHaveAttribute('dir', 'auto');
	expect(getComputedStyle(arabic.element()).direction).toBe('rtl');
});
