import type { Desk } from './desk.svelte.ts';
import type { Opened } from './opened.ts';
import { DraftShelf, type KeptDraft } from './draft-shelf.ts';
import type { Tools } from './tools.ts';
import { draftFrom, draftOf, type ClaimDraft } from '#core/drafting/claim-draft.ts';
import type { ClaimField, DraftProblem } from '#core/drafting/draft-problem.ts';
import type { Stretch } from '#core/evidence/stretch.ts';
import type { Claim } from '#core/model/claim.ts';
import type { ArticleId, ClaimId } from '#core/model/ids.ts';
import type { View } from '#core/view/view.ts';

/** What words that are selected in the article are for. */
export type WordsFor = 'new' | 'excerpt' | 'another' | 'speaker' | 'subject' | 'object';

/** A claim that is not saved yet. Its key stays the same as long as the window is open. */
export interface Unfinished extends KeptDraft {
	readonly key: number;
}

/** What the form sees of the explorer. */
export interface FormGround {
	readonly view: View;
	readonly opened: Opened;
	readonly desk: Pick<Desk, 'mode'>;
	readonly tools: Pick<Tools, 'preferences' | 'newId'>;
	fail(code: string): void;
}

/**
 * The claims that are being made: the one in the form, and those that were left unfinished. Nothing that was typed is lost by
 * closing the form, by going elsewhere, or by loading the page again.
 */
export class ClaimForm {
	readonly #ground: FormGround;
	readonly #shelf: DraftShelf;
	#lastKey = 0;
	#drafts = $state.raw<readonly Unfinished[]>([]);
	#openKey = $state.raw<number | null>(null);
	#picking = $state.raw<WordsFor | null>(null);
	#selection = $state.raw<Stretch | null>(null);
	#problems = $state.raw<readonly DraftProblem[]>([]);
	#isWalking = $state.raw(false);
	#saving = $state.raw<readonly number[]>([]);

	/** The draft in the form. */
	readonly current = $derived.by(() => this.#drafts.find(({ key }) => key === this.#openKey) ?? null);

	constructor(ground: FormGround) {
		this.#ground = ground;
		this.#shelf = new DraftShelf(ground.tools, () => ground.opened.dossier.about.id);
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

	/** A claim as it reads, or what was left of an earlier go at it. */
	edit(claim: Claim) {
		const left = this.#drafts.find(({ edited }) => edited === claim.id);
		const draft = left ? null : draftOf(claim);
		if (left) this.reopen(left.key);
		else if (draft) this.#open(claim.id, draft);
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
		if (key === this.#openKey) return;
		this.close();
		this.#openKey = key;
	}

	/** A draft that is on its way into the dossier: it is not to be typed in. */
	isSaving(key: number) {
		return this.#saving.includes(key);
	}

	/** A draft is on its way into the dossier until this settles. */
	async whileSaving<Made>(key: number, saving: Promise<Made>): Promise<Made> {
		this.#saving = [...this.#saving, key];
		try {
			return await saving;
		} finally {
			this.#saving = this.#saving.filter((one) => one !== key);
		}
	}

	/** This became a claim. What was changed of the draft since stays, as a change of that claim. */
	saved({ key, draft }: Unfinished, claim: ClaimId) {
		const now = this.#drafts.find((one) => one.key === key);
		if (now?.draft === draft) this.discard(key);
		else if (now) {
			const rest = { ...now, edited: claim, start: draft };
			this.#keep(this.#drafts.map((one) => (one === now ? rest : one)));
		}
	}

	/** Throw a draft away. */
	discard(key: number) {
		if (this.#openKey === key) this.#leave();
		this.#keep(this.#drafts.filter((one) => one.key !== key));
	}

	/**
	 * Take up what was left unfinished in an earlier visit or in another window, and what was finished there. The form that is
	 * open stays as it is.
	 */
	async takeUp(): Promise<void> {
		if (this.#shelf.isEmpty) return;
		// What checks it is heavy, and most visits find nothing.
		const checking = await import('./kept-drafts.ts').catch(() => null);
		if (checking) this.#takeUp(this.#shelf.take(checking.readKeptDraft));
		// What is kept stays: what is written from now on stands beside it.
		else this.#ground.fail('part-not-fetched');
	}

	#takeUp(kept: readonly KeptDraft[]) {
		const isHeld = (one: Unfinished) => one.key === this.#openKey || !this.#shelf.isWritten(one);
		const known = new Map(this.#drafts.map((one) => [one.id, one]));
		const taken = kept.map((one) => {
			const here = known.get(one.id);
			if (here && isHeld(here)) return here;
			this.#shelf.agreeOn(one);
			return { ...one, key: here?.key ?? this.#nextKey() };
		});
		const ids = new Set(kept.map(({ id }) => id));
		this.#drafts = [...taken, ...this.#drafts.filter((one) => isHeld(one) && !ids.has(one.id))];
	}

	#open(edited: ClaimId | null, draft: ClaimDraft) {
		this.close();
		const key = this.#nextKey();
		const id = this.#ground.tools.newId();
		this.#keep([...this.#drafts, { key, id, edited, start: draft, draft }]);
		this.#openKey = key;
	}

	// A key is never given twice: an answer that comes late is not taken for one about another draft.
	#nextKey(): number {
		return (this.#lastKey += 1);
	}

	#leave() {
		this.#openKey = null;
		this.#picking = null;
		this.#problems = [];
	}

	#keep(drafts: readonly Unfinished[]) {
		this.#drafts = this.#shelf.write(drafts);
	}
}

function sameDraft({ start, draft }: Unfinished): boolean {
	return JSON.stringify(start) === JSON.stringify(draft);
}
