import type { Sha256 } from '#core/ledger/chain.ts';
import { readResolution } from '#core/ledger/resolution-file.ts';
import { actorSchema } from '#core/model/actor-schema.ts';
import { assembleDossier } from '#core/model/assemble-dossier.ts';
import { claimSchema } from '#core/model/claim-schema.ts';
import { dossierFileSchema } from '#core/model/dossier-schema.ts';
import type { Dossier, DossierAbout, Positions } from '#core/model/dossier.ts';
import { contentOf, type FormatName } from '#core/model/file-formats.ts';
import { articleId, type ArticleId, type BriefingId, type DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import { fault, sortIssues, type Located } from '#core/model/place.ts';
import { positionsFileSchema } from '#core/model/positions-schema.ts';
import { shown } from '#core/model/shown.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { fromWrittenPositions } from '#core/model/written-positions.ts';
import { withResolution } from '#core/model/written-resolution.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';
import { readBriefings, withBriefings } from './briefing-files.ts';
import { checkCoverage } from './check-coverage.ts';
import { readArticles } from './read-articles.ts';
import { readJson } from './read-json.ts';
import { applyLedger, type LedgerApplied } from './read-ledger-file.ts';
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

/** What {@link readDossierFolder} found, apart from its ledger and with it. */
export interface OpenedFolder extends OpenedDossier, LedgerApplied {
	/** The dossier at the checkpoint: what the files but the ledger say. */
	readonly base: Dossier;
	/** `articles/<stem>.txt` and `.json` of each article. */
	readonly stems: ReadonlyMap<ArticleId, string>;
	/** `briefings/<stem>.json` of each briefing. */
	readonly briefingStems: ReadonlyMap<BriefingId, string>;
}

/**
 * Read the folder of a dossier as far as it can be read, and say with file and line what is wrong with it. Nothing in the
 * files makes it throw. A dossier without a usable `dossier.json` is opened under its folder's name. Coverage files are held
 * against the dossier at the checkpoint. Cost: one pass over the files, and what the ledger's operations cost.
 */
export async function readDossierFolder({
	id,
	files,
	vocabulary,
	sha256
}: DossierFolder): Promise<OpenedFolder> {
	const issues: Issue[] = [];
	const take = <Answer extends { readonly issues: readonly Issue[] }>(answer: Answer): Answer => {
		issues.push(...answer.issues);
		return answer;
	};
	const own = take(readVocabulary(files, 'vocabulary/', vocabulary));
	const { about, checkpoint } = take(readAbout(id, files));
	const { articles, stems } = take(await readArticles(files, sha256));
	const actors = take(
		rowsOf(files, 'actors', (text, file) => readRows(file, text, 'actors', actorSchema))
	).rows;
	const claims = take(
		rowsOf(files, 'claims', (text, file) => readRows(file, text, 'claims', claimSchema))
	).rows;
	const positions = take(readPositions(files)).positions;
	const parts = { about, vocabulary: own.vocabulary, articles, actors, claims, positions };
	const plain = take(assembleDossier(parts)).dossier;
	const { briefings, briefingStems } = take(readBriefings(files));
	const base = withBriefings(take(readResolved(plain, files)).dossier, briefings);
	issues.push(...coverageIssues(files, base, stems));
	const applied = take(await applyLedger(base, files.get('ledger.jsonl'), checkpoint, sha256));
	return { ...applied, base, stems, briefingStems, issues: sortIssues(issues) };
}

function readResolved(
	dossier: Dossier,
	files: ReadonlyMap<string, string>
): { dossier: Dossier; issues: readonly Issue[] } {
	const text = files.get('resolution.json');
	if (text === undefined) return { dossier, issues: [] };
	const { resolution, issues } = readResolution(text, dossier);
	return { dossier: withResolution(dossier, resolution), issues };
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
): { about: Located<DossierAbout>; checkpoint: number | null; issues: readonly Issue[] } {
	const file = 'dossier.json';
	const text = files.get(file);
	if (text === undefined) return { about: unknownAbout(id), checkpoint: null, issues: [missingFile(file)] };
	const { located, issues } = readJson(file, text, 'dossier', dossierFileSchema);
	if (!located) return { about: unknownAbout(id), checkpoint: null, issues };
	const { checkpoint, ...told } = contentOf(located.value);
	return { about: { value: { id, ...told }, at: located.at }, checkpoint, issues };
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
	const { points } = located.value;
	const rowIssues = points.flatMap(([id], index) => {
		const before = points[index - 1]?.[0];
		if (before === undefined || before < id) return [];
		const message = `the point of ${shown(id)} comes after that of ${shown(before)}.`;
		const place = located.at(`points.${index}`);
		return fault(place, 'rows-unsorted', message, 'Sort the points by actor, each once.');
	});
	const read = fromWrittenPositions(located);
	return { positions: read.positions, issues: [...issues, ...rowIssues, ...read.issues] };
}

function coverageIssues(
	files: ReadonlyMap<string, string>,
	dossier: Dossier,
	stems: ReadonlyMap<ArticleId, string>
): readonly Issue[] {
	const idByStem = new Map([...stems].map(([id, stem]) => [stem, id]));
	return [...files].flatMap(([file, text]) => {
		const stem = /^articles\/([^/]+)\.coverage\.json$/.exec(file)?.[1];
		if (stem === undefined) return [];
		const article = dossier.articles.get(idByStem.get(stem) ?? articleId(stem));
		if (article) return checkCoverage(file, text, article, dossier);
		const message = `it covers an article ${shown(stem)} that could not be read.`;
		return [fault({ file }, 'reference-dangling', message, 'Put the article right, or take this file away.')];
	});
}

function missingFile(file: string): Issue {
	return fault({ file }, 'file-missing', 'the file is missing.', 'Add it; its first line says what it is.');
}
