import type { Explorer } from '#state/explorer.svelte.ts';
import type { MarkTarget } from '#core/briefing/marked-text.ts';
import { readInMoment } from '#core/briefing/read-in-moment.ts';

/** Where what a caption names leads in the explorer; null where the dossier of now does not hold it. */
export function captionLink(explorer: Explorer, target: MarkTarget): string | null {
	const { index, opened } = explorer;
	const read = readInMoment({ dossier: opened.dossier, index });
	if ('actor' in target) {
		const actor = read.actor(target.actor);
		return index.actors.has(actor) ? explorer.hrefToActor(actor) : null;
	}
	if ('relation' in target) {
		const relation = read.relation(target.relation);
		return index.relations.has(relation) ? explorer.hrefToRelation(relation) : null;
	}
	const { claim, excerpt } = target.note;
	const relation = index.relationByClaim.get(claim);
	const article = relation?.claims.find(({ id }) => id === claim)?.excerpts[excerpt]?.article;
	return article === undefined ? null : explorer.hrefToReading(article, claim);
}
