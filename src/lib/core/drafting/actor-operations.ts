import * as v from 'valibot';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { detailsOf } from '#core/ledger/rules/actors.ts';
import { sameValue } from '#core/ledger/same-value.ts';
import type { Actor, Name } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';
import { languageTag } from '#core/model/schema-parts.ts';
import type { ActorDraft, NameDraft } from './actor-draft.ts';

/** What is wrong with a draft: `name` is the index of the name, null where it is none of them. */
export interface ActorProblem {
	readonly name: number | null;
	readonly message: string;
	readonly remedy: string;
}

/** What a draft makes of an actor, in one entry (empty = nothing was changed), or all that is wrong in it. */
export type ActorEntry =
	| { readonly ok: true; readonly operations: readonly Operation[] }
	| { readonly ok: false; readonly problems: readonly ActorProblem[] };

/**
 * The operations that lead from an actor to a draft of it. Names are removed first, then changed, added, and last of all another
 * one becomes the primary name. What somebody else changed meanwhile is left alone, or in the way, which applying them says.
 *
 * @param actor as it was when the draft was begun: what the draft does not show of it was not taken away
 */
export function actorEntry(actor: Actor, draft: ActorDraft, written: Dossier): ActorEntry {
	const { id } = actor;
	const there = written.actors.get(id);
	const problems = there ? problemsIn(draft) : [goneProblem];
	if (!there || problems.length > 0) return { ok: false, problems };
	const { addName } = operationsOn(written);
	const { kind, names } = draft;
	const description = draft.description.trim();
	const details = description === '' ? { kind } : { kind, description };
	const operations: Operation[] = [];
	if (kind !== actor.kind || description !== (actor.description ?? '')) {
		operations.push({ type: 'change-actor', actor: id, from: detailsOf(actor), to: detailsOf(details) });
	}
	const primary = names.find(({ role }) => role === 'primary') as NameDraft;
	const former = actor.names.find(({ role }) => role === 'primary');
	const isSwapped = former !== undefined && primary.before !== former;
	const left = actor.names.filter((name) => !names.some(({ before }) => before === name));
	for (const name of left) {
		const index = Math.max(
			0,
			there.names.findIndex((one) => sameValue(one, name))
		);
		if (name !== former) operations.push({ type: 'remove-name', actor: id, name, index });
	}
	// Until they are swapped the former primary name keeps its role, and the coming one has another.
	const interim = (name: NameDraft): Name => {
		const written = nameOf(name);
		if (!isSwapped) return written;
		if (name === primary) return { ...written, role: name.before?.role ?? 'alias' };
		return name.before === former ? { ...written, role: 'primary' } : written;
	};
	for (const name of names) {
		if (!name.before) operations.push(addName(id, interim(name)));
		else if (!sameValue(name.before, interim(name))) {
			operations.push({ type: 'change-name', actor: id, from: name.before, to: interim(name) });
		}
	}
	if (isSwapped)
		operations.push(
			...swap(
				id,
				former,
				names.find(({ before }) => before === former),
				interim(primary)
			)
		);
	return { ok: true, operations };
}

const goneProblem: ActorProblem = {
	name: null,
	message: 'The actor is no longer in the dossier.',
	remedy: 'Close the form; undoing its removal brings it back.'
};

function swap(
	actor: ActorId,
	former: Name,
	kept: NameDraft | undefined,
	promoted: Name
): readonly Operation[] {
	const primary: Name = kept ? { ...nameOf(kept), role: 'primary' } : former;
	const demoted = kept?.role ?? 'alias';
	const swapped: Operation = { type: 'change-primary-name', actor, primary, demoted, promoted };
	if (kept) return [swapped];
	return [swapped, { type: 'remove-name', actor, name: { ...former, role: demoted }, index: 0 }];
}

function nameOf({ text, language, role, isContext }: NameDraft): Name {
	const name = { text: text.trim(), language: language.trim(), role };
	return isContext ? { ...name, context: true } : name;
}

function problemsIn({ names }: ActorDraft): readonly ActorProblem[] {
	const problems: ActorProblem[] = [];
	const keys = new Set<string>();
	for (const [index, name] of names.entries()) {
		const key = JSON.stringify([name.text.trim(), name.language.trim(), name.role]);
		if (name.text.trim() === '') {
			problems.push({ name: index, message: 'This name is empty.', remedy: 'Write it, or remove it.' });
		} else if (!v.is(languageTag, name.language.trim())) {
			const remedy = 'Write one such as en, fr, ar or ar-Latn.';
			problems.push({ name: index, message: 'This is no language tag.', remedy });
		} else if (keys.has(key)) {
			problems.push({ name: index, message: 'This name is there twice.', remedy: 'Remove one of the two.' });
		}
		keys.add(key);
	}
	if (names.filter(({ role }) => role === 'primary').length !== 1) {
		const message = 'An actor has exactly one primary name.';
		problems.push({ name: null, message, remedy: 'Choose the one that headings write.' });
	}
	return problems;
}

/** Why an actor cannot be removed, as a sentence; null where nothing refers to it. */
export function whyNotRemovable({ id }: Pick<Actor, 'id'>, written: Dossier): string | null {
	const claims = [...written.claims.values()].filter(
		({ subject, object, speaker }) => subject === id || object === id || speaker?.actor === id
	).length;
	if (claims > 0) return `${claims} ${claims === 1 ? 'claim speaks' : 'claims speak'} of this actor.`;
	const isMerged = [...(written.mergers ?? [])].some(([from, { into }]) => from === id || into === id);
	if (isMerged) return 'It is merged with another actor.';
	if ([...(written.neverSame?.values() ?? [])].some(({ a, b }) => a === id || b === id)) {
		return 'It is remembered as never the same as another actor.';
	}
	return written.about.startWith.includes(id) ? 'The front page names it as one to start with.' : null;
}
