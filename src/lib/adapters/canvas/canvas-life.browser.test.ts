import '@fontsource-variable/source-sans-3/wght.css';
import { expect, test } from 'vitest';
import { frames, mountSample } from '../../../../tests/support/canvas-bench.ts';
import { countListeners } from '../../../../tests/support/count-listeners.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { CytoscapeCanvas } from './cytoscape-canvas.ts';
import { loadFonts } from './fonts.ts';
import { palettes } from '#core/drawing/palette.ts';

const list = sampleList(palettes.light);

test('50 canvases come and go and leave nothing behind', async () => {
	const counts = countListeners();
	// As in app.html: Cytoscape adds a style element unless one with this id is there.
	const styleSheet = document.createElement('meta');
	styleSheet.id = '__________cytoscape_stylesheet';
	document.head.append(styleSheet);
	const styles = document.head.children.length;
	for (let round = 0; round < 50; round++) {
		const other = new CytoscapeCanvas();
		const { host, unmount } = await mountSample(other, list);
		other.emphasise({
			selectedActor: list.actors[0]?.id ?? null,
			selectedRelation: null,
			actors: new Set(),
			relations: new Set()
		});
		unmount();
		expect(host.childElementCount).toBe(0);
		expect(host.getAttribute('style')).not.toContain('background');
	}
	expect(counts.end()).toEqual([]);
	expect(document.head.children.length).toBe(styles);
	styleSheet.remove();
});

test('a canvas that is taken away before its faces are loaded is never made', async () => {
	const host = document.createElement('div');
	document.body.append(host);
	new CytoscapeCanvas().mount(host, () => undefined)();
	await loadFonts();
	await frames(2);
	expect(host.childElementCount).toBe(0);
	host.remove();
});
