import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { cuts, leanCytoscape } from './lean-cytoscape.mjs';
import { projectRoot } from './mark.mjs';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';

const whole = readFileSync(join(projectRoot, 'node_modules/cytoscape/dist/cytoscape.esm.mjs'), 'utf8');
const adapter = ['mounted-canvas', 'gestures', 'sharp', 'overlay', 'viewport', 'stylesheet', 'elements'];

test('what is left of the installed Cytoscape.js works, without what is cut', async () => {
	const lean = leanCytoscape(whole);
	for (const { place } of cuts) expect(lean.match(place)).toBeNull();
	const folder = await temporaryFolder([['lean.mjs', lean]]);
	const address = pathToFileURL(join(folder, 'lean.mjs')).href;
	const made = (await import(/* @vite-ignore */ address)) as { default: typeof cytoscape };
	const cy = made.default({
		headless: true,
		styleEnabled: true,
		style: [{ selector: 'node', style: { width: 30, height: 20 } }],
		elements: [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { id: 'e', source: 'a', target: 'b' } }],
		layout: { name: 'preset', positions: { a: { x: 0, y: 0 }, b: { x: 100, y: 0 } } }
	});
	expect(cy.getElementById('a').neighborhood().length).toBe(2);
	expect(cy.elements().boundingBox({ includeLabels: false }).w).toBeGreaterThanOrEqual(130);
	expect('dijkstra' in cy.elements()).toBe(false);
});

test('an update that moves the places stops the build, and says where to look', () => {
	expect(() => leanCytoscape('export {};')).toThrow(
		'Cytoscape.js has the place of its graph algorithms 0 times, not once. Look for it in the new version and correct src/cli/lean-cytoscape.mjs.'
	);
	expect(() => leanCytoscape(whole + whole)).toThrow(/2 times/);
});

test('the canvas asks for nothing that is cut', () => {
	const asked = adapter.map((name) =>
		readFileSync(join(projectRoot, `src/lib/adapters/canvas/${name}.ts`), 'utf8')
	);
	expect(asked.join('\n')).not.toMatch(
		/\.(?:bfs|dfs|breadthFirstSearch|depthFirstSearch|dijkstra|aStar|kruskal|pageRank|components|kMeans)\(|webgl/
	);
});
