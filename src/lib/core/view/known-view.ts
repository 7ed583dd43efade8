import type { DossierIndex } from '#core/graph/dossier-index.ts';
import { readAs } from '#core/ledger/read-as.ts';
import type { Merger } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { View } from '#core/view/view.ts';
import { relationThrough } from './relation-through.ts';

/** Something that an address asks for and the dossier does not hold. */
export interface Missing {
	readonly code: 'unknown-actor' | 'unknown-relation' | 'unknown-article';
	readonly id: string;
}

/**
 * The part of a view that a dossier can show, and what it cannot. An actor that was merged into another is shown as that one:
 * an address that was kept goes on leading somewhere.
 */
export function knownView(
	address: View,
	index: DossierIndex,
	mergers?: ReadonlyMap<ActorId, Merger>
): { view: View; missing: readonly Missing[] } {
	const asked = throughMergers(address, index, mergers);
	const { actor, relation, reading, focus } = asked;
	const missing: Missing[] = [];
	if (actor !== null && !index.actors.has(actor)) missing.push({ code: 'unknown-actor', id: actor });
	if (relation !== null && !index.relations.has(relation)) {
		missing.push({ code: 'unknown-relation', id: relation });
	}
	if (reading && !index.articles.has(reading.article)) {
		missing.push({ code: 'unknown-article', id: reading.article });
	}
	if (focus && focus.actor !== actor && !index.actors.has(focus.actor)) {
		missing.push({ code: 'unknown-actor', id: focus.actor });
	}
	const isFocusKnown = focus !== null && index.actors.has(focus.actor);
	if (missing.length === 0) return { view: asked, missing };
	return {
		view: {
			...asked,
			actor: actor !== null && index.actors.has(actor) ? actor : null,
			relation: relation !== null && index.relations.has(relation) ? relation : null,
			focus: isFocusKnown ? focus : null,
			reading: reading && index.articles.has(reading.article) ? reading : null
		},
		missing
	};
}

function throughMergers(asked: View, index: DossierIndex, mergers?: ReadonlyMap<ActorId, Merger>): View {
	if (!mergers || mergers.size === 0) return asked;
	const to = (id: ActorId) => readAs(mergers, id);
	const actor = asked.actor === null ? null : to(asked.actor);
	const relation = asked.relation === null ? null : relationThrough(asked.relation, index, to);
	const centre = asked.focus && to(asked.focus.actor);
	const focus =
		asked.focus && centre && centre !== asked.focus.actor ? { ...asked.focus, actor: centre } : asked.focus;
	return { ...asked, actor, relation, focus };
}
