import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/mark.mjs';
import { runCommand } from '../support/run-command.ts';
import { openMali } from '../support/open-mali.ts';

const data = join(projectRoot, 'graph-data');
const shipped = readdirSync(data).filter((name) => existsSync(join(data, name, 'dossier.json')));

test('both dossiers are there', () => {
	expect(shipped).toEqual(expect.arrayContaining(['mali-2020', 'qasr-training']));
});

describe.each(shipped)('%s', (dossier) => {
	test('has neither fault nor warning', async () => {
		const { code, out } = await runCommand(data, 'validate', join(data, dossier));
		expect(out.join('\n')).toMatch(/: 0 faults, 0 warnings\./m);
		expect(code).toBe(0);
	});

	// What a coverage file says is checked by `validate`; that there is one, here.
	test('accounts for every sentence of every article', () => {
		const files = readdirSync(join(data, dossier, 'articles'));
		const articles = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4));
		expect(articles.filter((article) => !files.includes(`${article}.coverage.json`))).toEqual([]);
		expect(articles.length).toBeGreaterThan(0);
	});

	test('says where its actors stand', () => {
		expect(existsSync(join(data, dossier, 'positions.json'))).toBe(true);
		// That these are the ones that are computed is a test of its own, because it takes long.
		expect(existsSync(join(projectRoot, `tests/golden/arranged-${dossier}.test.ts`))).toBe(true);
	});
});

test('the Mali article is what Voice of America published, and every actor of a tie has words behind it', async () => {
	const { articles, claims } = await openMali();
	const [article] = [...articles.values()];
	expect(article?.text).toContain('Mali Seeks to Negotiate with Jihadists in Efforts to End Violence');
	expect(claims.size).toBeGreaterThan(60);
	for (const { excerpts } of claims.values()) {
		expect(excerpts.length).toBeGreaterThan(0);
		for (const { start, end, text } of excerpts) expect(article?.text.slice(start, end)).toBe(text);
	}
});
