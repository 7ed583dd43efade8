import { count, list } from './count.ts';
import { formatRange } from './dates.ts';
import { statementOf, sentence, typeOf } from './statement.ts';
import { explainStatus, statusLabels } from './statuses.ts';
import type { DossierIndex } from '#core/graph/dossier-index.ts';
import type { NeighbourStep } from '#state/neighbours.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Scene } from '#core/view/scene.ts';
import type { View } from '#core/view/view.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** `Amadou Koufa, person, 7 ties with 5 actors, 1 contested.` */
export function tellActor(actor: Actor, steps: readonly NeighbourStep[], { actorKinds }: Vocabulary): string {
	const kind = actorKinds.get(actor.kind)?.label ?? actor.kind;
	const relations = steps.flatMap((step) => step.relations);
	const contested = relations.filter(({ reason }) => reason.status === 'contested').length;
	const ties =
		relations.length === 0
			? 'no tie here'
			: `${count(relations.length, 'tie')} with ${count(steps.length, 'actor')}`;
	return `${primaryName(actor).text}, ${kind.toLowerCase()}, ${ties}${contested > 0 ? `, ${contested} contested` : ''}.`;
}

/** `2 of 9: attacked by Gendarmerie nationale, corroborated, 6 origins, 2019 to March 2024. Enter for evidence.` */
export function tellNeighbour(
	from: Actor,
	steps: readonly NeighbourStep[],
	at: number,
	vocabulary: Vocabulary
): string {
	const step = steps[at];
	if (!step) return 'No neighbour here.';
	const ties = step.relations.map((relation) => tellTie(from, step.actor, relation, vocabulary));
	return `${at + 1} of ${steps.length}: ${ties.join('; ')}. Enter for evidence.`;
}

function tellTie(from: Actor, to: Actor, relation: Relation, vocabulary: Vocabulary): string {
	const { label, inverse } = typeOf(vocabulary, relation.type);
	const { reason, when } = relation;
	const parts = [
		`${relation.subject === from.id ? label : inverse} ${primaryName(to).text}`,
		statusLabels[reason.status].toLowerCase(),
		...(reason.caveat ? [`only ${reason.caveat}`] : []),
		count(reason.assertedBy.length, 'origin'),
		...(when ? [formatRange(when)] : [])
	];
	return parts.join(', ');
}

/** The tie's sentence, then why it has its status. */
export function tellRelation(relation: Relation, index: DossierIndex, vocabulary: Vocabulary): string {
	return `${sentence(statementOf(relation, index.actors, vocabulary))}. ${explainStatus(relation.reason)}`;
}

/** The paragraph that stands for the picture: how much there is, who is tied to most, how the ties stand. */
export function tellNetwork(
	scene: Scene,
	index: Pick<DossierIndex, 'actors'>,
	rulingStatus: string | null
): string {
	const { actors, relations } = scene;
	if (actors.length === 0) return 'No actor is shown.';
	const best = mostConnected(scene, index)
		.slice(0, 3)
		.map(({ actor, degree }) => `${primaryName(actor).text} (${degree})`);
	const contested = relations.filter(({ reason }) => reason.status === 'contested').length;
	const amounts = [count(actors.length, 'actor'), count(relations.length, 'tie'), ...yearsOf(relations)];
	return [
		`${amounts.join(', ')}.`,
		best.length > 0 ? `Most connected: ${list(best)}.` : '',
		contested > 0 ? `${count(contested, 'tie')} contested.` : '',
		rulingStatus ?? ''
	]
		.filter(Boolean)
		.join(' ');
}

/** The same of what is on the screen; it begins with the focus, where there is one. */
export function tellView({
	scene,
	index,
	view: { focus }
}: {
	readonly scene: Scene;
	readonly index: Pick<DossierIndex, 'actors'>;
	readonly view: Pick<View, 'focus'>;
}): string {
	const actor = focus && index.actors.get(focus.actor);
	const around = actor ? `Around ${primaryName(actor).text}, ${count(focus.hops, 'hop')}: ` : '';
	return around + tellNetwork(scene, index, null);
}

/** `2012–2024`: from the first to the last year that the words give; nothing where they give none. */
function yearsOf(relations: readonly Relation[]): readonly string[] {
	const years = relations
		.flatMap(({ when }) => [when?.first, when?.last])
		.flatMap((date) => (date ? [date.slice(0, 4)] : []))
		.sort();
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return [];
	return [first === last ? first : `${first}–${last}`];
}

/** Actors by number of ties in the scene, most first, then in the scene's order. */
export function mostConnected(
	{ actors, relations }: Scene,
	index: Pick<DossierIndex, 'actors'>
): readonly { readonly actor: Actor; readonly degree: number }[] {
	const degrees = new Map(actors.map(({ id }) => [id, 0]));
	for (const { subject, object } of relations) {
		for (const end of new Set([subject, object])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
	}
	return [...degrees]
		.flatMap(([id, degree]) => {
			const actor = index.actors.get(id);
			return actor && degree > 0 ? [{ actor, degree }] : [];
		})
		.sort((a, b) => b.degree - a.degree);
}
