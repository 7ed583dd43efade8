import { highContrast, type ContrastColours } from './contrast-palette.ts';
import type { Preferences } from './tools.ts';

/** Three columns, evidence over the canvas, or a sheet at the bottom. */
export type LayoutMode = 'wide' | 'overlay' | 'phone';

/** How far the bottom sheet stands out. */
export type SheetHeight = 'peek' | 'half' | 'full';

/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** Widths of the side panels in px. */
export const panelWidths = {
	rail: { least: 240, usual: 288, most: 400 },
	briefing: { least: 320, usual: 376, most: 560 },
	evidence: { least: 320, usual: 400, most: 560 }
} as const;

type Panel = keyof typeof panelWidths;

/** How the furniture stands: theme, panels, full screen. Nothing of it is in the address. */
export class Desk {
	readonly #preferences: Preferences;
	readonly #selection: () => string;
	#mode = $state.raw<LayoutMode>('wide');
	#theme = $state.raw<Theme>('system');
	#machineIsDark = $state.raw(false);
	#machineContrast = $state.raw<ContrastColours | null>(null);
	#widths = $state.raw<Readonly<Record<Panel, number>>>({
		rail: panelWidths.rail.usual,
		briefing: panelWidths.briefing.usual,
		evidence: panelWidths.evidence.usual
	});
	// What the analyst chose counts for the selection it was chosen at; another one opens as is usual.
	#sheet = $state.raw<{ selection: string; height: SheetHeight } | null>(null);
	#isRailOpen = $state.raw(false);
	#isPresenting = $state.raw(false);
	#hasSingleKeys = $state.raw(true);

	/** The colours of high contrast where it is wanted, by the analyst or by the machine. */
	readonly contrast = $derived(this.#machineContrast ?? (this.#theme === 'contrast' ? highContrast : null));
	readonly isDark = $derived(this.#theme === 'system' ? this.#machineIsDark : this.#theme === 'dark');

	/** @param selection names what is selected, empty for nothing: a new selection brings the evidence out */
	constructor(preferences: Preferences, selection: () => string) {
		this.#preferences = preferences;
		this.#selection = selection;
	}

	/** Take up what was chosen on an earlier visit; only in the browser, after the first paint. */
	restore() {
		const theme = this.#preferences.read('theme');
		this.#theme = themes.find((known) => known === theme) ?? 'system';
		this.#hasSingleKeys = this.#preferences.read('single-keys') !== 'off';
		this.#widths = {
			rail: this.#restored('rail'),
			briefing: this.#restored('briefing'),
			evidence: this.#restored('evidence')
		};
	}

	#restored(panel: Panel): number {
		const kept = Number.parseInt(this.#preferences.read(`width-${panel}`) ?? '', 10);
		return Number.isNaN(kept) ? panelWidths[panel].usual : within(panel, kept);
	}

	get mode() {
		return this.#mode;
	}

	set mode(mode: LayoutMode) {
		this.#mode = mode;
	}

	get theme() {
		return this.#theme;
	}

	set theme(theme: Theme) {
		this.#theme = theme;
		this.#preferences.write('theme', theme);
	}

	set machineIsDark(isDark: boolean) {
		this.#machineIsDark = isDark;
	}

	/** The machine forces its own colours, or asks for more contrast. */
	set machineContrast(colours: ContrastColours | null) {
		this.#machineContrast = colours;
	}

	widthOf(panel: Panel) {
		return this.#widths[panel];
	}

	resize(panel: Panel, px: number) {
		const width = within(panel, Math.round(px));
		this.#widths = { ...this.#widths, [panel]: width };
		this.#preferences.write(`width-${panel}`, String(width));
	}

	/** In a narrow window: how much of the evidence is out. */
	get sheet(): SheetHeight {
		const selection = this.#selection();
		if (this.#sheet?.selection === selection) return this.#sheet.height;
		return selection === '' ? 'peek' : 'half';
	}

	set sheet(height: SheetHeight) {
		this.#sheet = { selection: this.#selection(), height };
	}

	/** The evidence stands over a part of the canvas. */
	get isCanvasCovered() {
		return this.#mode !== 'wide' && this.sheet !== 'peek';
	}

	/** In a window of middle width the evidence lies over the canvas, and is out of the way while nothing is selected. */
	get isEvidenceOpen() {
		return this.#mode !== 'overlay' || this.sheet !== 'peek';
	}

	get isRailOpen() {
		return this.#isRailOpen;
	}

	set isRailOpen(isOpen: boolean) {
		this.#isRailOpen = isOpen;
	}

	/** Whether keys without a modifier do something: who dictates turns them off. */
	get hasSingleKeys() {
		return this.#hasSingleKeys;
	}

	set hasSingleKeys(hasSingleKeys: boolean) {
		this.#hasSingleKeys = hasSingleKeys;
		this.#preferences.write('single-keys', hasSingleKeys ? 'on' : 'off');
	}

	get isPresenting() {
		return this.#isPresenting;
	}

	set isPresenting(isPresenting: boolean) {
		this.#isPresenting = isPresenting;
	}
}

function within(panel: Panel, px: number): number {
	const { least, most } = panelWidths[panel];
	return Math.min(most, Math.max(least, px));
}
