import { beforeEach, expect, test } from 'vitest';
import { svgNode, type SvgNode } from '#core/drawing/svg-node.ts';
import { paintTree } from './paint-tree.ts';

let svg: SVGSVGElement;
beforeEach(() => {
	svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});

const dot = (x: number, more: Record<string, string> = {}): SvgNode =>
	svgNode('g', { 'data-x': x, ...more }, [
		svgNode('path', { d: `M${x} 0` }),
		svgNode('text', {}, [`at ${x}`])
	]);

test('what is painted is the tree, whatever was there', () => {
	for (const tree of [[dot(1), dot(2)], [dot(3)], [], [dot(4), dot(5), dot(6)]]) {
		paintTree(svg, tree);
		const fresh = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		paintTree(fresh, tree);
		expect(svg.innerHTML).toBe(fresh.innerHTML);
		expect(svg.children).toHaveLength(tree.length);
	}
});

test('an element that only moves stays the same element', () => {
	paintTree(svg, [dot(1, { opacity: '1' })]);
	const [group] = svg.children;
	const text = group?.querySelector('text')?.firstChild;
	paintTree(svg, [dot(1)]);
	expect(svg.children[0]).toBe(group);
	expect(group?.hasAttribute('opacity')).toBe(false);
	expect(group?.querySelector('text')?.firstChild).toBe(text);
});

test('text is text', () => {
	paintTree(svg, [svgNode('text', {}, ['<script>alert(1)</script>'])]);
	expect(svg.querySelector('script')).toBeNull();
	expect(svg.textContent).toBe('<script>alert(1)</script>');
	paintTree(svg, [svgNode('text', {}, [svgNode('tspan', { x: 1 }, ['a'])])]);
	expect(svg.textContent).toBe('a');
	expect(svg.querySelectorAll('tspan')).toHaveLength(1);
});
