import type { Operation } from '#core/ledger/operation.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';

/** What may hold notes for the presenter: a dossier, and what was done to it. */
export interface WithNotes {
	readonly dossier: Dossier;
	readonly entries: readonly { readonly operations: readonly Operation[] }[];
}

/**
 * The same without what is for the presenter only, as it is handed over: neither the briefings have notes, nor the entries that made
 * them what they are. The entries keep their place and number, and no longer the checksum of their line.
 */
export function withoutPresenterNotes<Opened extends WithNotes>(opened: Opened): Opened {
	const { dossier, entries } = opened;
	const briefings = new Map([...(dossier.briefings ?? [])].map(([id, briefing]) => [id, quiet(briefing)]));
	return {
		...opened,
		dossier: dossier.briefings ? { ...dossier, briefings } : dossier,
		entries: entries.map((entry) => ({ ...entry, operations: entry.operations.map(withoutTheirs) }))
	};
}

function withoutTheirs(operation: Operation): Operation {
	switch (operation.type) {
		case 'add-briefing':
		case 'remove-briefing':
			return { ...operation, briefing: quiet(operation.briefing) };
		case 'add-scene':
		case 'remove-scene':
			return { ...operation, scene: silenced(operation.scene) };
		case 'change-scene':
			return { ...operation, from: silenced(operation.from), to: silenced(operation.to) };
		default:
			return operation;
	}
}

function quiet(briefing: Briefing): Briefing {
	return { ...briefing, scenes: briefing.scenes.map(silenced) };
}

function silenced<Scene extends { readonly notes: string }>(scene: Scene): Scene {
	return { ...scene, notes: '' };
}
