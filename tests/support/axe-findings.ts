import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Axe {
	run(
		options: object
	): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>;
}

/** What axe finds on the page as it stands, except what it calls minor: each rule with the places that break it. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
	);
	return violations
		.filter(({ impact }) => impact !== 'minor')
		.map(
			({ id, impact, nodes }) => `${impact}, ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
		);
}
