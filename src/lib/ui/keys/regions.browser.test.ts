import { afterEach, beforeEach, expect, test } from 'vitest';
import { turnExcerpt } from './excerpts.ts';
import { enterEvidence } from './regions.ts';

const drawn = () => new Promise(requestAnimationFrame);

let network: HTMLElement;
let heading: HTMLElement;
let excerpt: HTMLElement;

function focusable(name: string): HTMLElement {
	const element = document.createElement(name);
	element.tabIndex = -1;
	return element;
}

beforeEach(() => {
	[network, heading, excerpt] = [focusable('div'), focusable('h2'), focusable('figure')];
	excerpt.dataset['excerpt'] = 'c1';
	const evidence = document.createElement('aside');
	evidence.dataset['region'] = 'evidence';
	evidence.append(heading, excerpt);
	document.body.append(network, evidence);
	network.focus();
});

afterEach(() => document.body.replaceChildren());

test('the focus enters the evidence at its heading', async () => {
	enterEvidence();
	await drawn();
	expect(document.activeElement).toBe(heading);
});

test('where what had the focus is gone, too', async () => {
	enterEvidence();
	network.remove();
	await drawn();
	expect(document.activeElement).toBe(heading);
});

test('who goes on to an excerpt in the same moment stays there', async () => {
	enterEvidence();
	turnExcerpt(1);
	await drawn();
	expect(document.activeElement).toBe(excerpt);
});
