import { afterEach, expect, test, vi } from 'vitest';
import { oncePerFrame } from './once-per-frame.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** Frames come when the test says so, and none comes while the window is hidden. */
function handFrames() {
	const calls = new Map<number, FrameRequestCallback>();
	let next = 1;
	vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => {
		calls.set(next, call);
		return next++;
	});
	vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((frame) => void calls.delete(frame));
	const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
	return {
		frame: () => {
			const due = [...calls.values()];
			calls.clear();
			for (const call of due) call(0);
		},
		hide: (isHidden: boolean) => {
			hidden.mockReturnValue(isHidden);
			document.dispatchEvent(new Event('visibilitychange'));
		}
	};
}

test('the first goes at once, the latest of the rest with the next frame', () => {
	const { frame } = handFrames();
	const sent: number[] = [];
	const { push, end } = oncePerFrame<number>((value) => sent.push(value));
	for (const value of [1, 2, 3]) push(value);
	expect(sent).toEqual([1]);
	frame();
	expect(sent).toEqual([1, 3]);
	push(4);
	expect(sent).toEqual([1, 3]);
	frame();
	expect(sent).toEqual([1, 3, 4]);
	frame();
	frame();
	push(5);
	expect(sent).toEqual([1, 3, 4, 5]);
	end();
});

test('a hidden window waits for no frame, and what waited goes when it is hidden', () => {
	const { hide } = handFrames();
	const sent: number[] = [];
	const { push, end } = oncePerFrame<number>((value) => sent.push(value));
	push(1);
	push(2);
	expect(sent).toEqual([1]);
	hide(true);
	expect(sent).toEqual([1, 2]);
	push(3);
	push(4);
	expect(sent).toEqual([1, 2, 3, 4]);
	hide(false);
	push(5);
	expect(sent).toEqual([1, 2, 3, 4, 5]);
	end();
});

test('after its end nothing goes', () => {
	const { frame, hide } = handFrames();
	const sent: number[] = [];
	const { push, end } = oncePerFrame<number>((value) => sent.push(value));
	push(1);
	push(2);
	end();
	frame();
	hide(true);
	expect(sent).toEqual([1]);
});
