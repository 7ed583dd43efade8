import { isolated } from '#core/drawing/furniture-text.ts';
import { primaryName } from '#core/model/actor.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import { sentence } from './scene-changes.ts';
import type { SceneContent } from './scene-content.ts';

/**
 * What the drawing of a scene says, for who does not see it: "Figure: 6 actors, 7 ties. Iyad Ag Ghaly leads JNIM (reported). …".
 * What is drawn faintly is counted and not told.
 */
export function figureText(content: SceneContent): string {
	const { actors, moment, lit, scene } = content;
	const told = tiesOf(content);
	const shown = actors.filter(({ id }) => lit.actors.has(id));
	const tied = new Set(told.flatMap(({ subject, object }) => [subject, object]));
	const alone = shown.filter(({ id }) => !tied.has(id)).map((actor) => isolated(primaryName(actor).text));
	const faint = actors.length - shown.length;
	const remarks = scene.callouts.map(({ text }) => text.trim()).filter((text) => text !== '');
	return [
		`Figure: ${counted(shown.length, 'actor')}, ${counted(told.length, 'tie')}.`,
		...told.map((relation) => `${isolated(sentence(relation, moment))} (${standing(relation)}).`),
		...(alone.length > 0 ? [`Without a tie here: ${alone.join(', ')}.`] : []),
		...(faint > 0 ? [`${counted(faint, 'more actor is', 'more actors are')} drawn faintly.`] : []),
		...remarks.map((text) => `Remark: ${isolated(text)}`)
	].join(' ');
}

/** The ties that a scene is about, as they are drawn. */
export function tiesOf({ relations, lit }: Pick<SceneContent, 'relations' | 'lit'>): readonly Relation[] {
	return relations.filter(({ id, reason }) => lit.relations.has(id) && isDrawn(reason.status));
}

function standing({ reason: { status, caveat } }: Relation): string {
	const said = status === 'unquoted' ? 'no words' : status;
	return caveat ? `${said}, ${caveat}` : said;
}

function counted(count: number, one: string, more = `${one}s`): string {
	return `${count} ${count === 1 ? one : more}`;
}
