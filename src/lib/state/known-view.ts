import type { DossierIndex } from './dossier-index.ts';
import type { View } from '#core/view/view.ts';

/** Something that an address asks for and the dossier does not hold. */
export interface Missing {
	readonly code: 'unknown-actor' | 'unknown-relation' | 'unknown-article';
	readonly id: string;
}

/** The part of a view that a dossier can show, and what it cannot. */
export function knownView(asked: View, index: DossierIndex): { view: View; missing: readonly Missing[] } {
	const { actor, relation, reading } = asked;
	const missing: Missing[] = [];
	if (actor !== null && !index.actors.has(actor)) missing.push({ code: 'unknown-actor', id: actor });
	if (relation !== null && !index.relations.has(relation)) {
		missing.push({ code: 'unknown-relation', id: relation });
	}
	if (reading && !index.articles.has(reading.article)) {
		missing.push({ code: 'unknown-article', id: reading.article });
	}
	if (missing.length === 0) return { view: asked, missing };
	return {
		view: {
			...asked,
			actor: actor !== null && index.actors.has(actor) ? actor : null,
			relation: relation !== null && index.relations.has(relation) ? relation : null,
			reading: reading && index.articles.has(reading.article) ? reading : null
		},
		missing
	};
}
