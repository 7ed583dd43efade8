import type { Desk } from './desk.svelte.ts';
import type { Opened } from './opened.ts';
import type { Tools } from './tools.ts';
import { draftFrom, draftOf, type ClaimDraft } from '#core/drafting/claim-draft.ts';
import type { ClaimField, DraftProblem } from '#core/drafting/draft-problem.ts';
import type { Stretch } from '#core/evidence/stretch.ts';
import type { Claim } from '#core/model/claim.ts';
import type { ArticleId, ClaimId } from '#core/model/ids.ts';
import type { View } from '#core/view/view.ts';

/** What words that are selected in the article are for. */
export type WordsFor = 'new' | 'excerpt' | 'another' | 'speaker' | 'subject' | 'object';

/** A claim that is not saved yet. */
export interface Unfinished {
	readonly key: number;
	/** The claim that is edited; null = a new one. */
	readonly edited: ClaimId | null;
	readonly start: ClaimDraft;
	readonly draft: ClaimDraft;
}

/** What the form sees of the explorer. */
export interface FormGround {
	readonly view: View;
	readonly opened: Opened;
	readonly desk: Pick<Desk, 'mode'>;
	readonly tools: Pick<Tools, 'preferences'>;
}

/** Most drafts that are kept: who left more unfinished will not come back for them. */
const mostKept = 20;

/** Where drafts are kept between visits. */
export function draftsKey(dossier: string): string {
	return `unfinished-claims ${dossier}`;
}

/**
 * The claims that are being made: the one in the form, and those that were left unfinished. Nothing that was typed is lost by
 * closing the form, by going elsewhere, or by loading the page again.
 */
export class ClaimForm {
	readonly #ground: FormGround;
	#drafts = $state.raw<readonly Unfinished[]>([]);
	#openKey = $state.raw<number | null>(null);
	#picking = $state.raw<WordsFor | null>(null);
	#selection = $state.raw<Stretch | null>(null);
	#problems = $state.raw<readonly DraftProblem[]>([]);
	#isWalking = $state.raw(false);

	/** The draft in the form. */
	readonly current = $derived.by(() => this.#drafts.find(({ key }) => key === this.#openKey) ?? null);

	constructor(ground: FormGround) {
		this.#ground = ground;
	}

	/** The form is on the screen: its article is open, and on a phone nobody is choosing words in it. */
	get isShown() {
		if (this.current?.draft.article !== this.#ground.view.reading?.article) return false;
		return this.current !== null && (this.#picking === null || this.#ground.desk.mode !== 'phone');
	}

	set isShown(isShown: boolean) {
		if (!isShown) this.close();
	}

	/** What the next words that are selected in the article are for; null = that is asked then. */
	get picking() {
		return this.#picking;
	}

	set picking(picking: WordsFor | null) {
		this.#picking = picking;
	}

	/** The words that are selected in the open article. */
	get selection() {
		return this.#selection;
	}

	set selection(selection: Stretch | null) {
		const [before, after] = [this.#selection, selection];
		if (before?.start !== after?.start || before?.end !== after?.end) this.#selection = selection;
	}

	/** Words are being selected by keyboard. */
	get isWalking() {
		return this.#isWalking;
	}

	set isWalking(isWalking: boolean) {
		this.#isWalking = isWalking;
	}

	get problems() {
		return this.#problems;
	}

	set problems(problems: readonly DraftProblem[]) {
		this.#problems = problems;
	}

	/** What was left unfinished in an article. */
	leftIn(article: ArticleId): readonly Unfinished[] {
		return this.#drafts.filter(({ key, draft }) => key !== this.#openKey && draft.article === article);
	}

	/** A new claim of these words. */
	begin(article: ArticleId, words: Stretch) {
		this.#open(null, draftFrom(article, words));
	}

	/** A claim as it reads, or what was left of an earlier go at it; false where it quotes no words. */
	edit(claim: Claim): boolean {
		const left = this.#drafts.find(({ edited }) => edited === claim.id);
		const draft = left ? null : draftOf(claim);
		if (left) this.reopen(left.key);
		else if (draft) this.#open(claim.id, draft);
		return this.current?.edited === claim.id;
	}

	/** Change a part of the draft; what was wrong with that part is no longer said. */
	change(part: Partial<ClaimDraft>) {
		const { current } = this;
		if (!current) return;
		const fields = new Set<ClaimField>(Object.keys(part) as ClaimField[]);
		if (fields.has('first') || fields.has('last')) fields.add('first').add('last');
		this.#problems = this.#problems.filter(({ field }) => field !== 'claim' && !fields.has(field));
		const changed = { ...current, draft: { ...current.draft, ...part } };
		this.#keep(this.#drafts.map((one) => (one.key === current.key ? changed : one)));
	}

	/** Put the form away. What was typed stays. */
	close() {
		const { current } = this;
		this.#leave();
		if (current && sameDraft(current)) this.discard(current.key);
	}

	reopen(key: number) {
		this.close();
		this.#openKey = key;
	}

	/** Throw a draft away, or what became a claim. */
	discard(key: number) {
		if (this.#openKey === key) this.#leave();
		this.#keep(this.#drafts.filter((one) => one.key !== key));
	}

	/** Take up drafts of an earlier visit. */
	restore(drafts: readonly Omit<Unfinished, 'key'>[]) {
		if (this.#drafts.length > 0) return;
		this.#drafts = drafts.map((one, key) => ({ ...one, key }));
	}

	#open(edited: ClaimId | null, draft: ClaimDraft) {
		this.close();
		const key = Math.max(0, ...this.#drafts.map((one) => one.key)) + 1;
		this.#keep([...this.#drafts, { key, edited, start: draft, draft }].slice(-mostKept));
		this.#openKey = key;
	}

	#leave() {
		this.#openKey = null;
		this.#picking = null;
		this.#problems = [];
	}

	#keep(drafts: readonly Unfinished[]) {
		this.#drafts = drafts;
		const { preferences } = this.#ground.tools;
		const kept = drafts.map(({ edited, start, draft }) => ({ edited, start, draft }));
		preferences.write(draftsKey(this.#ground.opened.dossier.about.id), JSON.stringify(kept));
	}
}

function sameDraft({ start, draft }: Unfinished): boolean {
	return JSON.stringify(start) === JSON.stringify(draft);
}
