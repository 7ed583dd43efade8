import { Acknowledged } from './acknowledged.svelte.ts';
import { Coming } from './coming.svelte.ts';
import type { Kept } from './opened.ts';
import {
	notFetched,
	type Performed,
	type Saving,
	type Sign,
	type Stepped,
	type Unkept
} from './performed.ts';
import type { Start, WorkTools } from './work-start.ts';
import type { Draft, Entry, EntryId } from '#core/ledger/entry.ts';
import type { LedgerPort, SendAnswer } from '#core/ledger/ledger-port.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { undoStacks } from '#core/ledger/undo-stacks.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { EntenteError } from '#core/model/entente-error.ts';

const usualSignature = 'analyst';

/**
 * All that is done to one dossier from this window: each change is applied here at once, sent to the ledger, and kept until the
 * ledger has acknowledged it. What others did meanwhile is taken in, and what cannot stand beside it is kept and said.
 */
export class Work {
	readonly kept: Kept;
	readonly #port: LedgerPort | null;
	readonly #tools: WorkTools;
	readonly #onChange: (written: Dossier) => Promise<void>;
	readonly #acknowledged: Acknowledged;
	// What speaks with the ledger does so one after the other.
	#line: Promise<void> = Promise.resolve();
	#isLooking = false;
	#written = $state.raw<Dossier>() as Dossier;
	#pending = $state.raw<readonly Draft[]>([]);
	readonly #coming = new Coming();
	#unsaved = $state.raw<{ since: string; code: string } | null>(null);
	#unkept = $state.raw<readonly Unkept[]>([]);
	#signature = $state.raw(usualSignature);

	readonly #stacks = $derived.by(() =>
		undoStacks(
			this.drafts.filter(({ id }) => !this.unapplied.has(id)),
			this.#signature
		)
	);
	readonly #saving = $derived.by((): Saving => {
		if (this.#unsaved) return { state: 'unsaved', ...this.#unsaved };
		return { state: this.#pending.length + this.#coming.count > 0 ? 'saving' : 'saved' };
	});

	constructor({ written, ledger, kept, port, onChange }: Start, tools: WorkTools) {
		this.kept = kept;
		this.#port = port;
		this.#tools = tools;
		this.#onChange = onChange;
		this.#acknowledged = new Acknowledged(written, ledger);
		this.#written = written;
	}

	get canWrite() {
		return this.kept !== 'nowhere';
	}

	/** The dossier as it is written, with what was not acknowledged yet: what operations are made for. */
	get written() {
		return this.#written;
	}

	/** Everything since the checkpoint, oldest first; the last ones may not be saved yet. */
	get drafts(): readonly (Draft | Entry)[] {
		return [...this.entries, ...this.#pending];
	}

	/** The last sequence before {@link drafts}. */
	get checkpoint() {
		return this.#acknowledged.checkpoint;
	}

	/** What is in the ledger since the checkpoint. */
	get entries() {
		return this.#acknowledged.entries;
	}

	/** Entries whose target was gone: they are in the ledger and changed nothing. */
	get unapplied() {
		return this.#acknowledged.unapplied;
	}

	get saving() {
		return this.#saving;
	}

	get unkept() {
		return this.#unkept;
	}

	/** What undo would take back, and redo would do again. */
	get next(): { readonly undo: Draft | null; readonly redo: Draft | null } {
		return { undo: this.#stacks.undoable.at(-1) ?? null, redo: this.#stacks.redoable.at(-1) ?? null };
	}

	/** The name that changes are signed with. */
	get signature() {
		return this.#signature;
	}

	set signature(name: string) {
		this.#signature = name.trim() || usualSignature;
		this.#tools.preferences.write('signature', this.#signature);
	}

	/** Somebody is at the page: what a change takes is fetched while there is somebody to fetch it from. */
	prepare(): void {
		if (!this.canWrite) return;
		rules().catch(() => undefined);
		this.#port?.prepare().catch(() => undefined);
	}

	/** Take up what others do from now on; only in a browser. The returned function ends it. */
	follow(): () => void {
		this.#signature = this.#tools.preferences.read('signature') ?? usualSignature;
		if (!this.#port) return () => undefined;
		return this.#tools.windows.follow(this.#written.about.id, () => this.look());
	}

	/** A change is on its way that is not here yet, until it settles: nothing is saved before, and undo waits for it. */
	expect<Made>(change: Promise<Made>): Promise<Made> {
		return this.#coming.expect(change);
	}

	/** Do something to the dossier. What breaks a rule of the trade, or cannot be applied, changes nothing. */
	perform(operations: readonly Operation[], sign: Sign = {}): Promise<Performed> {
		return this.expect(this.#perform(operations, sign));
	}

	async #perform(operations: readonly Operation[], sign: Sign): Promise<Performed> {
		if (!this.canWrite) throw new EntenteError('dossier-read-only', 'This dossier cannot be changed here.');
		const parts = await rules().catch(() => null);
		if (!parts) return notFetched;
		const { applyAll, validate } = parts;
		const isAnew = sign.undoes === undefined && sign.redoes === undefined;
		const issues = isAnew
			? validate(this.#written, operations).filter(({ severity }) => severity === 'fault')
			: [];
		if (issues.length > 0) return { ok: false, issues };
		const applied = applyAll(this.#written, operations);
		if (!applied.ok) return applied;
		const [id, at] = [this.#tools.newId() as EntryId, this.#tools.now()];
		const draft: Draft = { id, at, by: this.#signature, ...sign, operations };
		this.#pending = [...this.#pending, draft];
		if (this.kept === 'window' && !this.#unsaved) this.#unsaved = { since: at, code: 'only-in-window' };
		await this.#show(applied.dossier);
		void this.#send();
		return { ok: true, draft };
	}

	/** Take back what was done last under this signature; null where there is nothing. */
	undo(): Promise<Stepped | null> {
		return this.#step('undo');
	}

	/** Do again what was taken back last; null where there is nothing. */
	redo(): Promise<Stepped | null> {
		return this.#step('redo');
	}

	// After what is on its way, a step before it among them: two quick presses take back two changes.
	#step(which: 'undo' | 'redo'): Promise<Stepped | null> {
		const arrived = this.#coming.settled();
		return this.expect(arrived.then(() => this.#stepNow(which)));
	}

	async #stepNow(which: 'undo' | 'redo'): Promise<Stepped | null> {
		const parts = await rules().catch(() => null);
		const of = this.next[which];
		if (!of) return null;
		const before = this.#written;
		if (!parts) return { of, before, performed: notFetched };
		const { undoOf, redoOf } = parts;
		const { operations, ...sign } = which === 'undo' ? undoOf(of) : redoOf(of);
		return { of, before, performed: await this.#perform(operations, sign) };
	}

	/** Resolves once what was sent so far has an answer. */
	settled(): Promise<void> {
		return this.#line;
	}

	/** Send again what could not be saved. */
	retry(): Promise<void> {
		return this.#send();
	}

	/** Put away a change that could not be kept. */
	forget({ draft }: Unkept) {
		this.#unkept = this.#unkept.filter((one) => one.draft.id !== draft.id);
	}

	/** What others did is asked for, and what could not be saved is sent again. */
	look(): Promise<void> {
		if (this.#isLooking) return this.#line;
		this.#isLooking = true;
		return this.#inLine(async (port) => {
			this.#isLooking = false;
			if (this.#pending.length > 0) return this.#sendAll(port);
			try {
				const answer = await port.since(this.#acknowledged.sequence);
				if (answer.state === 'reload') await this.#reopen(port);
				else if (answer.entries.length > 0) await this.#takeIn(answer.entries);
			} catch {
				// Nothing of ours is at stake; the next change will say it.
			}
		});
	}

	#send(): Promise<void> {
		return this.#inLine((port) => this.#sendAll(port));
	}

	#inLine(job: (port: LedgerPort) => Promise<void>): Promise<void> {
		const port = this.#port;
		if (port) this.#line = this.#line.then(() => job(port));
		return this.#line;
	}

	async #sendAll(port: LedgerPort): Promise<void> {
		try {
			for (let [draft] = this.#pending; draft; [draft] = this.#pending) {
				const answer = await port.send(draft, this.#acknowledged.sequence);
				if (answer.state === 'unwritable') {
					this.#fail(answer.issues[0]?.code ?? 'unwritable');
					return;
				}
				await this.#hear(draft, answer, port);
				this.#tools.windows.tell(this.#written.about.id);
			}
			this.#unsaved = null;
		} catch (error) {
			this.#fail(error instanceof EntenteError ? error.code : 'server-unreachable');
		}
	}

	async #hear(draft: Draft, answer: Exclude<SendAnswer, { state: 'unwritable' }>, port: LedgerPort) {
		const [first, ...rest] = this.#pending;
		if (first?.id !== draft.id) return;
		if (answer.state === 'saved') {
			await this.#takeIn([...answer.theirs, answer.entry], answer.entry);
		} else if (answer.state === 'reload') {
			await this.#reopen(port);
		} else {
			this.#pending = rest;
			const theirs = answer.state === 'conflict' ? answer.with : null;
			this.#unkept = [...this.#unkept, { draft, theirs, issues: answer.issues }];
			await this.#takeIn(answer.state === 'conflict' ? answer.theirs : []);
		}
	}

	/** @param mine the entry that is ours, and shown already */
	async #takeIn(entries: readonly Entry[], mine?: Entry) {
		const { replay } = await rules();
		// Undo reads what is pending and what is in the ledger: there is no moment when a draft is in neither.
		this.#pending = this.#pending.filter(({ id }) => id !== mine?.id);
		const fresh = this.#acknowledged.take(entries, replay);
		// What is pending was made after ours: only what others did can be at odds with it.
		const others = fresh.filter(({ id }) => id !== mine?.id);
		if (others.length > 0 || !mine) await this.#rebase(others);
	}

	// What is pending stands after what others did, or is kept apart and said.
	async #rebase(theirs: readonly Entry[]) {
		const { rebase } = await rules();
		const { dossier, merged, conflicts } = rebase(this.#pending, theirs, this.#acknowledged.written);
		this.#pending = merged;
		const lost = conflicts.map(({ mine, theirs: other, issues }) => ({ draft: mine, theirs: other, issues }));
		this.#unkept = [...this.#unkept, ...lost];
		await this.#show(dossier);
	}

	async #reopen(port: LedgerPort) {
		const opened = await port.reopen();
		this.#acknowledged.reopen(opened);
		const known = new Set(opened.entries.map(({ id }) => id));
		this.#pending = this.#pending.filter(({ id }) => !known.has(id));
		await this.#rebase([]);
	}

	async #show(written: Dossier) {
		this.#written = written;
		await this.#onChange(written);
	}

	#fail(code: string) {
		const [first] = this.#pending;
		this.#unsaved = { since: this.#unsaved?.since ?? first?.at ?? this.#tools.now(), code };
	}
}

const rules = () => import('./work-rules.ts');
