// The peer: Cytoscape's fcose with its default options, in a worker so that a run that takes too long can be stopped.
import { placeByFcose } from './fcose.ts';
import type { PlainGraph } from './scale-free.ts';

self.addEventListener('message', ({ data }: MessageEvent<PlainGraph>) => {
	const start = performance.now();
	const points = placeByFcose(data, false);
	self.postMessage({ points, time: performance.now() - start });
});
