import { SaxesParser } from 'saxes';

export interface ReadElement {
	readonly attributes: Readonly<Record<string, string>>;
	readonly data: ReadonlyMap<string, string>;
}

/** What a strict XML reader finds in a GraphML file, in file order. */
export interface ReadGraphml {
	readonly keys: readonly Readonly<Record<string, string>>[];
	readonly graph: ReadElement;
	readonly nodes: readonly ReadElement[];
	readonly edges: readonly ReadElement[];
}

type Open = { name: string; attributes: Record<string, string>; data: Map<string, string> };

/** @throws where the text is not well-formed, or an element is not where GraphML has it */
export function readGraphml(xml: string): ReadGraphml {
	const parser = new SaxesParser({ xmlns: false, position: true });
	const stack: Open[] = [];
	const found = {
		keys: [] as Record<string, string>[],
		graph: [] as Open[],
		nodes: [] as Open[],
		edges: [] as Open[]
	};
	let text = '';
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', () => {
		throw new Error('There is a DOCTYPE.');
	});
	parser.on('opentag', ({ name, attributes }) => {
		text = '';
		stack.push({ name, attributes: attributes, data: new Map() });
	});
	parser.on('text', (more) => (text += more));
	parser.on('closetag', ({ name }) => {
		const element = stack.pop();
		if (!element) return;
		if (name === 'data') stack.at(-1)?.data.set(element.attributes.key ?? '', text);
		else if (name === 'key') found.keys.push(element.attributes);
		else if (name === 'node') found.nodes.push(element);
		else if (name === 'edge') found.edges.push(element);
		else if (name === 'graph') found.graph.push(element);
		else if (name !== 'graphml') throw new Error(`There is an element ${name}.`);
	});
	parser.write(xml).close();
	const [graph, second] = found.graph;
	if (!graph || second) throw new Error('There is not one graph.');
	return { ...found, graph };
}
