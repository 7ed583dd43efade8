/**
 * Keep the screen awake until the returned function is called. The browser takes the lock back whenever the page is hidden (and may
 * refuse it on a low battery): it is asked for again when the page is seen. Where there is no such thing, nothing happens.
 */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let isWanted = true;
	let isAsking = false;
	const ask = async () => {
		if (!('wakeLock' in navigator) || document.hidden || isAsking || lock?.released === false) return;
		isAsking = true;
		try {
			lock = await navigator.wakeLock.request('screen');
		} catch {
			// Refused for now. The briefing goes on; the next look at the page asks again.
			lock = null;
		}
		isAsking = false;
		if (!isWanted) await lock?.release();
	};
	const onVisibility = () => void ask();
	document.addEventListener('visibilitychange', onVisibility);
	void ask();
	return () => {
		isWanted = false;
		document.removeEventListener('visibilitychange', onVisibility);
		void lock?.release();
	};
}
