/** Counts what is added to and removed from window, document and the fonts until `end`, which tells what stayed. */
export function countListeners() {
	const left = new Map<string, number>();
	const targets: readonly [string, EventTarget][] = [
		['window', window],
		['document', document],
		['fonts', document.fonts]
	];
	for (const [name, target] of targets) {
		const count = (type: string, by: number) =>
			left.set(`${name} ${type}`, (left.get(`${name} ${type}`) ?? 0) + by);
		const add = target.addEventListener.bind(target);
		const remove = target.removeEventListener.bind(target);
		target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
			// Cytoscape asks for passive listeners by adding one that is null, which adds nothing.
			if (args[1] !== null) count(args[0], 1);
			add(...args);
		};
		target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
			count(args[0], -1);
			remove(...args);
		};
	}
	return {
		end: () => {
			for (const [, target] of targets) {
				Reflect.deleteProperty(target, 'addEventListener');
				Reflect.deleteProperty(target, 'removeEventListener');
			}
			return [...left].filter(([, count]) => count > 0);
		}
	};
}
