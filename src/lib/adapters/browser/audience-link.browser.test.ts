import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	audiencePage,
	beats,
	blocked,
	dossier,
	endAll,
	followHere,
	heardBy,
	present,
	puppet,
	soon,
	watchOpened
} from '../../../../tests/support/audience-windows.ts';

afterEach(endAll);

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
