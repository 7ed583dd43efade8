import type { ActorId, FamilyId } from '#core/model/ids.ts';
import { isDrawn } from '#core/model/relation.ts';
import type { Moment } from './moment.ts';
import { leastProjectorPx, projectorPx, sceneFontSize, stageFigure } from './frames.ts';
import type { BriefingContent, SceneContent } from './scene-content.ts';
import { sceneChanges, sentence, summariseChanges } from './scene-changes.ts';
import { readInMoment } from './read-in-moment.ts';
import { scenePicture, type ScenePicture } from './scene-picture.ts';
import { confusedInGrey } from './grey.ts';

/** Something in a briefing that an audience would stumble over, and what to do about it. */
export interface LintFinding {
	readonly code:
		| 'cites-nothing'
		| 'cite-gone'
		| 'cite-broken'
		| 'cite-retracted'
		| 'caption-empty'
		| 'caption-actor-not-shown'
		| 'caption-tie-not-shown'
		| 'contested-without-badge'
		| 'label-too-small'
		| 'grey-alike'
		| 'callout-of-nothing'
		| 'view-of-nothing'
		| 'nothing-shown'
		| 'changed-since'
		| 'moment-gone'
		| 'title-missing'
		| 'caption-too-long';
	/** Number of the scene, from 1; null = the briefing as a whole. */
	readonly scene: number | null;
	readonly message: string;
	readonly remedy: string;
}

/** UTF-16 units of a caption that stay within two lines of a stage. */
const longestCaption = 230;

/**
 * Everything in a briefing that an audience would stumble over, scene by scene. Cost: the picture of each scene once, unless it
 * is handed in.
 *
 * @param now the dossier as it is now
 * @param pictureOf the picture of a scene on a stage
 */
export function lintBriefing(
	content: BriefingContent,
	now: Moment,
	pictureOf: (scene: SceneContent) => ScenePicture = (scene) => scenePicture(scene, stageFigure)
): readonly LintFinding[] {
	if (content.scenes.length === 0) {
		const remedy = 'Set a view and press S, or choose “Add scene from view”.';
		return [{ code: 'nothing-shown', scene: null, message: 'This briefing has no scenes.', remedy }];
	}
	return content.scenes.flatMap((scene) => {
		const told = (code: LintFinding['code'], message: string, remedy: string): LintFinding => ({
			code,
			scene: scene.number,
			message: `Scene ${scene.number} ${message}`,
			remedy
		});
		return [
			...lintWords(scene, told),
			...lintNotes(scene, told),
			...lintShown(scene, told),
			...lintPicture(scene, pictureOf(scene), told),
			...lintMoment(scene, now, told)
		];
	});
}

type Tell = (code: LintFinding['code'], message: string, remedy: string) => LintFinding;

function lintWords({ scene }: SceneContent, told: Tell): readonly LintFinding[] {
	const said = scene.caption.map((inline) => ('text' in inline ? inline.text : '')).join('');
	return [
		...(scene.title.trim() === ''
			? [told('title-missing', 'has no title.', 'Say in one line what it shows.')]
			: []),
		...(said.trim() === ''
			? [told('caption-empty', 'has no caption.', 'Say in one or two sentences what it shows.')]
			: []),
		...(said.length > longestCaption
			? [
					told(
						'caption-too-long',
						'has a caption of more than two lines.',
						'Move a part of it into the notes, or make two scenes of it.'
					)
				]
			: [])
	];
}

function lintNotes({ notes, moment }: SceneContent, told: Tell): readonly LintFinding[] {
	if (notes.length === 0)
		return [
			told('cites-nothing', 'cites nothing.', 'Mark its caption with ^ and choose the words it rests on.')
		];
	return notes.flatMap(({ number, excerpt, article, claim }) => {
		if (!excerpt || !article)
			return [
				told(
					'cite-gone',
					`cites words that are not in the dossier (note ${number}).`,
					'Take the note out, or choose other words.'
				)
			];
		if (excerpt.broken)
			return [
				told(
					'cite-broken',
					`cites words that are not in their article (note ${number}).`,
					'Look at the claim, and quote it anew.'
				)
			];
		const isRejected = claim?.review?.verdict === 'rejected';
		if (article.retracted || isRejected)
			return [
				told(
					'cite-retracted',
					`rests on ${isRejected ? 'a rejected claim' : `an article that ${moment.dossier.articles.get(article.id)?.publisher ?? 'its publisher'} retracted`} (note ${number}).`,
					'Choose other words, or say so in the caption.'
				)
			];
		return [];
	});
}

function lintShown(
	{ scene, actors, relations, missing, moment, lit }: SceneContent,
	told: Tell
): readonly LintFinding[] {
	const shown = new Set(actors.map(({ id }) => id));
	const drawn = new Set(relations.filter(({ reason }) => isDrawn(reason.status)).map(({ id }) => id));
	const read = readInMoment(moment);
	const isLit = (id: ActorId) => shown.has(id) && lit.actors.has(id);
	const captionFindings = scene.caption.flatMap((inline): readonly LintFinding[] => {
		if ('actor' in inline && !isLit(read.actor(inline.actor)))
			return [
				told(
					'caption-actor-not-shown',
					`names “${inline.text}” in its caption, who is not on screen.`,
					'Show that actor in the view, or take the link out of the caption.'
				)
			];
		if ('relation' in inline && !drawn.has(read.relation(inline.relation))) {
			const relation = moment.index.relations.get(read.relation(inline.relation));
			return [
				told(
					'caption-tie-not-shown',
					`speaks of a tie that is not on screen: ${relation ? sentence(relation, moment) : inline.text}.`,
					'Show that tie in the view, or take the link out of the caption.'
				)
			];
		}
		return [];
	});
	const callouts = scene.callouts.flatMap(({ on, text }) => {
		const isThere =
			'at' in on ||
			('relation' in on
				? drawn.has(read.relation(on.relation))
				: on.actors.some((id) => shown.has(read.actor(id))));
		return isThere
			? []
			: [
					told(
						'callout-of-nothing',
						`has a callout about what is not on screen${text ? `: “${text}”` : ''}.`,
						'Take the callout out, or show what it is about.'
					)
				];
	});
	return [
		...captionFindings,
		...callouts,
		...(missing.length > 0
			? [
					told(
						'view-of-nothing',
						`asks for what the dossier does not hold: ${missing.join(', ')}.`,
						'Update the scene from a view of what is there now.'
					)
				]
			: []),
		...(actors.length === 0
			? [told('nothing-shown', 'shows nobody.', 'Take a filter away, or make it of another view.')]
			: [])
	];
}

function lintPicture(
	{ relations, moment }: SceneContent,
	picture: ScenePicture,
	told: Tell
): readonly LintFinding[] {
	const { list } = picture;
	const scale = Math.min(1, stageFigure.width / list.width, stageFigure.height / list.height);
	const px = sceneFontSize * scale * projectorPx;
	const unlabelled = list.actors.filter(({ label }) => label.lines.length === 0).length;
	const badged = new Set(list.ties.filter(({ badge }) => badge !== null).map(({ id }) => id));
	const contested = relations.filter(({ id, reason }) => reason.status === 'contested' && !badged.has(id));
	const familyOf = (id: FamilyId) => (moment.dossier.vocabulary.families.get(id)?.label ?? id).toLowerCase();
	const alike = confusedInGrey(picture).map(({ a, b }) => `${familyOf(a)} and ${familyOf(b)}`);
	return [
		...(px < leastProjectorPx
			? [
					told(
						'label-too-small',
						`has names of ${Math.floor(px)} px on a projector; ${leastProjectorPx} is the least.`,
						'Focus on fewer actors, or hide the others.'
					)
				]
			: []),
		...(unlabelled > 0
			? [
					told(
						'label-too-small',
						`leaves ${unlabelled} of its actors without a name.`,
						'Focus on fewer actors, or hide the others.'
					)
				]
			: []),
		...(contested.length > 0
			? [
					told(
						'contested-without-badge',
						`shows ${contested.length === 1 ? 'a contested tie' : `${contested.length} contested ties`} without a badge.`,
						'Focus on fewer actors, so that each tie is drawn by itself.'
					)
				]
			: []),
		...(alike.length > 0
			? [
					told(
						'grey-alike',
						`has ties without a verb that grey paper draws alike: ${alike.join(', ')}.`,
						'Show fewer families or fewer ties, so that each has its verb.'
					)
				]
			: [])
	];
}

function lintMoment(
	{ scene, looked, isRebuilt }: SceneContent,
	now: Moment,
	told: Tell
): readonly LintFinding[] {
	if (!isRebuilt)
		return [
			told(
				'moment-gone',
				'was made before the last checkpoint, and shows the dossier as it is now.',
				'Look at it, then update it.'
			)
		];
	const changes = sceneChanges(scene, looked, now);
	if (changes.length === 0) return [];
	const since = scene.keptAt === undefined ? 'since then' : 'since it was kept';
	return [
		told(
			'changed-since',
			`was made on ${scene.madeAt.at.slice(0, 10)}; ${since}: ${summariseChanges(changes)}.`,
			'Open it and choose keep, update or compare.'
		)
	];
}
