const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'beforeprint'] as const;

/**
 * Call once at the first sign that somebody is at the page: a pointer that moves, a finger, a key, the focus, paper. The
 * returned function calls it off.
 */
export function atFirstSign(run: () => void): () => void {
	const paper = matchMedia('print');
	const end = () => {
		for (const sign of signs) removeEventListener(sign, onSign, true);
		paper.removeEventListener('change', onSign);
	};
	const onSign = () => {
		end();
		run();
	};
	// A sign that something else keeps to itself is one too.
	for (const sign of signs) addEventListener(sign, onSign, { capture: true, passive: true });
	paper.addEventListener('change', onSign);
	return end;
}
