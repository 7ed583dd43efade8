import type { Fan } from './fan.ts';

/** Separate components of at most this many actors stand in the "Also named" tray under the drawing. */
const mostInTrayComponent = 3;

/**
 * Nodes by connected component, each in order; the largest component first, of equal ones that with the lowest node.
 * Nearly linear in nodes and fans.
 */
export function componentsOf(count: number, fans: readonly Fan[]): readonly (readonly number[])[] {
	const parents = Array.from({ length: count }, (_, index) => index);
	const rootOf = (node: number): number => {
		let root = node;
		while (parents[root] !== root) root = parents[root] ?? root;
		for (let at = node; at !== root;) {
			const next = parents[at] ?? root;
			parents[at] = root;
			at = next;
		}
		return root;
	};
	for (const { low, high } of fans) {
		const [a, b] = [rootOf(low), rootOf(high)];
		parents[Math.max(a, b)] = Math.min(a, b);
	}
	const components = new Map<number, number[]>();
	for (let node = 0; node < count; node++) {
		const root = rootOf(node);
		const members = components.get(root);
		if (members) members.push(node);
		else components.set(root, [node]);
	}
	return [...components.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Which components are drawn at large, and which stand in the tray: all small ones, unless there are only small ones. */
export function splitTray(components: readonly (readonly number[])[]): {
	readonly large: readonly (readonly number[])[];
	readonly tray: readonly (readonly number[])[];
} {
	const large = components.filter(({ length }) => length > mostInTrayComponent);
	if (large.length === 0) return { large: components, tray: [] };
	return { large, tray: components.filter(({ length }) => length <= mostInTrayComponent) };
}
