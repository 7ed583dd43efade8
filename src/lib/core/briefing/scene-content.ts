import { stamp } from '#core/drawing/furniture.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Briefing, BriefingScene, Cite } from '#core/model/briefing.ts';
import type { Claim, Excerpt } from '#core/model/claim.ts';
import type { ActorId, ArticleId, RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import { fold } from '#core/search/fold.ts';
import { egoScene } from '#core/view/ego-scene.ts';
import { emphasise } from '#core/view/emphasis.ts';
import { knownView } from '#core/view/known-view.ts';
import { makeScene } from '#core/view/make-scene.ts';
import { readHash } from '#core/view/view-hash.ts';
import type { View } from '#core/view/view.ts';
import type { Moment, SceneMoment } from './moment.ts';
import { citeKey, citesOf, noteNumbers } from './numbering.ts';

/** A numbered note: the words it points at, or null where the dossier does not hold them. */
export interface NoteContent {
	readonly number: number;
	readonly cite: Cite;
	readonly claim: Claim | null;
	readonly excerpt: Excerpt | null;
	readonly article: Article | null;
	/** The number of its article among the briefing's sources. */
	readonly source: number | null;
}

/** An article behind the notes of a briefing. */
export interface SourceContent {
	readonly number: number;
	readonly article: Article;
}

/** A scene with everything that its view shows and its notes quote, in whatever medium. */
export interface SceneContent {
	readonly scene: BriefingScene;
	/** From 1. */
	readonly number: number;
	readonly moment: Moment;
	/** False: the dossier of the scene's own moment could not be had, and that of now stands in for it. */
	readonly isRebuilt: boolean;
	/** The dossier as it was when somebody last looked whether the scene still holds: when it was kept, else when it was made. */
	readonly looked: Moment;
	/** The view, as far as the dossier holds what it names. */
	readonly view: View;
	/** Ids that the view names and the dossier does not hold. */
	readonly missing: readonly string[];
	/** What is drawn. */
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	/** What the scene is about: all that is drawn, or where the others are dimmed a part of it. */
	readonly lit: { readonly actors: ReadonlySet<ActorId>; readonly relations: ReadonlySet<RelationId> };
	/** Its notes, by number. */
	readonly notes: readonly NoteContent[];
	/** The articles of its notes, by number. */
	readonly sources: readonly SourceContent[];
	/** "As of …, evidence to …". */
	readonly stamp: string;
}

/** An actor of a briefing, and the scenes that it is in. */
export interface IndexedActor {
	readonly actor: Actor;
	/** Numbers of scenes, ascending. */
	readonly scenes: readonly number[];
}

/** A briefing, ready to be shown, printed and written: the same numbers and statuses in each of them. */
export interface BriefingContent {
	readonly briefing: Briefing;
	readonly scenes: readonly SceneContent[];
	/** Everything that is cited anywhere in it, by number. */
	readonly notes: readonly NoteContent[];
	readonly sources: readonly SourceContent[];
	/** Everybody who is what a scene is about, in order of their names. */
	readonly actors: readonly IndexedActor[];
	/** Of the briefing as a whole. */
	readonly stamp: string;
}

/** Everything that a briefing shows. Cost: one pass over the graph for each scene. */
export function briefingContent(
	briefing: Briefing,
	momentOfScene: (scene: BriefingScene) => SceneMoment
): BriefingContent {
	const numbers = noteNumbers(briefing);
	const sourceNumbers = new Map<ArticleId, number>();
	const scenes = briefing.scenes.map((scene, index): SceneContent => {
		const { moment, isRebuilt } = momentOfScene(scene);
		const { keptAt } = scene;
		const looked =
			keptAt === undefined
				? moment
				: momentOfScene({ ...scene, madeAt: { sequence: keptAt, at: '' } }).moment;
		const notes = citesOf(scene).map((cite) => noteOf(cite, moment, numbers, sourceNumbers));
		const sources = sourcesOf(notes);
		const articles = sources.length > 0 ? sources.map(({ article }) => article) : [];
		return {
			scene,
			number: index + 1,
			moment,
			isRebuilt,
			looked,
			...shownIn(scene, moment),
			notes: notes.toSorted((a, b) => a.number - b.number),
			sources,
			stamp: stampOf(moment, articles)
		};
	});
	const told = scenes.flatMap((scene) => scene.notes);
	const notes = new Map<number, NoteContent>();
	// Words that were taken out since an earlier scene was made stay those of its number.
	for (const note of told) if (note.excerpt || !notes.has(note.number)) notes.set(note.number, note);
	const all = [...notes.values()].sort((a, b) => a.number - b.number);
	const sources = sourcesOf(told);
	const last = scenes.at(-1)?.moment;
	return {
		briefing,
		scenes,
		notes: all,
		sources,
		actors: indexedActors(scenes),
		stamp: last
			? stampOf(
					last,
					sources.map(({ article }) => article)
				)
			: ''
	};
}

function noteOf(
	cite: Cite,
	{ dossier }: Moment,
	numbers: ReadonlyMap<string, number>,
	sourceNumbers: Map<ArticleId, number>
): NoteContent {
	const claim = dossier.claims.get(cite.claim) ?? null;
	const excerpt = claim?.excerpts[cite.excerpt] ?? null;
	const article = (excerpt && dossier.articles.get(excerpt.article)) ?? null;
	if (article && !sourceNumbers.has(article.id)) sourceNumbers.set(article.id, sourceNumbers.size + 1);
	const number = numbers.get(citeKey(cite)) ?? 0;
	return {
		number,
		cite,
		claim,
		excerpt,
		article,
		source: article && (sourceNumbers.get(article.id) ?? null)
	};
}

function sourcesOf(notes: readonly NoteContent[]): readonly SourceContent[] {
	const found = new Map<number, SourceContent>();
	for (const { source, article } of notes)
		if (source !== null && article) found.set(source, { number: source, article });
	return [...found.values()].sort((a, b) => a.number - b.number);
}

function stampOf({ dossier }: Moment, articles: readonly Article[]): string {
	return stamp(dossier.about.asOf, articles.length > 0 ? articles : [...dossier.articles.values()]);
}

/** What a scene's view shows: what is drawn, and what of it the scene is about. */
export function shownIn(
	{ view: hash, others }: Pick<BriefingScene, 'view' | 'others'>,
	{ dossier, index }: Moment
): Pick<SceneContent, 'view' | 'missing' | 'actors' | 'relations' | 'lit'> {
	const { view, missing } = knownView(readHash(hash), index, dossier.mergers);
	const whole = makeScene(index.graph, view);
	const part = view.focus ? egoScene(whole, index.graph, view.focus) : whole;
	const chosen = emphasise(index.graph, view, null);
	const isIn = chosen
		? { actors: chosen.actors, relations: chosen.relations }
		: {
				actors: new Set(part.actors.map(({ id }) => id)),
				relations: new Set(part.relations.map(({ id }) => id))
			};
	const actors = part.actors.filter(({ id }) => others !== 'hide' || isIn.actors.has(id));
	const relations = part.relations.filter(({ id }) => others !== 'hide' || isIn.relations.has(id));
	const lit =
		others === 'dim'
			? isIn
			: {
					actors: new Set(actors.map(({ id }) => id)),
					relations: new Set(relations.map(({ id }) => id))
				};
	return { view, missing: missing.map(({ id }) => id), actors, relations, lit };
}

function indexedActors(scenes: readonly SceneContent[]): readonly IndexedActor[] {
	const found = new Map<ActorId, { actor: Actor; scenes: number[] }>();
	for (const { number, actors, lit } of scenes) {
		for (const actor of actors) {
			if (!lit.actors.has(actor.id)) continue;
			const entry = found.get(actor.id) ?? { actor, scenes: [] };
			entry.scenes.push(number);
			found.set(actor.id, entry);
		}
	}
	return [...found.values()].sort((a, b) => (nameKey(a.actor) < nameKey(b.actor) ? -1 : 1));
}

const nameKey = (actor: Actor) => `${fold(primaryName(actor).text)} ${actor.id}`;
