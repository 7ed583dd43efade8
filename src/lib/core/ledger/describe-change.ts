import type { Change } from './changed-since.ts';
import { primaryName } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId } from '#core/model/ids.ts';

/**
 * One difference in words, without a full stop: `Changed the actor “IS”: details, short name`. Names are those of the dossier as
 * it is now; what is no longer in it goes by its id. The text holds foreign words as they are.
 */
export function describeChange({ kind, id, what, aspects }: Change, dossier: Dossier): string {
	const verb = { added: 'Added', changed: 'Changed', removed: 'Removed' }[what];
	const thing = thingWords[kind](id, dossier);
	return what === 'changed' ? `${verb} ${thing}: ${aspects.map(aspectWords).join(', ')}` : `${verb} ${thing}`;
}

type Words = (id: string, dossier: Dossier) => string;

const actorName: Words = (id, { actors }) => {
	const actor = actors.get(id as ActorId);
	return `“${actor ? primaryName(actor).text : id}”`;
};

const briefingTitle: Words = (id, { briefings }) => `“${briefings?.get(id as BriefingId)?.title ?? id}”`;

const thingWords: Readonly<Record<Change['kind'], Words>> = {
	actor: (id, dossier) => `the actor ${actorName(id, dossier)}`,
	article: (id, { articles }) => `the article “${articles.get(id as ArticleId)?.title ?? id}”`,
	claim(id, dossier) {
		const claim = dossier.claims.get(id as ClaimId);
		if (!claim) return `the claim “${id}”`;
		const verb = dossier.vocabulary.relationTypes.get(claim.type)?.label ?? claim.type;
		const [subject, object] = [actorName(claim.subject, dossier), actorName(claim.object, dossier)];
		return `the claim ${claim.polarity === 'denies' ? 'which denies: ' : ''}${subject} ${verb} ${object}`;
	},
	pair(id, dossier) {
		const ids = parts(id);
		return `that ${ids.map((one) => actorName(one, dossier)).join(' and ')} are never the same`;
	},
	briefing: (id, dossier) => `the briefing ${briefingTitle(id, dossier)}`,
	scene(id, dossier) {
		const [briefing = '', scene = ''] = parts(id);
		const found = dossier.briefings?.get(briefing as BriefingId)?.scenes.find((each) => each.id === scene);
		return `the scene “${found?.title || scene}” of the briefing ${briefingTitle(briefing, dossier)}`;
	},
	dossier: () => 'what the dossier says of itself'
};

// The key of a pair, and that of a scene, is a JSON list of two ids.
function parts(key: string): readonly string[] {
	try {
		const value: unknown = JSON.parse(key);
		return Array.isArray(value) ? value.map(String) : [key];
	} catch {
		return [key];
	}
}

function aspectWords(aspect: string): string {
	if (!aspect.startsWith('name ')) return knownAspects[aspect] ?? aspect;
	const [text] = parts(aspect.slice('name '.length));
	return `the name “${text ?? ''}”`;
}

const knownAspects: Readonly<Record<string, string>> = {
	place: 'where it stands',
	placed: 'whether it stands in the picture',
	pin: 'whether it is pinned',
	review: 'the verdict',
	merger: 'who it is read as'
};
