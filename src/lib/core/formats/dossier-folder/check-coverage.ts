import type { Article } from '#core/model/article.ts';
import type { Claim, Span } from '#core/model/claim.ts';
import { coverageFileSchema, type CoveredSentence } from '#core/model/coverage-schema.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning, type Located } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { lineFinder } from './line-finder.ts';
import { readJson } from './read-json.ts';

/**
 * Check that the coverage file of an article leaves nothing out: every character that is not blank stands in exactly one
 * sentence, every claim it names exists and quotes that sentence, and every claim is named by each sentence it quotes.
 */
export function checkCoverage(
	file: string,
	text: string,
	article: Article,
	{ claims }: Pick<Dossier, 'claims'>
): readonly Issue[] {
	const { located, issues } = readJson(file, text, 'coverage', coverageFileSchema);
	if (!located) return issues;
	const { value, at } = located;
	const sentences = { value: value.sentences, at: (path = '') => at(`sentences.${path}`) };
	const quotes = [...claims.values()].filter((claim) =>
		spansOf(claim).some((span) => span.article === article.id)
	);
	return [
		...issues,
		...checkText(sentences, article, file),
		...checkNames(sentences, claims, quotes, article),
		...checkNamed(sentences, quotes, article)
	];
}

type Sentences = Located<readonly CoveredSentence[]>;

const spansOf = ({ excerpts, speaker }: Claim): readonly Span[] =>
	speaker ? [...excerpts, speaker.excerpt] : excerpts;

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
	a.start < b.end && b.start < a.end;

function checkText({ value, at }: Sentences, article: Article, file: string): Issue[] {
	const issues: Issue[] = [];
	const find = lineFinder(article.text);
	let covered = 0;
	const gap = (to: number) => {
		const left = article.text.slice(covered, to);
		if (left.trim() === '') return;
		const offset = covered + left.search(/\S/);
		const { line } = find(offset);
		const message = `${shown(left.trim())} (line ${line} of the article, at ${offset}) is in no sentence.`;
		issues.push(fault({ file }, 'coverage-gap', message, 'Add a sentence for it.'));
	};
	for (const [index, { start, end, text }] of value.entries()) {
		if (article.text.slice(start, end) !== text) {
			const message = `${shown(text)} does not stand at ${start} to ${end} of the article.`;
			issues.push(fault(at(String(index)), 'coverage-text', message, 'Correct start, end and text.'));
			continue;
		}
		if (start < covered) {
			const message = `the sentence begins at ${start}, before the one above it ends at ${covered}.`;
			issues.push(
				fault(at(String(index)), 'coverage-overlap', message, 'Put the sentences in order, each once.')
			);
		} else gap(start);
		covered = Math.max(covered, end);
	}
	gap(article.text.length);
	return issues;
}

function checkNames(
	{ value, at }: Sentences,
	claims: Dossier['claims'],
	quotes: readonly Claim[],
	article: Article
): Issue[] {
	const quoting = new Map(quotes.map((claim) => [claim.id, claim]));
	return value.flatMap((sentence, index) =>
		(sentence.claims ?? []).flatMap((id, position) => {
			const place = at(`${index}.claims.${position}`);
			if (!claims.has(id)) {
				return fault(
					place,
					'reference-dangling',
					`there is no claim ${shown(id)}.`,
					'Add it or correct the id.'
				);
			}
			const claim = quoting.get(id);
			const spans = claim ? spansOf(claim) : [];
			if (spans.some((span) => span.article === article.id && overlaps(span, sentence))) return [];
			const message = `the claim ${shown(id)} quotes nothing from this sentence.`;
			return fault(place, 'coverage-not-quoted', message, 'Name it at the sentence that it quotes.');
		})
	);
}

function checkNamed({ value, at }: Sentences, quotes: readonly Claim[], article: Article): Issue[] {
	return value.flatMap((sentence, index) => {
		const named = new Set(sentence.claims ?? []);
		return quotes
			.filter(({ id, excerpts }) => {
				const isHere = excerpts.some(
					(span) => !span.broken && span.article === article.id && overlaps(span, sentence)
				);
				return isHere && !named.has(id);
			})
			.map(({ id }) => {
				const message = `the claim ${shown(id)} quotes this sentence, which does not name it.`;
				return warning(
					at(String(index)),
					'coverage-claim-missing',
					message,
					'Add it to the claims of the sentence.'
				);
			});
	});
}
