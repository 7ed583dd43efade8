import type { Article } from '#core/model/article.ts';
import type { Claim, Excerpt, Span } from '#core/model/claim.ts';
import type { ArticleId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning, type Located, type Place } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { anchor } from './anchor.ts';

/**
 * Hold every quoted word of a claim against the articles: excerpts, the speaker's excerpt, and the triggers, which move with
 * the excerpt they stand in.
 *
 * The claim comes back as it may be used: excerpts re-anchored and marked moved, or marked broken; triggers that lie in no
 * excerpt left out.
 * Every article that the claim quotes must be among `articles`; an excerpt of another one counts as broken.
 */
export function anchorClaim(
	{ value: claim, at }: Located<Claim>,
	articles: ReadonlyMap<ArticleId, Pick<Article, 'text'>>
): { claim: Claim; issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const placed = (excerpt: Excerpt, path: string) => {
		const found = anchor(articles.get(excerpt.article) ?? { text: '' }, excerpt);
		if (found.state !== 'exact') issues.push(issueOf(found.state, excerpt, found.excerpt, at(path)));
		else if (!isContextTrue(excerpt, found.excerpt)) issues.push(contextIssue(excerpt, at(path)));
		return found.state === 'moved' ? { ...found.excerpt, moved: true as const } : found.excerpt;
	};
	const excerpts = claim.excerpts.map((excerpt, index) => placed(excerpt, `excerpts.${index}`));
	const triggers = claim.triggers.flatMap((trigger, index) => {
		const moved = moveTrigger(trigger, claim.excerpts, excerpts);
		if (!moved) issues.push(triggerIssue(trigger, at(`triggers.${index}`)));
		return moved ?? [];
	});
	if (!claim.speaker) return { claim: { ...claim, excerpts, triggers }, issues };
	const { speaker } = claim;
	const excerpt = placed(speaker.excerpt, 'speaker.excerpt');
	if (!excerpt.text.includes(speaker.words)) issues.push(speakerIssue(speaker.words, at('speaker.words')));
	return { claim: { ...claim, excerpts, triggers, speaker: { ...speaker, excerpt } }, issues };
}

function moveTrigger(trigger: Span, written: readonly Excerpt[], placed: readonly Excerpt[]): Span | null {
	for (const [index, excerpt] of written.entries()) {
		const from = trigger.start - excerpt.start;
		const isInside = trigger.article === excerpt.article && from >= 0 && trigger.end <= excerpt.end;
		const home = placed[index];
		if (!home || !isInside || !excerpt.text.startsWith(trigger.text, from)) continue;
		return { ...trigger, start: home.start + from, end: home.start + from + trigger.text.length };
	}
	return null;
}

// A shorter context than 32 characters is true too: some tools never part a word.
function isContextTrue(written: Excerpt, found: Excerpt): boolean {
	return found.prefix.endsWith(written.prefix) && found.suffix.startsWith(written.suffix);
}

function issueOf(state: 'moved' | 'broken', written: Excerpt, found: Excerpt, place: Place): Issue {
	if (state === 'moved') {
		const message = `the words ${shown(written.text)} stand at ${found.start} to ${found.end}, not at ${written.start} to ${written.end}.`;
		return warning(
			place,
			'excerpt-moved',
			message,
			'They were read from there; correct start, end, prefix and suffix.'
		);
	}
	const message = `article ${shown(written.article)} does not hold the words ${shown(written.text)}.`;
	return fault(
		place,
		'excerpt-broken',
		message,
		'Quote the article letter by letter, or take the claim out.'
	);
}

function contextIssue(written: Excerpt, place: Place): Issue {
	const message = `prefix or suffix of ${shown(written.text)} is not what stands around these words.`;
	return warning(place, 'excerpt-context', message, 'The true ones were used; correct them.');
}

function triggerIssue(trigger: Span, place: Place): Issue {
	const message = `the trigger ${shown(trigger.text)} at ${trigger.start} to ${trigger.end} lies in no excerpt of the claim.`;
	return fault(place, 'trigger-outside', message, 'Mark words inside an excerpt.');
}

function speakerIssue(words: string, place: Place): Issue {
	const message = `the speaker's words ${shown(words)} are not in the speaker's excerpt.`;
	return fault(place, 'speaker-words', message, 'Name the speaker as the article does.');
}
