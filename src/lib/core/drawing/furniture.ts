import { isolated } from './furniture-text.ts';
import type { Palette } from './palette.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { lastDay, type PartialDate } from '#core/model/partial-date.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import { legend, type Legend } from '#core/view/legend.ts';

/** A line under its number. */
export interface NumberedLine {
	readonly number: number;
	readonly text: string;
}

/** What every picture carries that leaves the program, beside the drawing. */
export interface Furniture {
	readonly title: string;
	/** Made up, for training: the picture says so. */
	readonly isFictional: boolean;
	/** Whom it may be shown to; of a scene only. */
	readonly classification?: string;
	/** "As of …, evidence to …", from the dossier and never from the computer's clock. */
	readonly stamp: string;
	readonly legend: Legend;
	/** What is said under the drawing, with the numbers of its notes; of a scene only. */
	readonly caption?: string;
	/** The words behind it; of a scene only. */
	readonly notes?: readonly NumberedLine[];
	/** One line for each article whose words stand behind a drawn tie, in the dossier's order from 1; of a scene, those of its notes. */
	readonly sources: readonly NumberedLine[];
}

/** The furniture of a picture that shows these actors and relations of a dossier. */
export function furnitureOf(
	dossier: Dossier,
	scene: { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] },
	palette: Palette
): Furniture {
	const cited = citedArticles(dossier, scene.relations);
	return {
		title: dossier.about.title,
		isFictional: dossier.about.fictional,
		stamp: stamp(dossier.about.asOf, cited.length > 0 ? cited : [...dossier.articles.values()]),
		legend: legend(scene, dossier.vocabulary, palette),
		sources: cited.map((article, index) => ({ number: index + 1, text: sourceLine(article) }))
	};
}

function citedArticles(dossier: Dossier, relations: readonly Relation[]): readonly Article[] {
	const cited = new Set(
		relations
			.filter(({ reason }) => isDrawn(reason.status))
			.flatMap(({ claims }) => claims.flatMap(({ excerpts }) => excerpts.map(({ article }) => article)))
	);
	return [...dossier.articles.values()].filter(({ id }) => cited.has(id));
}

/** "As of 1 March 2021, evidence to 10 February 2020": the dossier's date and that of its newest article. */
export function stamp(asOf: PartialDate, articles: readonly Article[]): string {
	const dates = articles.map(({ published }) => published.date);
	const newest = dates.reduce<PartialDate | null>(
		(latest, date) => (latest === null || lastDay(date) > lastDay(latest) ? date : latest),
		null
	);
	return `As of ${writtenDate(asOf)}, ${newest === null ? 'no evidence' : `evidence to ${writtenDate(newest)}`}`;
}

/** An article as a numbered source: who, “title”, publisher, date, address. */
export function sourceLine({ authors, title, publisher, published, url, retracted }: Article): string {
	const parts = [authors?.join(', '), `“${isolated(title)}”`, publisher, writtenDate(published.date), url];
	return `${parts.filter(Boolean).join(', ')}${retracted ? ' (retracted)' : ''}`;
}

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December']
];

/** `10 February 2020`, `February 2020` or `2020`, as far as the date is known. */
export function writtenDate(date: PartialDate): string {
	const [year, month, day] = date.split('-');
	return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
