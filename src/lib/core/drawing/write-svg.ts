import { short } from './path-text.ts';
import type { SvgNode } from './svg-node.ts';
import { escapeAttribute, escapeContent, writable } from '#core/formats/xml-text.ts';

/**
 * A picture as the text of an SVG file: UTF-8, one element a line, equal for equal trees. Signs that XML cannot hold become
 * U+FFFD. Linear in the tree.
 */
export function writeSvg(tree: SvgNode): string {
	const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
	writeNode(tree, lines);
	return `${lines.join('\n')}\n`;
}

function writeNode(node: SvgNode, lines: string[]): void {
	const opening = `<${node.tag}${Object.entries(node.attributes).map(writeAttribute).join('')}`;
	const texts = node.children.filter((child) => typeof child === 'string');
	if (node.children.length === 0) lines.push(`${opening}/>`);
	else if (texts.length === node.children.length)
		lines.push(`${opening}>${texts.map(content).join('')}</${node.tag}>`);
	else {
		lines.push(`${opening}>`);
		for (const child of node.children) if (typeof child !== 'string') writeNode(child, lines);
		lines.push(`</${node.tag}>`);
	}
}

function writeAttribute([name, value]: [string, string | number]): string {
	return ` ${name}="${escapeAttribute(typeof value === 'number' ? short(value) : writable(value).text)}"`;
}

function content(text: string): string {
	return escapeContent(writable(text).text);
}
