import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { MarkTarget } from '#core/briefing/marked-text.ts';
import { citeKey } from '#core/briefing/numbering.ts';
import type { Inline } from '#core/model/briefing.ts';
import { actorId, claimId, type RelationId } from '#core/model/ids.ts';
import CaptionView from './CaptionView.svelte';

const note = (claim: string) => ({ note: { claim: claimId(claim), excerpt: 0 } });
const numbers = new Map(['c1', 'c2'].map((claim, index) => [citeKey(note(claim).note), index + 3]));
const amina = { text: 'أمينة', actor: actorId('amina') };
const tie = { text: 'leads', relation: 'a~leads~b' as RelationId };
const caption: readonly Inline[] = [
	amina,
	{ text: ' now ' },
	tie,
	{ text: ' it' },
	note('c1'),
	note('c2'),
	{ text: '.' }
];
const numberIn = ({ textContent }: Element) => textContent.replace(/^.*Note\s/, '');
const shown = () => document.querySelector<HTMLElement>('.caption')!;

test('names are kept apart from what is around them, notes are numbers that say what they are', async () => {
	await render(CaptionView, { caption, numbers, language: 'en' });
	expect(shown().textContent.replaceAll(/\s+/g, ' ')).toBe('أمينة now leads it Note 3, Note 4.');
	expect(shown().lang).toBe('en');
	expect([...shown().querySelectorAll('bdi')].map(({ textContent, lang }) => [textContent, lang])).toEqual([
		['أمينة', 'ar'],
		['leads', '']
	]);
	expect([...shown().querySelectorAll('sup')].map(numberIn)).toEqual(['3', '4']);
	expect(shown().querySelectorAll('a')).toHaveLength(0);
});

test('what leads somewhere is a link there', async () => {
	const asked: MarkTarget[] = [];
	const linkTo = (target: MarkTarget) => {
		asked.push(target);
		return 'relation' in target
			? null
			: 'actor' in target
				? `#actor=${target.actor}`
				: `#note-${target.note.claim}`;
	};
	await render(CaptionView, { caption, numbers, language: 'en', linkTo });
	await expect.element(page.getByRole('link', { name: 'أمينة' })).toHaveAttribute('href', '#actor=amina');
	await expect.element(page.getByRole('link', { name: 'Note 4' })).toHaveAttribute('href', '#note-c2');
	await expect.element(page.getByRole('link', { name: 'leads' })).not.toBeInTheDocument();
	expect(asked).toEqual([{ actor: 'amina' }, { relation: tie.relation }, note('c1'), note('c2')]);
});

test('a caption that begins in Arabic runs from the right, and a turned name turns nothing else', async () => {
	const turned = { text: '\u202eevil', actor: actorId('x') };
	await render(CaptionView, {
		caption: [{ text: 'هي ' }, turned, { text: ' تقود' }],
		numbers,
		language: 'ar'
	});
	expect(getComputedStyle(shown()).direction).toBe('rtl');
	expect(getComputedStyle(shown().querySelector('bdi')!).unicodeBidi).toBe('isolate');
});

test('hostile words are words, and a note without a number says so', async () => {
	const words = '<img src=x onerror=alert(1)>{@html 1}';
	await render(CaptionView, {
		caption: [{ text: words }, { note: { claim: claimId('__proto__'), excerpt: 0 } }],
		numbers
	});
	expect(shown().textContent).toContain(words);
	expect(shown().querySelector('img')).toBeNull();
	expect([...shown().querySelectorAll('sup')].map(numberIn)).toEqual(['?']);
});
