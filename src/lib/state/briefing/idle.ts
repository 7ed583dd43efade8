/** Do something when the page has nothing better to do, at the latest after half a second; the returned function calls it off. */
export function whenIdle(job: () => void): () => void {
	// Safari has no idle time to offer.
	if (typeof requestIdleCallback !== 'function') {
		const timer = setTimeout(job, 1);
		return () => clearTimeout(timer);
	}
	const asked = requestIdleCallback(job, { timeout: 500 });
	return () => cancelIdleCallback(asked);
}
