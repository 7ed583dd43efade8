import { highContrast, type ContrastColours } from '#state/contrast-palette.ts';
import type { Desk } from '#state/desk.svelte.ts';

/** Tie the furniture to the browser until the returned function is called: window size, the machine's theme, widths. */
export function furnish(shell: HTMLElement, desk: Desk): () => void {
	const [phone, wide, dark, contrast, forced] = [
		matchMedia('(max-width: 899.98px)'),
		matchMedia('(min-width: 1280px)'),
		matchMedia('(prefers-color-scheme: dark)'),
		matchMedia('(prefers-contrast: more)'),
		matchMedia('(forced-colors: active)')
	];
	const queries = [phone, wide, dark, contrast, forced];
	const measure = () => {
		desk.mode = phone.matches ? 'phone' : wide.matches ? 'wide' : 'overlay';
		desk.machineIsDark = dark.matches;
		desk.machineContrast = forced.matches ? systemColours(shell) : contrast.matches ? highContrast : null;
	};
	measure();
	for (const query of queries) query.addEventListener('change', measure);

	const root = document.documentElement;
	$effect(() => {
		const theme = desk.contrast ? 'contrast' : desk.theme;
		if (theme === 'system') root.removeAttribute('data-theme');
		else root.setAttribute('data-theme', theme);
	});
	$effect(() => {
		shell.style.setProperty('--rail', `${desk.widthOf('rail')}px`);
		shell.style.setProperty('--briefing', `${desk.widthOf('briefing')}px`);
		shell.style.setProperty('--evidence', `${desk.widthOf('evidence')}px`);
	});

	const onFullScreen = () => {
		if (!document.fullscreenElement) desk.isPresenting = false;
	};
	document.addEventListener('fullscreenchange', onFullScreen);
	return () => {
		for (const query of queries) query.removeEventListener('change', measure);
		document.removeEventListener('fullscreenchange', onFullScreen);
	};
}

/** The colours that the machine forces on pages: a canvas does not get them by itself. */
function systemColours(shell: HTMLElement): ContrastColours {
	const probe = shell.ownerDocument.createElement('span');
	shell.append(probe);
	const colourOf = (name: string) => {
		probe.style.setProperty('color', name);
		return hex(getComputedStyle(probe).color);
	};
	const colours = {
		paper: colourOf('Canvas'),
		ink: colourOf('CanvasText'),
		selection: colourOf('Highlight')
	};
	probe.remove();
	return colours;
}

function hex(colour: string): string {
	const parts = (colour.match(/\d+/g) ?? []).slice(0, 3);
	return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
