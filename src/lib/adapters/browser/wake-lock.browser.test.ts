import { afterEach, expect, test, vi } from 'vitest';
import { countListeners } from '../../../../tests/support/count-listeners.ts';
import { keepAwake } from './wake-lock.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

/** A browser that gives locks, and takes them back when the page is hidden. */
function giveLocks() {
	const locks: { released: boolean; release: () => Promise<void> }[] = [];
	const request = vi.spyOn(navigator.wakeLock, 'request').mockImplementation(() => {
		const lock = {
			released: false,
			release: () => {
				lock.released = true;
				return Promise.resolve();
			}
		};
		locks.push(lock);
		return Promise.resolve(lock as unknown as WakeLockSentinel);
	});
	const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
	const look = (isHidden: boolean) => {
		hidden.mockReturnValue(isHidden);
		if (isHidden) for (const lock of locks) lock.released = true;
		document.dispatchEvent(new Event('visibilitychange'));
	};
	return { locks, request, look };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

test('the lock is asked for again when the page is seen, and given back at the end', async () => {
	const { locks, look } = giveLocks();
	const end = keepAwake();
	await settled();
	expect(locks.map(({ released }) => released)).toEqual([false]);
	look(true);
	await settled();
	expect(locks.map(({ released }) => released)).toEqual([true]);
	look(false);
	await settled();
	look(false);
	await settled();
	expect(locks.map(({ released }) => released)).toEqual([true, false]);
	end();
	expect(locks.map(({ released }) => released)).toEqual([true, true]);
	look(false);
	await settled();
	expect(locks).toHaveLength(2);
});

test('one that comes after the end is given back', async () => {
	const { locks } = giveLocks();
	keepAwake()();
	await settled();
	expect(locks.map(({ released }) => released)).toEqual([true]);
});

test('a refusal does no harm, and is asked about again', async () => {
	const { locks, request, look } = giveLocks();
	request.mockRejectedValueOnce(new DOMException('low battery', 'NotAllowedError'));
	const end = keepAwake();
	await settled();
	expect(locks).toEqual([]);
	look(false);
	await settled();
	expect(locks).toHaveLength(1);
	end();
});

test('50 of them leave no listener', async () => {
	giveLocks();
	const listeners = countListeners();
	for (let round = 0; round < 50; round++) keepAwake()();
	await settled();
	expect(listeners.end()).toEqual([]);
});
