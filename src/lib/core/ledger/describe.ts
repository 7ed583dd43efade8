import { primaryName, type Name } from '#core/model/actor.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId, SceneId } from '#core/model/ids.ts';
import type { Draft } from './entry.ts';
import type { Operation, OperationOf, OperationType } from './operation.ts';

type Sentence<Type extends OperationType> = (operation: OperationOf<Type>, names: Names) => string;

const sentences: { readonly [Type in OperationType]: Sentence<Type> } = {
	'add-actor': ({ actor }, names) => `Added ${quoted(primaryName(actor).text)} (${names.kind(actor.kind)})`,
	'change-actor': ({ actor, from, to }, names) =>
		from.kind === to.kind
			? `Changed the description of ${names.actor(actor)}`
			: `Changed the kind of ${names.actor(actor)} from ${names.kind(from.kind)} to ${names.kind(to.kind)}`,
	'remove-actor': ({ actor }) => `Removed ${quoted(primaryName(actor).text)}`,
	'add-name': ({ actor, name }, names) => `Added the name ${named(name)} to ${names.actor(actor)}`,
	'change-name': ({ actor, from, to }, names) =>
		`Changed the name ${named(from)} of ${names.actor(actor)} to ${named(to)}`,
	'remove-name': ({ actor, name }, names) => `Removed the name ${named(name)} from ${names.actor(actor)}`,
	'change-primary-name': ({ primary, promoted }) =>
		`Made ${quoted(promoted.text)} the main name in place of ${quoted(primary.text)}`,
	'add-article': ({ article }) => `Added the article ${quoted(article.title)} (${article.publisher})`,
	'change-article': ({ article, from, to }, names) =>
		`Changed ${differences(from, to)} of the article ${names.article(article)}`,
	'remove-article': ({ article }) => `Removed the article ${quoted(article.title)}`,
	'retract-article': ({ article, retracted }, names) =>
		`Marked the article ${names.article(article)} as retracted: ${retracted.reason}`,
	'restore-article': ({ article }, names) =>
		`Took back that the article ${names.article(article)} is retracted`,
	'add-claim': ({ claim }, names) => `Added the claim ${names.proposition(claim)}`,
	'change-claim': ({ from, to }, names) =>
		`Changed ${differences(from, to)} of the claim ${names.proposition(to)}`,
	'remove-claim': ({ claim }, names) => `Removed the claim ${names.proposition(claim)}`,
	'accept-claim': ({ claim }, names) => `Accepted the claim ${names.claim(claim)}`,
	'reject-claim': ({ claim, review }, names) => `Rejected the claim ${names.claim(claim)}: ${review.reason}`,
	'reopen-claim': ({ claim, from }, names) =>
		`Took back that the claim ${names.claim(claim)} was ${from.verdict}`,
	'merge-actors': ({ actor, merger }, names) =>
		`Merged ${names.actor(actor)} into ${names.actor(merger.into)}${because(merger.reason)}`,
	'split-actor': ({ actor, merger }, names) => `Split ${names.actor(actor)} from ${names.actor(merger.into)}`,
	'mark-never-same': ({ pair }, names) =>
		`Noted that ${names.actor(pair.a)} and ${names.actor(pair.b)} are never the same${because(pair.reason)}`,
	'unmark-never-same': ({ pair }, names) =>
		`Took back that ${names.actor(pair.a)} and ${names.actor(pair.b)} are never the same`,
	'move-actor': ({ actor, from, to }, names) =>
		!from
			? `Placed ${names.actor(actor)}`
			: `${to ? 'Moved' : 'Took from the picture'} ${names.actor(actor)}`,
	'pin-actor': ({ actor }, names) => `Pinned ${names.actor(actor)}`,
	'unpin-actor': ({ actor }, names) => `Unpinned ${names.actor(actor)}`,
	'change-about': ({ from, to }) => `Changed ${differences(from, to)} of the dossier`,
	'add-briefing': ({ briefing }) => `Added the briefing ${quoted(briefing.title)}`,
	'remove-briefing': ({ briefing }) => `Removed the briefing ${quoted(briefing.title)}`,
	'change-briefing': ({ from, to }) => `Changed ${differences(from, to)} of the briefing ${quoted(to.title)}`,
	'add-scene': ({ briefing, scene }, names) =>
		`Added the scene ${sceneTitle(scene)} to ${names.briefing(briefing)}`,
	'remove-scene': ({ briefing, scene }, names) =>
		`Removed the scene ${sceneTitle(scene)} from ${names.briefing(briefing)}`,
	'change-scene': ({ from, to }) => `Changed ${differences(from, to)} of the scene ${sceneTitle(to)}`,
	'move-scene': ({ briefing, scene, from, to }, names) =>
		`Moved the scene ${names.scene(briefing, scene)} from place ${from + 1} to ${to + 1}`
};

/**
 * One operation in words, without a full stop: `Merged “IS” into “Islamic State”: one group`. Names come from the dossier, best
 * the one after the operation; what is not in it goes by its id. The text holds foreign words as they are.
 */
export function describe(operation: Operation, dossier: Dossier): string {
	const sentence = sentences[operation.type] as Sentence<OperationType>;
	return sentence(operation, namesIn(dossier));
}

/** An entry in words: its first operation, how many more there are, and whether it was undone or done again by this. */
export function describeEntry({ operations, undoes, redoes }: Draft, dossier: Dossier): string {
	const told = undoes === undefined ? operations : operations.toReversed();
	const [first] = told;
	if (!first) return '';
	const more = told.length > 1 ? ` and ${told.length - 1} more` : '';
	const lead = undoes !== undefined ? 'Undid: ' : redoes !== undefined ? 'Redid: ' : '';
	return `${lead}${describe(first, dossier)}${more}`;
}

type Names = ReturnType<typeof namesIn>;

function namesIn({ actors, articles, claims, vocabulary, briefings }: Dossier) {
	const actor = (id: ActorId) => {
		const known = actors.get(id);
		return quoted(known ? primaryName(known).text : id);
	};
	const proposition = ({
		subject,
		type,
		object,
		polarity
	}: Pick<Claim, 'subject' | 'type' | 'object' | 'polarity'>) => {
		const told = `${actor(subject)} ${vocabulary.relationTypes.get(type)?.label ?? type} ${actor(object)}`;
		return polarity === 'denies' ? `which denies: ${told}` : told;
	};
	return {
		actor,
		proposition,
		kind: (id: Parameters<typeof vocabulary.actorKinds.get>[0]) =>
			vocabulary.actorKinds.get(id)?.label.toLowerCase() ?? id,
		briefing: (id: BriefingId) => quoted(briefings?.get(id)?.title ?? id),
		scene(briefing: BriefingId, id: SceneId) {
			const scene = briefings?.get(briefing)?.scenes.find((each) => each.id === id);
			return scene ? sceneTitle(scene) : quoted(id);
		},
		article: (id: ArticleId) => quoted(articles.get(id)?.title ?? id),
		claim(id: ClaimId) {
			const claim = claims.get(id);
			return claim ? proposition(claim) : quoted(id);
		}
	};
}

function quoted(text: string): string {
	return `“${text}”`;
}

function sceneTitle({ title }: { readonly title: string }): string {
	return quoted(title || 'without a title');
}

function named({ text, role, language }: Name): string {
	return `${quoted(text)} (${role}, ${language})`;
}

function because(reason: string | undefined): string {
	return reason === undefined ? '' : `: ${reason}`;
}

function differences(from: object, to: object): string {
	const [before, after] = [from as Record<string, unknown>, to as Record<string, unknown>];
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
	return changed.map((field) => fieldWords[field] ?? field).join(', ') || 'nothing';
}

const fieldWords: Readonly<Record<string, string>> = {
	startWith: 'the actors to start with',
	asOf: 'the as-of date',
	proposedBy: 'who proposed it',
	excerpts: 'the excerpts',
	triggers: 'the trigger words',
	published: 'the date of publication',
	when: 'the dates',
	madeAt: 'the moment',
	keptAt: 'what was looked at',
	others: 'what becomes of others',
	moved: 'where its actors stand',
	cites: 'its sources'
};
