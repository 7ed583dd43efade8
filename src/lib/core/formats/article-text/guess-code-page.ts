/** The code pages that text without any mark is told apart by. Both write French letters at the same places. */
export type CodePage = 'windows-1252' | 'windows-1256';

const sampled = 200_000;
/** Alef and lam in windows-1256: every third to fifth letter of Arabic text, and in windows-1252 a capital C with cedilla and an acute a. */
const [alef, lam] = [0xc7, 0xe1];

/**
 * Which code page bytes that are no UTF-8 were written in. Arabic words are runs of bytes above 0x7F in which alef and lam are
 * frequent; in Western languages such bytes stand alone among plain letters. It looks at the first 200,000 bytes.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
	const end = Math.min(bytes.length, sampled);
	let [high, inRuns, frequent] = [0, 0, 0];
	for (let at = 0; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) continue;
		high++;
		if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) inRuns++;
		if (byte === alef || byte === lam) frequent++;
	}
	return inRuns > high * 0.6 && frequent > high * 0.1 ? 'windows-1256' : 'windows-1252';
}
