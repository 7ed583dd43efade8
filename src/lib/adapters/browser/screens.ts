// Only Chromium has the Window Management API, and TypeScript does not know it.
interface NamedScreen {
	readonly availLeft: number;
	readonly availTop: number;
	readonly availWidth: number;
	readonly availHeight: number;
}
interface ScreenDetails {
	readonly screens: readonly NamedScreen[];
	readonly currentScreen: NamedScreen;
}
type AskScreens = () => Promise<ScreenDetails>;

/**
 * Where a window has to be opened so that it stands on the other display, as `window.open` takes it, or null where there is none,
 * the browser cannot tell, or the reader does not allow it. The browser may ask the reader.
 */
export async function otherScreenFeatures(): Promise<string | null> {
	const screen = await otherScreen();
	if (!screen) return null;
	const { availLeft, availTop, availWidth, availHeight } = screen;
	return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}

/**
 * Show an element over the whole display, in answer to a key or a click: over the other one where there is another and the reader
 * allows it, else over the one it is on. Full already, it goes back. False where the browser refuses.
 */
export async function toggleFullScreen(element: Element, onOther: boolean): Promise<boolean> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else {
			const screen = onOther ? await otherScreen() : null;
			await element.requestFullscreen((screen ? { screen } : {}) as FullscreenOptions);
		}
		return true;
	} catch {
		return false;
	}
}

async function otherScreen(): Promise<NamedScreen | null> {
	const ask = (globalThis as { getScreenDetails?: AskScreens }).getScreenDetails;
	if (!ask) return null;
	try {
		const { screens, currentScreen } = await ask();
		return screens.find((screen) => screen !== currentScreen) ?? null;
	} catch {
		// The reader does not allow it.
		return null;
	}
}
