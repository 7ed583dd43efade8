import { anchorClaim } from '#core/evidence/anchor-claim.ts';
import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import { checkEnds } from './check-ends.ts';
import { checkReferences } from './check-references.ts';
import type { Claim } from './claim.ts';
import type { Dossier, DossierAbout, Positions } from './dossier.ts';
import type { ActorId, ArticleId, ClaimId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, warning, type Located, type Place } from './place.ts';
import { shown } from './shown.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All rows of a dossier, each right by itself (its schema holds), none yet held against another. */
export interface DossierParts {
	readonly about: Located<DossierAbout>;
	readonly vocabulary: Vocabulary;
	readonly articles: readonly Located<Article>[];
	readonly actors: readonly Located<Actor>[];
	readonly claims: readonly Located<Claim>[];
	readonly positions: Located<Positions> | null;
}

/**
 * Hold the parts of a dossier against one another: ids, references, allowed ends, quoted words.
 *
 * The dossier that comes back is whole in itself: every id in it leads to something in it. What could not be kept without
 * inventing something is left out and named in an issue; what can be shown with its fault (a broken excerpt, an end that the
 * vocabulary does not allow) is kept. Nothing is thrown.
 */
export function assembleDossier(parts: DossierParts): { dossier: Dossier; issues: readonly Issue[] } {
	const issues: Issue[] = [];
	const { vocabulary } = parts;
	const articles = byId<ArticleId, Article>(parts.articles, issues);
	for (const { value, at } of parts.articles) {
		if (value.url !== undefined && !/^https?:\/\//i.test(value.url))
			issues.push(urlIssue(value.url, at('url')));
	}
	const actorRows = parts.actors.filter(({ value, at }) => {
		const isKnown = vocabulary.actorKinds.has(value.kind);
		if (!isKnown) issues.push(missing(at('kind'), 'actor kind', value.kind, 'the vocabulary'));
		return isKnown;
	});
	const actors = byId<ActorId, Actor>(actorRows, issues);
	const claims = readClaims(parts, { articles, actors }, issues);
	const about = { ...parts.about.value, startWith: keepActors(parts.about, actors, issues) };
	const positions = parts.positions && keepPoints(parts.positions, actors, issues);
	return { dossier: { about, vocabulary, articles, actors, claims, positions }, issues };
}

function readClaims(
	{ claims: rows, vocabulary }: DossierParts,
	known: Pick<Dossier, 'articles' | 'actors'>,
	issues: Issue[]
): ReadonlyMap<ClaimId, Claim> {
	const ids = new Set(rows.map(({ value }) => value.id));
	const kept = rows.flatMap((row) => {
		const checked = checkReferences(row, { ...known, vocabulary, claimIds: ids });
		issues.push(...checked.issues);
		if (!checked.claim) return [];
		const anchored = anchorClaim({ value: checked.claim, at: row.at }, known.articles);
		issues.push(...anchored.issues, ...checkEnds(row, { ...known, vocabulary }));
		return [{ value: anchored.claim, at: row.at }];
	});
	return dropUnsupported(byId<ClaimId, Claim>(kept, issues));
}

// A claim that an assessment rests on may itself have been left out.
function dropUnsupported(claims: ReadonlyMap<ClaimId, Claim>): ReadonlyMap<ClaimId, Claim> {
	const isWhole = ({ assessment }: Claim) => assessment?.restsOn.every((id) => claims.has(id)) ?? true;
	if ([...claims.values()].every(isWhole)) return claims;
	return new Map(
		[...claims].map(([id, claim]) => {
			if (!claim.assessment || isWhole(claim)) return [id, claim];
			const restsOn = claim.assessment.restsOn.filter((support) => claims.has(support));
			return [id, { ...claim, assessment: { ...claim.assessment, restsOn } }];
		})
	);
}

function byId<Id extends string, Row extends { readonly id: Id }>(
	rows: readonly Located<Row>[],
	issues: Issue[]
): ReadonlyMap<Id, Row> {
	const map = new Map<Id, Row>();
	for (const { value, at } of rows) {
		if (map.has(value.id)) issues.push(repeated(at('id'), value.id));
		else map.set(value.id, value);
	}
	return map;
}

function keepActors(
	{ value, at }: Located<DossierAbout>,
	actors: ReadonlyMap<ActorId, Actor>,
	issues: Issue[]
): readonly ActorId[] {
	return value.startWith.filter((id, index) => {
		if (!actors.has(id)) issues.push(missing(at(`startWith.${index}`), 'actor', id, 'actors.jsonl'));
		return actors.has(id);
	});
}

function keepPoints(
	{ value, at }: Located<Positions>,
	actors: ReadonlyMap<ActorId, Actor>,
	issues: Issue[]
): Positions {
	const points = [...value.points].filter(([id], index) => {
		if (!actors.has(id)) issues.push(missing(at(`points.${index}`), 'actor', id, 'actors.jsonl'));
		return actors.has(id);
	});
	return { ...value, points: new Map(points) };
}

function repeated(place: Place, id: string): Issue {
	return fault(
		place,
		'id-repeated',
		`the id ${shown(id)} was used before.`,
		'Give this row an id of its own; it was left out.'
	);
}

function missing(place: Place, what: string, id: string, where: string): Issue {
	const message = `there is no ${what} ${shown(id)} in ${where}.`;
	return fault(
		place,
		'reference-dangling',
		message,
		'Add it or correct the id; until then this is left out.'
	);
}

function urlIssue(url: string, place: Place): Issue {
	const message = `${shown(url)} is no web address.`;
	return warning(place, 'url-not-web', message, 'Begin it with https://; it is shown as text.');
}
