import { isRightToLeft as isFromRight } from '#core/drawing/text-width.ts';
import { writtenDate } from '#core/drawing/furniture.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { Relation } from '#core/model/relation.ts';
import { captionText } from './caption-text.ts';
import { tiesOf } from './figure-text.ts';
import { citeKey } from './numbering.ts';
import { heightOf } from './paper-lines.ts';
import { figureHeight, fixed, leastFigureHeight, page, settings } from './paper-sizes.ts';
import type { NoteContent, SceneContent } from './scene-content.ts';

/** A tie in the table of a scene, and the numbers of the notes whose claims speak of it. */
export interface TieRow {
	readonly relation: Relation;
	readonly notes: readonly number[];
}

/** What stands on the page of a scene. */
export interface ScenePlan {
	/** pt */
	readonly figureHeight: number;
	readonly rows: readonly TieRow[];
	/** What the table has no room for, in its order. */
	readonly moreRows: readonly TieRow[];
	readonly notes: readonly NoteContent[];
	/** What even the smallest drawing leaves no room for: it is continued overleaf. */
	readonly moreNotes: readonly NoteContent[];
}

/**
 * Fit a scene onto one page. Where there is too much, the table loses its last rows first, then the drawing gets smaller, and only
 * then notes go overleaf. The table begins with the ties that the notes speak of. Linear in the texts.
 *
 * @param head height of what stands above each page, pt
 */
export function planScene(content: SceneContent, head: number = fixed.head): ScenePlan {
	const { scene, number, notes } = content;
	const rows = rowsOf(content);
	const numbers = new Map(notes.map(({ cite, number }) => [citeKey(cite), number]));
	const caption = captionText(scene.caption, numbers);
	const under =
		page.height -
		head -
		fixed.foot -
		(heightOf(`Scene ${number} ${scene.title}`, settings.title) + fixed.titleGap) -
		(caption === '' ? 0 : heightOf(caption, settings.caption) + fixed.captionGap);
	const least = rows.length > 0 ? fixed.more : 0;
	const kept = fitting(notes, under - leastFigureHeight - least);
	const held = notes.slice(0, kept);
	const left = under - notesHeight(held) - figureHeight;
	const placed = fittingRows(rows, left - fixed.tableHead, content);
	return {
		figureHeight: Math.min(figureHeight, figureHeight + left - (placed === 0 ? least : 0)),
		rows: rows.slice(0, placed),
		moreRows: rows.slice(placed),
		notes: held,
		moreNotes: notes.slice(kept)
	};
}

/** The height of notes in two columns, pt. */
export function notesHeight(notes: readonly NoteContent[]): number {
	if (notes.length === 0) return 0;
	const all = notes.reduce((sum, note) => sum + noteHeight(note), 0);
	// A column ends with a line that the other one does not have.
	return fixed.notesGap + all / 2 + settings.note.lineHeight * 1.2;
}

/** The height of a note in its column, pt. Words from right to left stand on lines of their own. */
function noteHeight({ excerpt, article, claim, source }: NoteContent): number {
	if (!excerpt || !article) return settings.note.lineHeight * 2 + fixed.note;
	const words = { text: `“${excerpt.text}”`, isSerif: true };
	const broken = excerpt.broken ? '(not found in the article) ' : '';
	const speaker = claim?.speaker ? `${claim.speaker.words}, in ` : '';
	const published = writtenDate(article.published.date);
	const withdrawn = article.retracted ? ', retracted' : '';
	const text = `${broken}${speaker}${article.publisher}, ${published} (source ${source})${withdrawn}`;
	const rest = { text, isSerif: false };
	const texts = isRightToLeft(excerpt.text) ? [[words], [rest]] : [[words, rest]];
	return texts.reduce<number>((sum, runs) => sum + heightOf(runs, settings.note), fixed.note);
}

/** As `dir="auto"` has it: the first letter decides. */
function isRightToLeft(text: string): boolean {
	const letter = /\p{L}/u.exec(text)?.[0];
	return letter !== undefined && isFromRight(letter.codePointAt(0) ?? 0);
}

function rowsOf(content: SceneContent): readonly TieRow[] {
	const rows = tiesOf(content).map((relation): TieRow => {
		const claims = new Set(relation.claims.map(({ id }) => id));
		const notes = content.notes.filter(({ cite }) => claims.has(cite.claim)).map(({ number }) => number);
		return { relation, notes };
	});
	const first = ({ notes }: TieRow) => notes[0] ?? Infinity;
	return rows.toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
}

/** The height of a row of the table, pt: names are given in full and broken. */
export function rowHeight({ relation, notes }: TieRow, { moment }: Pick<SceneContent, 'moment'>): number {
	const { actors, vocabulary } = moment.dossier;
	const nameOf = (id: Relation['subject']) => {
		const actor = actors.get(id);
		return actor ? primaryName(actor).text : id;
	};
	const verb = vocabulary.relationTypes.get(relation.type)?.label ?? relation.type;
	const caveat = relation.reason.caveat ? ` (${relation.reason.caveat})` : '';
	const lines = Math.max(
		heightOf(nameOf(relation.subject), settings.who),
		heightOf(nameOf(relation.object), settings.who),
		heightOf(`${verb}${caveat}`, settings.verb),
		heightOf(notes.join(', '), settings.marks)
	);
	return lines + fixed.row;
}

function fittingRows(rows: readonly TieRow[], room: number, content: SceneContent): number {
	let used = 0;
	let fit = 0;
	for (const [index, row] of rows.entries()) {
		used += rowHeight(row, content);
		if (used <= room) fit = index + 1;
		else break;
	}
	if (fit === rows.length) return fit;
	// The line that says where the others are needs room too.
	used = rows.slice(0, fit).reduce((sum, row) => sum + rowHeight(row, content), 0);
	while (fit > 0 && used + fixed.more > room) {
		fit -= 1;
		const row = rows[fit];
		used -= row ? rowHeight(row, content) : 0;
	}
	return fit;
}

function fitting(notes: readonly NoteContent[], room: number): number {
	for (let kept = notes.length; kept > 0; kept -= 1)
		if (notesHeight(notes.slice(0, kept)) <= room) return kept;
	return 0;
}

/** The height of an actor's row in the index, pt. */
export function actorHeight(actor: Actor): number {
	return heightOf(primaryName(actor).text, settings.actor) + fixed.row;
}
