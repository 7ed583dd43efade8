// Half of all JavaScript that the explorer loads before its first picture is Cytoscape.js, which comes as one file with every
// graph algorithm and a second, experimental renderer in it. The program computes on graphology's graph and draws with
// Cytoscape's canvas renderer. Without these two parts the file is 22 KB smaller after gzip, of 136; once nothing names them, the
// bundler leaves them out. What is taken out does not exist: `eles.dijkstra()` and its like are undefined, `webgl: true` does not
// work. Nothing of Cytoscape that draws, styles, moves or hears events is touched.

/** What is taken out: a place that the file must have exactly once, and what stands there instead. */
export const cuts = [
	{
		part: 'graph algorithms',
		place: /\[elesfn\$[^\][]*\btarjanStronglyConnected\$1\](?=\.forEach\()/g,
		instead: '[]'
	},
	{
		part: 'WebGL renderer',
		place: /^\w+(?:\$\d+)?\.initWebgl = function \(opts, fns\) \{\n[^]*?\n\};\n/gm,
		instead: ''
	}
];

/**
 * The source of Cytoscape.js without the cuts; throws where one of them is not found, as after an update.
 *
 * @param {string} code
 * @returns {string}
 */
export function leanCytoscape(code) {
	return cuts.reduce((kept, { part, place, instead }) => {
		const found = kept.match(place)?.length ?? 0;
		if (found !== 1) {
			throw new Error(
				`Cytoscape.js has the place of its ${part} ${found} times, not once. Look for it in the new version and correct src/cli/lean-cytoscape.mjs.`
			);
		}
		return kept.replace(place, instead);
	}, code);
}

/** @returns {import('vite').Plugin} for builds only: development and unit tests have the whole of it */
export function leanCytoscapePlugin() {
	return {
		name: 'entente-lean-cytoscape',
		apply: 'build',
		transform(code, id) {
			if (!/\/node_modules\/cytoscape\/dist\/cytoscape\.esm\.mjs$/.test(id)) return null;
			return { code: leanCytoscape(code), map: null };
		}
	};
}
