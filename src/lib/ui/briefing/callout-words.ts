import { sentence } from '#core/briefing/scene-changes.ts';
import type { SceneContent } from '#core/briefing/scene-content.ts';
import { primaryName } from '#core/model/actor.ts';
import type { Callout, CalloutKind } from '#core/model/briefing.ts';
import type { Point } from '#core/model/point.ts';
import { parseRelationId, type ActorId, type RelationId } from '#core/model/ids.ts';
import { isDrawn } from '#core/model/relation.ts';

/** Kinds of callout as the form names them, and what each is for. */
export const calloutNames: Readonly<Record<CalloutKind, { readonly label: string; readonly title: string }>> =
	{
		text: { label: 'Words', title: 'Words beside an actor or a tie' },
		arrow: { label: 'Arrow', title: 'Words with an arrow to an actor or a tie' },
		hull: { label: 'Hull', title: 'An outline round several actors' },
		bracket: { label: 'Bracket', title: 'A bracket beside several actors' }
	};

/** Words are what these two are; the others may do without. */
export function needsWords(kind: CalloutKind): boolean {
	return kind === 'text' || kind === 'arrow';
}

type About = Pick<SceneContent, 'moment' | 'actors' | 'relations'>;

/** The name of an actor as the scene knows it; the id where the dossier lacks the actor. */
export function nameIn({ moment }: Pick<About, 'moment'>, id: ActorId): string {
	const actor = moment.index.actors.get(id);
	return actor ? primaryName(actor).text : id;
}

/** A tie as a sentence; the id where the dossier lacks it. */
export function tieIn({ moment }: Pick<About, 'moment'>, id: RelationId): string {
	const relation = moment.index.relations.get(id);
	return relation ? sentence(relation, moment) : id;
}

/** What a callout is about, in words: "A and B", "A leads B". */
export function aboutIn(content: About, { on }: Pick<Callout, 'on'>): string {
	if ('relation' in on) return tieIn(content, on.relation);
	if ('at' in on) return 'a place of the picture';
	const names = on.actors.map((id) => nameIn(content, id));
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What is wrong with what a callout is about, or with what it says. */
export function problemsOf(content: About, { kind, on, text }: Callout) {
	const shown = new Set(content.actors.map(({ id }) => id));
	const gone = 'actors' in on ? on.actors.filter((id) => !shown.has(id)) : [];
	const isTieGone =
		'relation' in on &&
		!content.relations.some(({ id, reason }) => id === on.relation && isDrawn(reason.status));
	return {
		about: [
			...gone.map((id) => ({
				message: `${nameIn(content, id)} is not in this scene.`,
				remedy: 'Choose somebody else, or show them in the view.'
			})),
			...(isTieGone
				? [
						{
							message: 'This tie is not in this scene.',
							remedy: 'Choose another, or show it in the view.'
						}
					]
				: [])
		],
		text:
			needsWords(kind) && text.trim() === ''
				? [{ message: 'It says nothing yet.', remedy: 'Write a few words.' }]
				: []
	};
}

/** The same callout as another kind; what goes round actors goes round both ends of a tie. */
export function asKind(callout: Callout, kind: CalloutKind): Callout {
	const ends = 'relation' in callout.on ? parseRelationId(callout.on.relation) : null;
	if (needsWords(kind) || !ends) return { ...callout, kind };
	const actors = ends.subject === ends.object ? [ends.subject] : [ends.subject, ends.object];
	return { ...callout, kind, on: { actors } };
}

/** The words of a callout so much farther from where they would stand, in steps of a fiftieth of the picture; at most its size. */
export function nudged({ shifted, ...callout }: Callout, by: Point): Callout {
	const next = { x: moved(shifted?.x, by.x), y: moved(shifted?.y, by.y) };
	return next.x === 0 && next.y === 0 ? callout : { ...callout, shifted: next };
}

function moved(from = 0, steps: number): number {
	return Math.max(-1, Math.min(1, Math.round((from + steps / 50) * 1000) / 1000));
}

/** How far words were moved: "4 % right, 2 % up". */
export function shiftIn({ shifted }: Callout): string {
	if (!shifted) return 'Where there is room';
	const part = (share: number, plus: string, minus: string) =>
		share === 0 ? [] : [`${Math.round(Math.abs(share) * 100)} % ${share > 0 ? plus : minus}`];
	return [...part(shifted.x, 'right', 'left'), ...part(shifted.y, 'down', 'up')].join(', ');
}
