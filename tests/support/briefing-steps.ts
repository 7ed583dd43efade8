// Random operations on briefings that make sense at the moment they are made.
import type { BriefingScene } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { briefingId, sceneId } from '#core/model/ids.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { briefingDetailsOf, sceneDetailsOf } from '#core/ledger/rules/briefings.ts';
import { sampleBriefing, sampleScene } from './briefing-samples.ts';

interface Step {
	readonly one: number;
	readonly other: number;
	readonly text: string;
}

/** One for each kind of operation. */
export const briefingMakes: readonly ((dossier: Dossier, step: Step) => Operation | undefined)[] = [
	(_, { text, one }) => ({ type: 'add-briefing', briefing: { ...sampleBriefing(text, one % 3) } }),
	(dossier, { one }) => {
		const briefing = briefingAt(dossier, one);
		return briefing && operationsOn(dossier).removeBriefing(briefing.id);
	},
	(dossier, { one, text }) => {
		const briefing = briefingAt(dossier, one);
		const to = briefing && { ...briefingDetailsOf(briefing), title: `t${text}` };
		return to && operationsOn(dossier).changeBriefing(briefing.id, to);
	},
	(dossier, { one, other, text }) => {
		const briefing = briefingAt(dossier, one);
		const index = other % ((briefing?.scenes.length ?? 0) + 1);
		return briefing && operationsOn(dossier).addScene(briefing.id, sampleScene(`new ${text}`, text), index);
	},
	(dossier, { one, other }) => {
		const [briefing, scene] = sceneAt(dossier, one, other);
		return scene && operationsOn(dossier).removeScene(briefingId(briefing), scene.id);
	},
	(dossier, { one, other, text }) => {
		const [briefing, scene] = sceneAt(dossier, one, other);
		const to = scene && { ...sceneDetailsOf(scene), title: `t${text}`, keptAt: other };
		return to && operationsOn(dossier).changeScene(briefingId(briefing), sceneId(scene.id), to);
	},
	(dossier, { one, other }) => {
		const [briefing, scene] = sceneAt(dossier, one, other);
		const count = briefingAt(dossier, one)?.scenes.length ?? 0;
		const to = (other + 1 + (one % 2)) % Math.max(1, count);
		return scene && operationsOn(dossier).moveScene(briefingId(briefing), scene.id, to);
	}
];

function briefingAt({ briefings }: Dossier, index: number) {
	const all = [...(briefings?.values() ?? [])];
	return all[index % Math.max(1, all.length)];
}

function sceneAt(dossier: Dossier, one: number, other: number): [string, BriefingScene | undefined] {
	const briefing = briefingAt(dossier, one);
	return [briefing?.id ?? '', briefing?.scenes[other % Math.max(1, briefing.scenes.length)]];
}
