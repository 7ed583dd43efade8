import type { SvgNode } from '#core/drawing/svg-node.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * Make the children of an element those of the trees, and change no more than differs: a picture that moves is painted sixty times
 * a second. Elements are kept by their place. The trees hold a closed list of tags, so no text in them can become anything else.
 */
export function paintTree(parent: Element, nodes: readonly SvgNode[]): void {
	nodes.forEach((node, index) => {
		const there = parent.children.item(index);
		if (there?.localName === node.tag) patch(there, node);
		else {
			const made = make(parent.ownerDocument, node);
			if (there) there.replaceWith(made);
			else parent.append(made);
		}
	});
	while (parent.children.length > nodes.length) parent.lastElementChild?.remove();
}

function make(document: Document, node: SvgNode): Element {
	const element = document.createElementNS(namespace, node.tag);
	patch(element, node);
	return element;
}

function patch(element: Element, { attributes, children }: SvgNode): void {
	for (const { name } of [...element.attributes]) if (!(name in attributes)) element.removeAttribute(name);
	for (const [name, value] of Object.entries(attributes)) {
		const text = String(value);
		if (element.getAttribute(name) !== text) element.setAttribute(name, text);
	}
	const texts = children.filter((child) => typeof child === 'string');
	if (texts.length > 0) {
		const text = texts.join('');
		if (element.textContent !== text) element.textContent = text;
		return;
	}
	if (element.children.length === 0 && element.textContent) element.textContent = '';
	paintTree(element, children as readonly SvgNode[]);
}
