/** Sends on what is pushed: at once where nothing was sent in this animation frame, else the latest with the next one. */
export interface OncePerFrame<Value> {
	readonly push: (value: Value) => void;
	/** What waits is not sent any more. */
	readonly end: () => void;
}

/** Coalesces what comes faster than anybody can see. A hidden window has no frames: there everything goes out at once. */
export function oncePerFrame<Value>(send: (value: Value) => void): OncePerFrame<Value> {
	let waiting: { readonly value: Value } | null = null;
	let frame: number | null = null;
	const flush = () => {
		frame = null;
		if (!waiting) return;
		const { value } = waiting;
		waiting = null;
		if (!document.hidden) frame = requestAnimationFrame(flush);
		send(value);
	};
	const stop = () => {
		if (frame !== null) cancelAnimationFrame(frame);
		frame = null;
	};
	const onVisibility = () => {
		stop();
		flush();
	};
	document.addEventListener('visibilitychange', onVisibility);
	return {
		push(value) {
			waiting = { value };
			if (frame === null || document.hidden) flush();
		},
		end() {
			stop();
			waiting = null;
			document.removeEventListener('visibilitychange', onVisibility);
		}
	};
}
