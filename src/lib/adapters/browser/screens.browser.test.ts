import { afterEach, expect, test, vi } from 'vitest';
import { otherScreenFeatures, toggleFullScreen } from './screens.ts';

const here = { availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 900 };
const projector = { availLeft: 1440, availTop: -90, availWidth: 1920, availHeight: 1080 };

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

const displays = (...screens: object[]) =>
	vi.stubGlobal('getScreenDetails', () => Promise.resolve({ screens, currentScreen: here }));

/** An element whose full screen is only asked for. */
function stage() {
	const element = document.createElement('div');
	const asked: (FullscreenOptions | undefined)[] = [];
	vi.spyOn(element, 'requestFullscreen').mockImplementation((options) => {
		asked.push(options);
		return Promise.resolve();
	});
	return { element, asked };
}

test('a window goes where the other display is', async () => {
	displays(here, projector);
	expect(await otherScreenFeatures()).toBe('popup,left=1440,top=-90,width=1920,height=1080');
});

test.each<[string, () => unknown]>([
	['there is one display', () => displays(here)],
	['the browser cannot tell', () => vi.stubGlobal('getScreenDetails', undefined)],
	[
		'the reader does not allow it',
		() => vi.stubGlobal('getScreenDetails', () => Promise.reject(new DOMException('no', 'NotAllowedError')))
	]
])('nowhere in particular where %s', async (_, prepare) => {
	prepare();
	const { element, asked } = stage();
	expect(await otherScreenFeatures()).toBeNull();
	expect(await toggleFullScreen(element, true)).toBe(true);
	expect(asked).toEqual([{}]);
});

test('full screen is on the other display if that is asked for', async () => {
	displays(here, projector);
	const { element, asked } = stage();
	await toggleFullScreen(element, true);
	await toggleFullScreen(element, false);
	expect(asked).toEqual([{ screen: projector }, {}]);
});

test('what is full goes back', async () => {
	const { element, asked } = stage();
	vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(element);
	const left = vi.spyOn(document, 'exitFullscreen').mockResolvedValue();
	expect(await toggleFullScreen(element, false)).toBe(true);
	expect([left.mock.calls.length, asked.length]).toEqual([1, 0]);
});

test('where the browser refuses, it says so', async () => {
	const { element } = stage();
	vi.spyOn(element, 'requestFullscreen').mockRejectedValue(new TypeError('Permissions check failed'));
	expect(await toggleFullScreen(element, false)).toBe(false);
});
