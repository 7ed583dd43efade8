/**
 * Put an image on the clipboard. It is handed over as a promise: browsers allow a copy only right after a click, and the
 * image may take longer than that.
 *
 * @throws {Error} where the browser has no clipboard for images or refuses it; the message says what to do instead
 */
export async function copyImage(
	image: Promise<Blob>,
	clipboard: Clipboard | undefined = navigator.clipboard
): Promise<void> {
	// A failure of the image itself must reach the caller as it is, not as a refusal of the browser.
	const painted = image.then(
		() => null,
		(reason: unknown) => reason
	);
	if (typeof ClipboardItem === 'undefined' || !clipboard) throw refused();
	try {
		await clipboard.write([new ClipboardItem({ 'image/png': image })]);
	} catch (cause) {
		const reason = await painted;
		if (reason instanceof Error) throw reason;
		throw refused(cause);
	}
}

/**
 * Put text on the clipboard, beside it the same as rich text where there is `html`: a program takes what it can.
 *
 * @throws {Error} where the browser refuses; the message says what to do instead
 */
export async function copyText(
	plain: string,
	html?: string,
	clipboard: Clipboard | undefined = navigator.clipboard
): Promise<void> {
	try {
		if (!clipboard) throw new TypeError('no clipboard');
		if (html === undefined || typeof ClipboardItem === 'undefined') await clipboard.writeText(plain);
		else {
			const asBlob = (text: string, type: string) => new Blob([text], { type });
			const forms = { 'text/plain': asBlob(plain, 'text/plain'), 'text/html': asBlob(html, 'text/html') };
			await clipboard.write([new ClipboardItem(forms)]);
		}
	} catch (cause) {
		throw new Error('The browser refused the clipboard. Select the text and copy it by hand.', { cause });
	}
}

function refused(cause?: unknown): Error {
	return new Error('The browser refused the clipboard. Save the picture as PNG instead.', { cause });
}
