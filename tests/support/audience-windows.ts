import { expect, vi } from 'vitest';
import { openAudience } from '#adapters/browser/audience-link.ts';
import { joinPresenter } from '#adapters/browser/presenter-link.ts';
import type { AudienceLink, FollowState, LinkState, PresenterLink } from '#core/briefing/audience-port.ts';
import { sealed } from '#core/briefing/link-messages.ts';

interface State {
	readonly scene: number;
	readonly laser?: { readonly x: number; readonly y: number } | null;
}

export const dossier = new Map([['title', 'Mali']]);
const ends: (() => void)[] = [];
export const later = (end: () => void) => ends.push(end);
export const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000, interval: 20 });

/** To be called after each test. */
export function endAll() {
	for (const end of ends.splice(0).reverse()) end();
	vi.restoreAllMocks();
	history.replaceState(null, '', location.pathname + location.search);
}

/** A presenter's side, and what it heard. */
export function present(url: string, token: string = crypto.randomUUID()) {
	const states: LinkState[] = [];
	const keys: string[] = [];
	const link: AudienceLink<State> = openAudience(url, {
		token,
		dossier: () => dossier,
		onChange: (state) => states.push(state),
		onKey: (key) => keys.push(key)
	});
	later(() => link.end());
	return { link, states, keys, token };
}

/** An audience's side in this very window, which nobody opened: it follows over the channel. */
export function followHere(token: string) {
	history.replaceState(null, '', `#${token}`);
	const heard: unknown[] = [];
	const states: FollowState[] = [];
	const link: PresenterLink = joinPresenter<State, typeof dossier>({
		onDossier: (value) => heard.push(value),
		onShow: (state) => heard.push(state),
		onChange: (state) => states.push(state)
	});
	later(() => link.end());
	return { link, heard, states };
}

/** The address of a page that follows, and keeps what it hears where the test can read it. */
export function audiencePage(): string {
	const code = new URL('../../src/lib/adapters/browser/presenter-link.ts', import.meta.url).href;
	const page = `<!doctype html><script type="module">
		import { joinPresenter } from ${JSON.stringify(code)};
		window.heard = [];
		window.link = joinPresenter({
			onDossier: (value) => heard.push(value),
			onShow: (state) => heard.push(state),
			onChange: () => undefined
		});
	</script>`;
	const url = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
	later(() => URL.revokeObjectURL(url));
	return url;
}

type AudienceWindow = Window & { heard?: unknown[]; link?: PresenterLink };

/** What a window heard; a Map of another window is none of this one's. */
export const heardBy = (other: AudienceWindow | undefined) => structuredClone(other?.heard ?? []);

/** The windows that are opened, in order. */
export function watchOpened(): AudienceWindow[] {
	const opened: AudienceWindow[] = [];
	const open = window.open.bind(window);
	vi.spyOn(window, 'open').mockImplementation((...args) => {
		const made = open(...args);
		if (made) opened.push(made);
		return made;
	});
	return opened;
}

export const blocked = () => vi.spyOn(window, 'open').mockReturnValue(null);

/** A window on the channel that says what the test lets it say. */
export function puppet(token: string) {
	const channel = new BroadcastChannel(token);
	const heard: string[] = [];
	channel.onmessage = ({ data }: MessageEvent<{ message: { type: string } }>) =>
		heard.push(data.message.type);
	later(() => channel.close());
	return { heard, say: (message: unknown, under = token) => channel.postMessage(sealed(under, message)) };
}

/** Waits until somebody has been asked so often whether it is there. */
export async function beats(count: number) {
	let seen = 0;
	const timer = setInterval(() => seen++, 1_000);
	await soon(() => seen).toBe(count);
	clearInterval(timer);
}
