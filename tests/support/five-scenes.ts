import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { sceneMoments } from '../../src/lib/core/briefing/moment.ts';
import { briefingContent, type BriefingContent } from '../../src/lib/core/briefing/scene-content.ts';
import type { Briefing, BriefingScene, Cite, Inline } from '../../src/lib/core/model/briefing.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { actorId, briefingId, sceneId, type ActorId } from '../../src/lib/core/model/ids.ts';
import { isDrawn, type Relation } from '../../src/lib/core/model/relation.ts';
import { emptyView } from '../../src/lib/core/view/view.ts';
import { writeHash } from '../../src/lib/core/view/view-hash.ts';

/** A word that stands in the presenter notes of every scene, and may stand in nothing that is handed out. */
export const plantedWord = 'zqxpresenteronly';

/**
 * A briefing of five scenes of a shipped dossier: the surroundings of five actors, each with notes on some of its ties, in as many
 * languages as the dossier quotes. One excerpt is cited by two scenes, and the last scene cites more than its caption marks.
 */
export function fiveScenes(dossier: Dossier, actors: readonly string[] = []): Briefing {
	const relations = [...relationsOf(dossier).values()].filter(({ reason }) => isDrawn(reason.status));
	const chosen = actors.length > 0 ? actors.map(actorId) : mostTied(relations, 5);
	const first = notesOf(dossier, relations, chosen[0]!)[0]!;
	return {
		id: briefingId('five'),
		title: 'Who holds what, and who says so',
		language: 'en',
		classification: 'Public',
		scenes: chosen.map((actor, index): BriefingScene => {
			const notes = notesOf(dossier, relations, actor);
			const [marked, rest] = [notes.slice(0, 3), notes.slice(3, 4 + index)];
			const name = primaryName(dossier.actors.get(actor)!).text;
			return {
				id: sceneId(`s${index + 1}`),
				title: `${name}: what is said of it`,
				caption: [
					{ text: 'Around ' },
					{ text: name, actor },
					...marked.flatMap(({ cite, relation }): Inline[] => [
						{ text: ' stands this ' },
						{ text: 'tie', relation: relation.id },
						{ note: cite }
					]),
					...(index === 4 ? [{ text: ', as was shown before' }, { note: first.cite }] : []),
					{ text: '.' }
				],
				notes: `Say slowly: ${plantedWord}.\n\nThen wait for questions of scene ${index + 1}.`,
				view: writeHash({ ...emptyView, focus: { actor, hops: 1 } }),
				others: 'dim',
				callouts: [{ kind: 'text', on: { actors: [actor] }, text: 'in the middle' }],
				cites: rest.map(({ cite }) => cite),
				madeAt: { sequence: 0, at: '2026-11-20T09:30:00.000Z' },
				seconds: 60,
				transition: 'move'
			};
		})
	};
}

/** Those with the most ties come first. */
function mostTied(relations: readonly Relation[], most: number): readonly ActorId[] {
	const counts = new Map<ActorId, number>();
	for (const { subject, object } of relations)
		for (const end of [subject, object]) counts.set(end, (counts.get(end) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, most)
		.map(([id]) => id);
}

/** Excerpts on the ties of an actor, no two of a row in one language where there are several. */
function notesOf(dossier: Dossier, relations: readonly Relation[], actor: ActorId) {
	const all = relations
		.filter(({ subject, object }) => subject === actor || object === actor)
		.flatMap((relation) =>
			relation.claims.flatMap(({ id, excerpts }) =>
				excerpts.slice(0, 1).map(({ article }) => ({
					relation,
					cite: { claim: id, excerpt: 0 } satisfies Cite,
					language: dossier.articles.get(article)?.language ?? 'und'
				}))
			)
		);
	const languages = [...new Set(all.map(({ language }) => language))];
	const rows = languages.map((language) => all.filter((each) => each.language === language));
	return Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, place) =>
		rows.flatMap((row) => row[place] ?? [])
	).flat();
}

/** A briefing with everything that it shows, where nothing was done since the checkpoint. */
export function contentOf(written: Dossier, briefing: Briefing): BriefingContent {
	return briefingContent(
		briefing,
		sceneMoments({ written, drafts: [], unapplied: new Set(), checkpoint: 0 })
	);
}
