import { afterEach, describe, expect, test, vi } from 'vitest';
import { countListeners } from '../../../../tests/support/count-listeners.ts';
import { openAudience } from './audience-link.ts';
import { joinPresenter } from './presenter-link.ts';
import type { AudienceLink, FollowState, LinkState, PresenterLink } from '#core/briefing/audience-port.ts';
import { sealed } from '#core/briefing/link-messages.ts';

interface State {
	readonly scene: number;
	readonly laser?: { readonly x: number; readonly y: number } | null;
}

const dossier = new Map([['title', 'Mali']]);
const ends: (() => void)[] = [];
const later = (end: () => void) => ends.push(end);
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000, interval: 20 });

afterEach(() => {
	for (const end of ends.splice(0).reverse()) end();
	vi.restoreAllMocks();
	history.replaceState(null, '', location.pathname + location.search);
});

/** A presenter's side, and what it heard. */
function present(url: string, token: string = crypto.randomUUID()) {
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
function followHere(token: string) {
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
function audiencePage(): string {
	const code = new URL('./presenter-link.ts', import.meta.url).href;
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
const heardBy = (other: AudienceWindow | undefined) => structuredClone(other?.heard ?? []);

/** The windows that are opened, in order. */
function watchOpened(): AudienceWindow[] {
	const opened: AudienceWindow[] = [];
	const open = window.open.bind(window);
	vi.spyOn(window, 'open').mockImplementation((...args) => {
		const made = open(...args);
		if (made) opened.push(made);
		return made;
	});
	return opened;
}

const blocked = () => vi.spyOn(window, 'open').mockReturnValue(null);

describe('two windows', () => {
	test('the audience gets the dossier, then what is shown now and from now on; its keys come back', async () => {
		const opened = watchOpened();
		const { link, states, keys, token } = present(audiencePage());
		expect(link.state).toBe('opening');
		expect(new URL(link.address).hash).toBe(`#${token}`);
		link.show({ scene: 1 });
		await soon(() => heardBy(opened[0]).length).toBe(2);
		expect(heardBy(opened[0])).toEqual([dossier, { scene: 1 }]);
		expect(states).toEqual(['live']);
		link.show({ scene: 2, laser: { x: 0.5, y: 0.25 } });
		await soon(() => heardBy(opened[0]).at(-1)).toEqual({ scene: 2, laser: { x: 0.5, y: 0.25 } });
		opened[0]?.link?.press('PageDown');
		await soon(() => keys).toEqual(['PageDown']);
	});

	test('one that is closed is missed, and one that is opened anew gets everything', async () => {
		const opened = watchOpened();
		const { link, states } = present(audiencePage());
		link.show({ scene: 4 });
		await soon(() => link.state).toBe('live');
		opened[0]?.close();
		const since = performance.now();
		await soon(() => link.state).toBe('lost');
		expect(performance.now() - since).toBeLessThan(2_500);
		link.show({ scene: 5 });
		link.reopen();
		expect(link.state).toBe('opening');
		await soon(() => heardBy(opened[1]).length).toBe(2);
		expect(heardBy(opened[1])).toEqual([dossier, { scene: 5 }]);
		expect(states).toEqual(['live', 'lost', 'opening', 'live']);
	});

	test('one that is loaded anew goes on', async () => {
		const opened = watchOpened();
		const { link, states } = present(audiencePage());
		link.show({ scene: 7 });
		await soon(() => link.state).toBe('live');
		opened[0]?.location.reload();
		await soon(() => states).toEqual(['live', 'lost', 'live']);
		await soon(() => heardBy(opened[0])).toEqual([dossier, { scene: 7 }]);
	});

	test('one that lost its opener follows over the channel', async () => {
		const opened = watchOpened();
		const { link } = present(audiencePage());
		link.show({ scene: 1 });
		await soon(() => link.state).toBe('live');
		const stranger = opened[0];
		// What the presenter's window says directly does not come through any more, nor does what it hears.
		vi.spyOn(stranger as Window, 'postMessage').mockReturnValue();
		link.show({ scene: 2 });
		await soon(() => heardBy(stranger).at(-1)).toEqual({ scene: 2 });
		expect(heardBy(stranger)).toEqual([dossier, { scene: 1 }, { scene: 2 }]);
		link.show({ scene: 3 });
		await soon(() => heardBy(stranger).at(-1)).toEqual({ scene: 3 });
	});

	test('a presenter that comes back with its token finds its audience again', async () => {
		const opened = watchOpened();
		const page = audiencePage();
		const first = present(page);
		first.link.show({ scene: 1 });
		await soon(() => first.link.state).toBe('live');
		// As when its page is loaded anew: nobody says good-bye, and the window stays.
		vi.spyOn(opened[0] as Window, 'close').mockReturnValue();
		first.link.end();
		blocked();
		const second = present(page, first.token);
		expect(second.link.state).toBe('blocked');
		second.link.show({ scene: 2 });
		await soon(() => second.link.state).toBe('live');
		await soon(() => heardBy(opened[0]).at(-1)).toEqual({ scene: 2 });
		vi.restoreAllMocks();
	});
});

describe('a window that is opened by hand', () => {
	test('follows where the browser opened none', async () => {
		blocked();
		const { link, states, token, keys } = present('/audience');
		expect([link.state, link.address]).toEqual(['blocked', `${location.origin}/audience#${token}`]);
		link.show({ scene: 3 });
		const { link: follower, heard, states: followed } = followHere(token);
		await soon(() => heard).toEqual([dossier, { scene: 3 }]);
		expect(states).toEqual(['blocked', 'live']);
		expect([follower.state, followed]).toEqual(['live', ['live']]);
		follower.press('b');
		await soon(() => keys).toEqual(['b']);
		follower.end();
		await soon(() => link.state).toBe('lost');
	});

	test('beside another one: when one goes the other is still there', async () => {
		blocked();
		const { link, states, token } = present('/audience');
		link.show({ scene: 3 });
		const [one, other] = [followHere(token), followHere(token)];
		await soon(() => other.heard.length).toBeGreaterThan(1);
		one.link.end();
		link.show({ scene: 4 });
		await soon(() => other.heard.at(-1)).toEqual({ scene: 4 });
		await beats(3);
		expect(states).toEqual(['blocked', 'live']);
		expect(other.heard.filter((value) => value instanceof Map)).toHaveLength(1);
	});

	test('that has no token is a stray one, until it gets one', async () => {
		const stray = followHere('not-a-token');
		expect([stray.link.state, stray.states]).toEqual(['stray', ['stray']]);
		blocked();
		const { link, token } = present('/audience');
		link.show({ scene: 1 });
		location.hash = token;
		await soon(() => stray.heard).toEqual([dossier, { scene: 1 }]);
		expect(stray.states).toEqual(['stray', 'waiting', 'live']);
	});

	test('waits, and keeps asking, while there is no presenter', async () => {
		const token = crypto.randomUUID();
		const { link, states } = followHere(token);
		expect(link.state).toBe('waiting');
		await beats(1);
		blocked();
		const first = present('/audience', token);
		await soon(() => link.state).toBe('live');
		first.link.end();
		await soon(() => states).toEqual(['live', 'waiting']);
	});
});

/** A window on the channel that says what the test lets it say. */
function puppet(token: string) {
	const channel = new BroadcastChannel(token);
	const heard: string[] = [];
	channel.onmessage = ({ data }: MessageEvent<{ message: { type: string } }>) =>
		heard.push(data.message.type);
	later(() => channel.close());
	return { heard, say: (message: unknown, under = token) => channel.postMessage(sealed(under, message)) };
}

/** Waits until somebody has been asked so often whether it is there. */
async function beats(count: number) {
	let seen = 0;
	const timer = setInterval(() => seen++, 1_000);
	await soon(() => seen).toBe(count);
	clearInterval(timer);
}

describe('the heartbeat', () => {
	test('misses within 2.5 s a window that hangs, and finds it again when it answers', async () => {
		blocked();
		const { link, states, token } = present('/audience');
		const { heard, say } = puppet(token);
		say({ type: 'ready', hasDossier: false });
		await soon(() => link.state).toBe('live');
		const since = performance.now();
		await soon(() => link.state).toBe('lost');
		expect(performance.now() - since).toBeLessThan(2_500);
		expect(heard).toContain('ping');
		link.show({ scene: 9 });
		say({ type: 'pong' });
		await soon(() => heard.at(-1)).toBe('show');
		expect(states).toEqual(['blocked', 'live', 'lost', 'live']);
	});
});

describe('what is not ours is not heard', () => {
	test('by the presenter: another token, another shape, another origin', async () => {
		blocked();
		const { link, keys, token } = present('/audience');
		const { say } = puppet(token);
		say({ type: 'ready', hasDossier: true }, crypto.randomUUID());
		say({ type: 'key', key: 'x' }, crypto.randomUUID());
		say({ type: 'key', key: 5 });
		const letter = JSON.stringify(sealed(token, { type: 'ready', hasDossier: true }));
		const frame = document.createElement('iframe');
		frame.sandbox.add('allow-scripts');
		frame.srcdoc = `<script>parent.postMessage(${letter}, '*'); parent.postMessage('sent', '*');</script>`;
		later(() => frame.remove());
		const sent = new Promise<void>((resolve) => {
			const listen = ({ data }: MessageEvent) => {
				if (data !== 'sent') return;
				removeEventListener('message', listen);
				resolve();
			};
			addEventListener('message', listen);
		});
		document.body.append(frame);
		await sent;
		window.postMessage(sealed(token, { type: 'key', key: 'from nobody that follows' }), '*');
		say({ type: 'key', key: 'ours' });
		await soon(() => keys).toEqual(['ours']);
		expect(link.state).toBe('blocked');
	});

	test('by the audience: another token, another shape, a window that did not open it', async () => {
		const token = crypto.randomUUID();
		const { heard } = followHere(token);
		const { say } = puppet(token);
		say({ type: 'dossier', value: 'theirs' }, crypto.randomUUID());
		say({ type: 'dossier' });
		say({ type: 'show', state: 'before the dossier' });
		window.postMessage(sealed(token, { type: 'dossier', value: 'from nobody' }), '*');
		say({ type: 'dossier', value: 'ours' });
		say({ type: 'dossier', value: 'again' });
		say({ type: 'show', state: 'shown' });
		await soon(() => heard).toEqual(['ours', 'shown']);
	});
});

test('what comes faster than frames is sent once per frame, the latest last', async () => {
	blocked();
	const { link, token } = present('/audience');
	const { heard } = followHere(token);
	await soon(() => heard.length).toBe(1);
	const frames: number[] = [];
	const count = 6;
	await new Promise<void>((resolve) => {
		const move = () => {
			frames.push(1);
			for (let x = 0; x < 40; x++) link.show({ scene: 1, laser: { x, y: frames.length } });
			if (frames.length < count) requestAnimationFrame(move);
			else resolve();
		};
		requestAnimationFrame(move);
	});
	await soon(() => heard.at(-1)).toEqual({ scene: 1, laser: { x: 39, y: count } });
	expect(heard.length - 1).toBeLessThanOrEqual(count + 1);
});

test('50 links come and go on both sides, and leave no listener, timer, frame or channel', () => {
	const listeners = countListeners();
	const timers = new Set<unknown>();
	const [start, stop] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
	vi.spyOn(window, 'setInterval').mockImplementation(((...args: Parameters<typeof window.setInterval>) => {
		const timer = start(...args);
		timers.add(timer);
		return timer;
	}) as typeof window.setInterval);
	vi.spyOn(window, 'clearInterval').mockImplementation((timer) => {
		timers.delete(timer);
		stop(timer);
	});
	const frames = new Set<number>();
	const [ask, cancel] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)];
	vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => {
		const frame = ask(call);
		frames.add(frame);
		return frame;
	});
	vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((frame) => {
		frames.delete(frame);
		cancel(frame);
	});
	const closed = vi.spyOn(BroadcastChannel.prototype, 'close');
	blocked();
	for (let round = 0; round < 50; round++) {
		const { link, token, states } = present('/audience');
		const { link: follower } = followHere(token);
		link.show({ scene: round });
		expect([timers.size, frames.size]).toEqual([2, 1]);
		follower.end();
		link.end();
		link.end();
		link.show({ scene: -1 });
		link.reopen();
		expect([link.state, states.at(-1)]).toEqual(['closed', 'closed']);
		expect([timers.size, frames.size]).toEqual([0, 0]);
	}
	expect(closed.mock.calls.length).toBeGreaterThanOrEqual(100);
	expect(listeners.end()).toEqual([]);
});
