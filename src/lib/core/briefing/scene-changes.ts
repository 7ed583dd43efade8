import { primaryName } from '#core/model/actor.ts';
import type { BriefingScene } from '#core/model/briefing.ts';
import type { Relation, Status } from '#core/model/relation.ts';
import type { Moment } from './moment.ts';
import { shownIn } from './scene-content.ts';

/** One thing that a scene would show otherwise, were it made now. */
export interface SceneChange {
	readonly what: 'tie-added' | 'tie-gone' | 'status' | 'actor-added' | 'actor-gone' | 'actor-renamed';
	/** The actor's name, or the tie as a sentence. */
	readonly subject: string;
	/** Of a status or a name: what it was and what it is. */
	readonly from?: string;
	readonly to?: string;
}

/** What a scene would show otherwise now than when it was made: ties first, then actors, each in order of id. */
export function sceneChanges(
	scene: Pick<BriefingScene, 'view' | 'others'>,
	then: Moment,
	now: Moment
): readonly SceneChange[] {
	if (then === now) return [];
	const [before, after] = [shownIn(scene, then), shownIn(scene, now)];
	const was = new Map(before.relations.map((relation) => [relation.id, relation]));
	const is = new Map(after.relations.map((relation) => [relation.id, relation]));
	const ties = [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id): SceneChange[] => {
		const [old, fresh] = [was.get(id), is.get(id)];
		if (!old && fresh) return [{ what: 'tie-added', subject: sentence(fresh, now) }];
		// A tie that is only denied or retracted by now is no longer drawn, and that is what has to be said.
		if (old && !fresh) {
			const left = now.index.relations.get(id);
			const to = left && left.reason.status !== old.reason.status ? { to: left.reason.status } : {};
			return [{ what: 'tie-gone', subject: sentence(old, then), ...to }];
		}
		if (!old || !fresh || old.reason.status === fresh.reason.status) return [];
		const [from, to]: readonly [Status, Status] = [old.reason.status, fresh.reason.status];
		return [{ what: 'status', subject: sentence(fresh, now), from, to }];
	});
	const had = new Map(before.actors.map((actor) => [actor.id, primaryName(actor).text]));
	const has = new Map(after.actors.map((actor) => [actor.id, primaryName(actor).text]));
	const actors = [...new Set([...had.keys(), ...has.keys()])].sort().flatMap((id): SceneChange[] => {
		const [old, fresh] = [had.get(id), has.get(id)];
		if (old === undefined) return [{ what: 'actor-added', subject: fresh ?? id }];
		if (fresh === undefined) return [{ what: 'actor-gone', subject: old }];
		return old === fresh ? [] : [{ what: 'actor-renamed', subject: fresh, from: old, to: fresh }];
	});
	return [...ties, ...actors];
}

const counted: Readonly<Record<SceneChange['what'], readonly [one: string, more: string]>> = {
	'tie-added': ['tie added', 'ties added'],
	'tie-gone': ['tie no longer shown', 'ties no longer shown'],
	status: ['tie with another status', 'ties with another status'],
	'actor-added': ['actor added', 'actors added'],
	'actor-gone': ['actor no longer shown', 'actors no longer shown'],
	'actor-renamed': ['actor renamed', 'actors renamed']
};

/** The changes in one line: "3 ties added, 1 tie with another status"; empty for none. */
export function summariseChanges(changes: readonly SceneChange[]): string {
	const kinds = [...new Set(changes.map(({ what }) => what))];
	return kinds
		.map((kind) => {
			const count = changes.filter(({ what }) => what === kind).length;
			return `${count} ${counted[kind][count === 1 ? 0 : 1]}`;
		})
		.join(', ');
}

/** A tie as a sentence: "Iyad Ag Ghaly leads JNIM". */
export function sentence({ subject, type, object }: Relation, { dossier, index }: Moment): string {
	const name = (id: Relation['subject']) => {
		const actor = index.actors.get(id) ?? dossier.actors.get(id);
		return actor ? primaryName(actor).text : id;
	};
	return `${name(subject)} ${dossier.vocabulary.relationTypes.get(type)?.label ?? type} ${name(object)}`;
}
