import type { ClaimForm, WordsFor } from '#state/claim-form.svelte.ts';
import { nobody } from '#core/drafting/claim-draft.ts';
import type { Stretch } from '#core/evidence/stretch.ts';
import type { Article } from '#core/model/article.ts';

/** What the choices at selected words are called. */
export const usesOfWords: readonly {
	readonly use: WordsFor;
	readonly label: string;
	readonly title: string;
}[] = [
	{ use: 'excerpt', label: 'Excerpt', title: 'Quote these words instead' },
	{ use: 'another', label: 'Second excerpt', title: 'Quote these words too' },
	{ use: 'subject', label: 'Subject', title: 'These words name who it is about' },
	{ use: 'object', label: 'Object', title: 'These words name the other end' },
	{ use: 'speaker', label: 'Speaker', title: 'These words name who says it' }
];

/** Take selected words into the form: as the start of a new claim, or for one of the fields of the claim that is open. */
export function useWords(form: ClaimForm, { id, text }: Article, stretch: Stretch, use: WordsFor): void {
	const words = text.slice(stretch.start, stretch.end);
	form.picking = null;
	const draft = form.current?.draft;
	if (use === 'new' || !draft) form.begin(id, stretch);
	else if (use === 'excerpt') form.change(withExcerpts([stretch, ...draft.excerpts.slice(1)]));
	else if (use === 'another') form.change(withExcerpts([...draft.excerpts, stretch]));
	else if (use === 'speaker') {
		form.change({ speaker: { words, excerpt: stretch, who: draft.speaker?.who ?? nobody } });
	} else form.change({ [use]: { ...draft[use], words, addsName: false } });

	function withExcerpts(excerpts: readonly Stretch[]) {
		const isInside = ({ start, end }: Stretch) =>
			excerpts.some((excerpt) => start >= excerpt.start && end <= excerpt.end);
		return { excerpts, triggers: draft?.triggers.filter(isInside) ?? [] };
	}
}
