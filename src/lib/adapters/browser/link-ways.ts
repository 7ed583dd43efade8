/** Messages go from window to window, or over a channel to every window of this browser that knows its name. */
export type Way = 'direct' | 'channel';

/** How often the presenter's window asks whether the audience's is there, ms. */
export const beatMs = 1000;

/** The two ways between windows. What comes in is unread: whoever listens checks it. */
export interface LinkWays {
	/** The other window, where it is known. */
	direct: Window | null;
	post(way: Way, data: unknown): void;
	end(): void;
}

/**
 * Listens on both ways until `end`. Messages of other origins are dropped, but from files every origin is "null": there the token
 * in the message is all there is.
 *
 * @param channelName known to nobody else
 */
export function openWays(
	channelName: string,
	onMessage: (way: Way, data: unknown, source: MessageEventSource | null) => void
): LinkWays {
	const { origin } = globalThis;
	const isFile = origin === 'null';
	const channel = new BroadcastChannel(channelName);
	const onDirect = ({ origin: theirs, data, source }: MessageEvent) => {
		if (isFile || theirs === origin) onMessage('direct', data, source);
	};
	channel.onmessage = ({ data }) => onMessage('channel', data, null);
	addEventListener('message', onDirect);
	let hasEnded = false;
	return {
		direct: null,
		post(way, data) {
			if (hasEnded) return;
			if (way === 'channel') channel.postMessage(data);
			else this.direct?.postMessage(data, isFile ? '*' : origin);
		},
		end() {
			hasEnded = true;
			channel.close();
			removeEventListener('message', onDirect);
		}
	};
}
