import { SaxesParser, type SaxesTagNS } from 'saxes';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Every element and attribute that a picture of ours may have. Nothing here can run, load or lead anywhere. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	svg: ['xmlns', 'width', 'height', 'viewBox', 'role', 'font-family'],
	g: [
		'opacity',
		'data-word',
		'data-callout',
		'id',
		'transform',
		'data-actor',
		'data-kind',
		'data-relation',
		'data-type',
		'data-status',
		'data-a',
		'data-b'
	],
	title: [],
	rect: ['x', 'y', 'width', 'height', 'fill'],
	path: [
		...[
			'd',
			'fill',
			'stroke',
			'stroke-width',
			'stroke-opacity',
			'fill-opacity',
			'stroke-dasharray',
			'stroke-linecap',
			'transform'
		]
	],
	text: [
		...[
			'x',
			'y',
			'font-size',
			'font-weight',
			'text-anchor',
			'fill',
			'stroke',
			'stroke-width',
			'stroke-linejoin'
		],
		'aria-hidden'
	],
	tspan: ['x', 'y']
};

/** What a strict XML reader finds in an SVG file. */
export interface ReadSvg {
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	readonly texts: readonly string[];
	readonly width: number;
	readonly height: number;
}

/** @throws where the text is not well-formed, has an element or attribute that is not allowed, or a number that is none */
export function readSvg(xml: string): ReadSvg {
	const parser = new SaxesParser({ xmlns: true, position: true });
	const found = { ids: [] as string[], titles: [] as string[], texts: [] as string[], width: 0, height: 0 };
	const open: string[] = [];
	let text = '';
	parser.on('error', (error) => {
		throw error;
	});
	for (const event of ['doctype', 'processinginstruction', 'cdata', 'comment'] as const) {
		parser.on(event, () => {
			throw new Error(`There is a ${event}.`);
		});
	}
	parser.on('opentag', (tag) => {
		check(tag);
		open.push(tag.local);
		text = '';
		const { id, width, height } = tag.attributes;
		if (id) found.ids.push(id.value);
		if (tag.local === 'svg') [found.width, found.height] = [Number(width?.value), Number(height?.value)];
	});
	parser.on('text', (more) => (text += more));
	parser.on('closetag', ({ local }) => {
		open.pop();
		if (local === 'title') found.titles.push(text);
		else if ((local === 'text' || local === 'tspan') && /[^\n]/.test(text)) found.texts.push(text);
		text = '';
	});
	parser.write(xml).close();
	return found;
}

function check({ local, uri, attributes }: SaxesTagNS): void {
	const names = allowed[local];
	if (uri !== svgNamespace || !names) throw new Error(`There is an element ${local}.`);
	for (const { name, value } of Object.values(attributes)) {
		if (!names.includes(name)) throw new Error(`${local} has an attribute ${name}.`);
		if (/NaN|Infinity|undefined|null/.test(value) && !name.startsWith('data-') && name !== 'id') {
			throw new Error(`${local} has ${name}="${value}".`);
		}
	}
}
