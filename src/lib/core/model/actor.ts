import type { ActorId, ActorKindId } from './ids.ts';

/** What a name is for. `short` is drawn on the canvas; every actor has exactly one `primary`. */
export type NameRole = 'primary' | 'short' | 'alias' | 'acronym' | 'translation' | 'transliteration';

/** One spelling of an actor. */
export interface Name {
	readonly text: string;
	/** BCP 47, with the script where it is not the language's usual one: `ar`, `ar-Latn`, `fr`. */
	readonly language: string;
	readonly role: NameRole;
	/** The words mean this actor only here ("Paris", "the group"); search and matching leave them out elsewhere. */
	readonly context?: true;
	/** The merged actor that this name came with. Computed when mergers are read through, and in no file. */
	readonly from?: ActorId;
}

/** A person, armed group, state, force, body, organisation, community or place. */
export interface Actor {
	readonly id: ActorId;
	readonly kind: ActorKindId;
	readonly names: readonly Name[];
	/** Ours, one sentence, only what the dossier's articles say. */
	readonly description?: string;
}

/** The name in full, as headings write it. */
export function primaryName(actor: Actor): Name {
	return actor.names.find((name) => name.role === 'primary') ?? fallbackName(actor);
}

const longestOnCanvas = 24;

/** The name as the canvas draws it: `short` where it is at most 24 characters, else the acronym, else the primary name. */
export function canvasName(actor: Actor): Name {
	const short = actor.names.find((name) => name.role === 'short' && name.text.length <= longestOnCanvas);
	return short ?? actor.names.find((name) => name.role === 'acronym') ?? primaryName(actor);
}

function fallbackName(actor: Actor): Name {
	return actor.names[0] ?? { text: actor.id, language: 'und', role: 'primary' };
}
