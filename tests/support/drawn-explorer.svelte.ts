import { flushSync } from 'svelte';
import { expect, vi } from 'vitest';
import { fourActors, MemoryTools, opened } from './make-explorer.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import type { Asking } from '#state/tools.ts';
import type { ActorPoint, Dossier } from '#core/model/dossier.ts';
import { actorId, type ActorId } from '#core/model/ids.ts';

export const canvas = { width: 752, height: 740 };
export const ids = ['amina', 'front', 'league', 'port'].map(actorId) as [ActorId, ActorId, ActorId, ActorId];
export const points = new Map<ActorId, ActorPoint>(
	ids.map((id, place) => [id, { x: 120 + 160 * place, y: 120 + 120 * place }])
);
export const elsewhere = new Map<ActorId, ActorPoint>(
	ids.map((id, place) => [id, { x: 620 - 150 * place, y: 300 }])
);

export let tools: MemoryTools;
let end: (() => void) | undefined;

/** To be called before each test. */
export function begin() {
	tools = new MemoryTools();
}

/** To be called after each test; within one, before another explorer. */
export function finish() {
	end?.();
}

export const withPoints = (places: typeof points | null): Dossier => ({
	...fourActors(),
	positions: places && { ...canvas, points: places }
});

async function explorerOf(dossier: Dossier) {
	const explorer = new Explorer({ ...(await opened(dossier)), kept: 'window' }, tools);
	end = $effect.root(() => {
		$effect(() => void explorer.drawing.keepArranged());
	});
	return explorer;
}

/** An explorer on a canvas of this size. */
export async function seen(dossier: Dossier, frame = canvas) {
	const explorer = await explorerOf(dossier);
	explorer.drawing.frame = frame;
	flushSync();
	return explorer;
}

export const places = ({ drawing }: Explorer) =>
	new Map(drawing.list?.actors.map(({ id, centre }) => [id, centre]) ?? []);

export const settled = ({ drawing }: Explorer) => vi.waitFor(() => expect(drawing.isSettled).toBe(true));
export const arranged = ({ drawing }: Explorer) =>
	vi.waitFor(() => {
		flushSync();
		expect([drawing.isSettled, drawing.isArranging]).toEqual([true, false]);
	});

/** A question that is answered by hand. */
export function byHand<Answer>() {
	const asked: { answer: (answer: Answer) => void; fail: () => void; signal: AbortSignal }[] = [];
	const ask = (_: unknown, { signal }: Asking) =>
		new Promise<Answer>((resolve, reject) => {
			asked.push({ answer: resolve, fail: () => reject(new Error('broken')), signal });
			signal.addEventListener('abort', () => reject(signal.reason as Error));
		});
	return { asked, ask };
}
