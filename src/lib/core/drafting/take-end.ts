import { languageTag } from '#core/model/schema-parts.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { readAs } from '#core/ledger/read-as.ts';
import type { Actor, Name } from '#core/model/actor.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId, ActorKindId } from '#core/model/ids.ts';
import type { EndDraft, NewActor } from './claim-draft.ts';
import type { ClaimField } from './draft-problem.ts';
import { freeActorId } from './free-ids.ts';
import { guessLanguage } from './guess-language.ts';
import * as v from 'valibot';

/** An end of a claim that an actor can stand at. */
export type End = 'subject' | 'object' | 'speaker';

/** Who stands where. */
export type TakenEnds = Readonly<Partial<Record<End, ActorId>>>;

type Report = (field: ClaimField, message: string, remedy: string) => null;

/**
 * Takes the ends of one draft, one after the other, and collects the operations that add their actors and names. Two ends that
 * describe a new actor by the same name are the same one.
 */
export function endTaker(written: Dossier, before: Claim | null) {
	const operations: Operation[] = [];
	const ends: Partial<Record<End, ActorId>> = {};
	const idByName = new Map<string, ActorId>();

	/** The actor at an end, or null where none can stand there; then `report` was told why. */
	function take(end: End, draft: EndDraft, report: Report): ActorId | null {
		const id = draft.added ? add(end, draft.added, report) : find(end, draft, report);
		if (id !== null) ends[end] = id;
		return id;
	}

	function find(end: End, { actor, words, addsName, isContext }: EndDraft, report: Report): ActorId | null {
		if (actor === null) return report(end, 'Nobody stands here.', 'Find an actor, or describe a new one.');
		const known = written.actors.get(actor);
		if (!known) return report(end, 'This actor is no longer in the dossier.', 'Choose another one.');
		if (addsName && words.trim() !== '') {
			const name = { text: words.trim(), language: languageOf(known, words), role: 'alias' as const };
			operations.push(operationsOn(written).addName(actor, isContext ? { ...name, context: true } : name));
		}
		return asItWas(end, actor);
	}

	// A claim on an actor that reads as another stays with the one it was written for.
	function asItWas(end: End, actor: ActorId): ActorId {
		const former = end === 'speaker' ? before?.speaker?.actor : before?.[end];
		const { mergers } = written;
		return former !== undefined && mergers && readAs(mergers, former) === actor ? former : actor;
	}

	function add(end: End, added: NewActor, report: Report): ActorId | null {
		const name = added.name.trim();
		const known = idByName.get(name);
		if (known !== undefined) return known;
		if (name === '') return report(end, 'The new actor has no name.', 'Write the name in full.');
		if (!v.is(languageTag, added.language.trim())) {
			return report(
				end,
				'The language of the name is no language tag.',
				'Write one such as en, fr, ar or ar-Latn.'
			);
		}
		const { kind } = added;
		if (kind === null || !written.vocabulary.actorKinds.has(kind)) {
			return report(end, 'The new actor is of no kind.', 'Choose what it is.');
		}
		const actor = newActor(
			added,
			kind,
			(id) => written.actors.has(id) || [...idByName.values()].includes(id)
		);
		idByName.set(name, actor.id);
		operations.push({ type: 'add-actor', actor });
		return actor.id;
	}

	return { take, operations: operations as readonly Operation[], ends: ends as TakenEnds };
}

function newActor(
	{ name, language, others }: NewActor,
	kind: ActorKindId,
	isTaken: (id: ActorId) => boolean
): Actor {
	const primary: Name = { text: name.trim(), language: language.trim(), role: 'primary' };
	const more = [...new Set(others.map((text) => text.trim()))]
		.filter((text) => text !== '' && text !== primary.text)
		.map((text): Name => ({ text, language: guessLanguage(text, primary.language), role: 'alias' }));
	const names = [primary, ...more];
	return { id: freeActorId(names, isTaken), kind, names };
}

// The actor's own tag for this script, where it has one.
function languageOf({ names }: Actor, words: string): string {
	const [first] = names;
	return guessLanguage(words, first?.language ?? 'und');
}
