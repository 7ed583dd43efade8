import { afterEach, expect, test, vi } from 'vitest';
import { blocked, endAll, followHere, present, soon } from '../../../../tests/support/audience-windows.ts';
import { countListeners } from '../../../../tests/support/count-listeners.ts';

afterEach(endAll);

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
