/** How often other programs are asked for, ms; other windows of this browser say it at once. */
const askEvery = 4000;
const name = 'entente-dossier';

/** Tell the other windows of this browser that a dossier was changed. */
export function tell(dossier: string): void {
	const channel = new BroadcastChannel(name);
	channel.postMessage(dossier);
	channel.close();
}

/** Call `look` whenever somebody may have changed the dossier: another window said so, or this one is looked at. */
export function follow(dossier: string, look: () => Promise<void>): () => void {
	const channel = new BroadcastChannel(name);
	const ask = () => {
		if (document.visibilityState === 'visible') void look();
	};
	channel.onmessage = ({ data }) => {
		if (data === dossier) void look();
	};
	const timer = setInterval(ask, askEvery);
	document.addEventListener('visibilitychange', ask);
	addEventListener('online', ask);
	return () => {
		channel.close();
		clearInterval(timer);
		document.removeEventListener('visibilitychange', ask);
		removeEventListener('online', ask);
	};
}
