import type { Preferences } from '#state/tools.ts';
import type { Mode } from '#core/view/view.ts';

type ListMode = Exclude<Mode, 'network'>;

/** In percent of both. */
const limits = { least: 20, usual: 45, most: 75 };
const usual: Readonly<Record<ListMode, number>> = { table: 45, outline: 38 };

/** How the main part is shared between the network and a list beside it; what the analyst made of it outlives the visit. */
export function splitFor(preferences: Preferences) {
	let shares = $state.raw<Readonly<Partial<Record<ListMode, number>>>>({});
	return {
		limits,
		shareOf: (mode: ListMode) => shares[mode] ?? kept(preferences, mode) ?? usual[mode],
		resize(mode: ListMode, share: number) {
			shares = { ...shares, [mode]: share };
			preferences.write(`share-${mode}`, String(share));
		}
	};
}

function kept(preferences: Preferences, mode: ListMode): number | undefined {
	const share = Number.parseInt(preferences.read(`share-${mode}`) ?? '', 10);
	return Number.isNaN(share) ? undefined : Math.min(limits.most, Math.max(limits.least, share));
}
