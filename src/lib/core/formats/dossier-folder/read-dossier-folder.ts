import { actorSchema } from '#core/model/actor-schema.ts';
import { assembleDossier } from '#core/model/assemble-dossier.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { dossierFileSchema } from '#core/model/dossier-schema.ts';
import type { Dossier, DossierAbout, Positions } from '#core/model/dossier.ts';
import type { FormatName } from '#core/model/file-formats.ts';
import { articleId, type DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import { fault, sortIssues, warning, type Located } from '#core/model/place.ts';
import { positionsFileSchema } from '#core/model/positions-schema.ts';
import { shown } from '#core/model/shown.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';
import { checkCoverage } from './check-coverage.ts';
import { readArticles, type Sha256 } from './read-articles.ts';
import { readJson } from './read-json.ts';
import { readRows } from './read-rows.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** What {@link readDossierFolder} reads. */
export interface DossierFolder {
	readonly id: DossierId;
	/** Text of each file by its path below the folder, `/` between its parts: `articles/<id>.txt`. */
	readonly files: ReadonlyMap<string, string>;
	/** The shipped vocabulary, to which the dossier's own `vocabulary/` is added. */
	readonly vocabulary: Vocabulary;
	readonly sha256: Sha256;
}

/**
 * Read the folder of a dossier as far as it can be read, and say with file and line what is wrong with it. Nothing in the
 * files makes it throw. A dossier without a usable `dossier.json` is opened under its folder's name.
 */
export async function readDossierFolder({
	id,
	files,
	vocabulary,
	sha256
}: DossierFolder): Promise<OpenedDossier> {
	const issues: Issue[] = [];
	const take = <Answer extends { readonly issues: readonly Issue[] }>(answer: Answer): Answer => {
		issues.push(...answer.issues);
		return answer;
	};
	const own = take(readVocabulary(files, 'vocabulary/', vocabulary));
	const about = take(readAbout(id, files)).about;
	const { articles } = take(await readArticles(files, sha256));
	const actors = take(
		rowsOf(files, 'actors', (text, file) => readRows(file, text, 'actors', actorSchema))
	).rows;
	const claims = take(
		rowsOf(files, 'claims', (text, file) => readRows(file, text, 'claims', claimSchema))
	).rows;
	const positions = take(readPositions(files)).positions;
	const parts = { about, vocabulary: own.vocabulary, articles, actors, claims, positions };
	const { dossier } = take(assembleDossier(parts));
	issues.push(...coverageIssues(files, dossier), ...ledgerIssues(files));
	return { dossier, issues: sortIssues(issues) };
}

function rowsOf<Row>(
	files: ReadonlyMap<string, string>,
	format: FormatName & ('actors' | 'claims'),
	read: (text: string, file: string) => { rows: readonly Located<Row>[]; issues: readonly Issue[] }
): { rows: readonly Located<Row>[]; issues: readonly Issue[] } {
	const file = `${format}.jsonl`;
	const text = files.get(file);
	return text === undefined ? { rows: [], issues: [missingFile(file)] } : read(text, file);
}

function readAbout(
	id: DossierId,
	files: ReadonlyMap<string, string>
): { about: Located<DossierAbout>; issues: readonly Issue[] } {
	const file = 'dossier.json';
	const text = files.get(file);
	if (text === undefined) return { about: unknownAbout(id), issues: [missingFile(file)] };
	const { located, issues } = readJson(file, text, 'dossier', dossierFileSchema);
	if (!located) return { about: unknownAbout(id), issues };
	const { title, description, language, asOf, licence, fictional, startWith } = located.value;
	const about = { id, title, description, language, asOf, licence, fictional, startWith };
	return { about: { value: about, at: located.at }, issues };
}

// Stamps need a date; the year 0 shows at a glance that none was read.
function unknownAbout(id: DossierId): Located<DossierAbout> {
	return {
		at: (path) => ({ file: 'dossier.json', ...(path === undefined ? {} : { path }) }),
		value: {
			id,
			title: id,
			description: '',
			language: 'und',
			asOf: '0000' as PartialDate,
			licence: '',
			fictional: false,
			startWith: []
		}
	};
}

function readPositions(files: ReadonlyMap<string, string>): {
	positions: Located<Positions> | null;
	issues: readonly Issue[];
} {
	const file = 'positions.json';
	const text = files.get(file);
	if (text === undefined) return { positions: null, issues: [] };
	const { located, issues } = readJson(file, text, 'positions', positionsFileSchema);
	if (!located) return { positions: null, issues };
	const { value, at } = located;
	const rowIssues = value.points.flatMap(([id], index) => {
		const before = value.points[index - 1]?.[0];
		if (before === undefined || before < id) return [];
		const message = `the point of ${shown(id)} comes after that of ${shown(before)}.`;
		return fault(at(`points.${index}`), 'rows-unsorted', message, 'Sort the points by actor, each once.');
	});
	const { width, height, trayTop } = value;
	const points = new Map(value.points.map(([id, x, y]) => [id, { x, y }]));
	return {
		positions: { value: { width, height, ...(trayTop === undefined ? {} : { trayTop }), points }, at },
		issues: [...issues, ...rowIssues]
	};
}

function coverageIssues(files: ReadonlyMap<string, string>, dossier: Dossier): readonly Issue[] {
	return [...files].flatMap(([file, text]) => {
		const stem = /^articles\/([^/]+)\.coverage\.json$/.exec(file)?.[1];
		if (stem === undefined) return [];
		const article = dossier.articles.get(articleId(stem));
		if (article) return checkCoverage(file, text, article, dossier);
		const message = `it covers an article ${shown(stem)} that could not be read.`;
		return [fault({ file }, 'reference-dangling', message, 'Put the article right, or take this file away.')];
	});
}

function ledgerIssues(files: ReadonlyMap<string, string>): readonly Issue[] {
	const rows = files.get('ledger.jsonl')?.trim().split('\n').length ?? 0;
	if (rows < 2) return [];
	const message = 'this version of Entente does not read the operations in it.';
	return [
		warning({ file: 'ledger.jsonl' }, 'ledger-unread', message, 'What it changed is not in what you see.')
	];
}

function missingFile(file: string): Issue {
	return fault({ file }, 'file-missing', 'the file is missing.', 'Add it; its first line says what it is.');
}
