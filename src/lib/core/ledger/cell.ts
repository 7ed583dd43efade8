import type { Name } from '#core/model/actor.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId, SceneId } from '#core/model/ids.ts';
import { pairKey } from './pair-key.ts';

/** What an operation may touch: one aspect of one thing in a dossier. */
export interface Cell {
	readonly kind: 'actor' | 'article' | 'claim' | 'pair' | 'briefing' | 'scene' | 'dossier';
	readonly id: string;
	readonly aspect: string;
}

/** What an operation does to a cell; null = nothing is there. */
export interface Effect extends Cell {
	readonly from: unknown;
	readonly to: unknown;
}

/** An aspect of an actor. `existence` is what everything that names the actor needs. */
export function actorCell(id: ActorId, aspect: string): Cell {
	return { kind: 'actor', id, aspect };
}

/** The place of one spelling among the names of an actor. */
export function nameCell(id: ActorId, name: Name): Cell {
	return { kind: 'actor', id, aspect: `name ${nameKey(name)}` };
}

/** An aspect of an article. */
export function articleCell(id: ArticleId, aspect: string): Cell {
	return { kind: 'article', id, aspect };
}

/** An aspect of a claim. */
export function claimCell(id: ClaimId, aspect: string): Cell {
	return { kind: 'claim', id, aspect };
}

/** Whether two actors were found to be different. */
export function pairCell(a: ActorId, b: ActorId): Cell {
	return { kind: 'pair', id: pairKey(a, b), aspect: 'never same' };
}

/** An aspect of a briefing: `existence`, `details`, or the `order` of its scenes. */
export function briefingCell(id: BriefingId, aspect: string): Cell {
	return { kind: 'briefing', id, aspect };
}

/** An aspect of a scene: `existence`, `content` or `place`. Its id is a JSON list of that of its briefing and its own. */
export function sceneCell(briefing: BriefingId, scene: SceneId, aspect: string): Cell {
	return { kind: 'scene', id: JSON.stringify([briefing, scene]), aspect };
}

/** What the dossier says of itself. */
export const aboutCell: Cell = { kind: 'dossier', id: '', aspect: 'about' };

/** A cell as a text that differs from that of every other cell. */
export function cellKey({ kind, id, aspect }: Cell): string {
	return JSON.stringify([kind, id, aspect]);
}

/** By this an actor's names are told apart: text, language and role. */
export function nameKey({ text, language, role }: Name): string {
	return JSON.stringify([text, language, role]);
}
