import type { Article } from './article.ts';
import { assembleDossier } from './assemble-dossier.ts';
import type { Actor } from './actor.ts';
import type { Briefing } from './briefing.ts';
import type { Claim, Excerpt } from './claim.ts';
import type { Dossier, DossierAbout } from './dossier.ts';
import { checkFormat, formatVersions } from './file-formats.ts';
import type { BriefingId } from './ids.ts';
import type { Issue } from './issue.ts';
import { markMoved, movedIn, type MovedExcerpt } from './moved-excerpts.ts';
import { fault, type Located } from './place.ts';
import type { ActorKind, Family, RelationType } from './vocabulary.ts';
import { fromWrittenPositions, toWrittenPositions, type WrittenPositions } from './written-positions.ts';
import {
	fromWrittenResolution,
	toWrittenResolution,
	withResolution,
	type WrittenResolution
} from './written-resolution.ts';

/**
 * A dossier as plain JSON: what goes over the wire and into one file. Lists are in the order of the dossier's maps. Offsets
 * count UTF-16 units, as everywhere inside the program. Whether an excerpt is broken is not said: it is found out on reading.
 * That one was found at another place cannot be, because claims go with the place where it was found; so `moved` lists those,
 * each by its claim and its path there (`excerpts.0`). It is for the wire and in no file.
 */
export interface DossierBundle {
	readonly format: 'entente/dossier-bundle';
	readonly version: 1;
	readonly about: DossierAbout;
	readonly vocabulary: {
		readonly actorKinds: readonly ActorKind[];
		readonly families: readonly Family[];
		readonly relationTypes: readonly RelationType[];
	};
	readonly articles: readonly Article[];
	readonly actors: readonly Actor[];
	readonly claims: readonly Claim[];
	readonly positions: WrittenPositions | null;
	/** Absent where there are none, and in what older programs wrote. */
	readonly mergers?: WrittenResolution['mergers'];
	readonly neverSame?: WrittenResolution['neverSame'];
	readonly briefings?: readonly Briefing[];
	readonly moved?: readonly MovedExcerpt[];
}

/** Everything a dossier holds, as plain JSON. {@link takeBundle} and `fromBundle` give an equal dossier back. */
export function toBundle(dossier: Dossier): DossierBundle {
	const { about, vocabulary, articles, actors, claims, positions, briefings } = dossier;
	const { mergers, neverSame } = toWrittenResolution(dossier);
	const moved = [...claims.values()].flatMap(movedIn);
	return {
		format: 'entente/dossier-bundle',
		version: formatVersions['dossier-bundle'],
		about,
		vocabulary: {
			actorKinds: [...vocabulary.actorKinds.values()],
			families: [...vocabulary.families.values()],
			relationTypes: [...vocabulary.relationTypes.values()]
		},
		articles: [...articles.values()],
		actors: [...actors.values()],
		claims: [...claims.values()].map(asWritten),
		positions: positions && toWrittenPositions(positions),
		...(mergers.length > 0 ? { mergers } : {}),
		...(neverSame.length > 0 ? { neverSame } : {}),
		...(briefings && briefings.size > 0 ? { briefings: [...briefings.values()] } : {}),
		...(moved.length > 0 ? { moved } : {})
	};
}

/**
 * The dossier in a bundle that {@link toBundle} made in this program: its format and version are checked, its shape is taken on
 * trust, and everything else is held against the rules of a folder, quoted words first of all. For a page that is given its
 * bundle by the server of its own code: whoever could put another shape into the one could put other code into the other.
 * What a user or another program hands over goes through `fromBundle`. Null where it is no bundle.
 */
export function takeBundle(bundle: DossierBundle): { dossier: Dossier | null; issues: readonly Issue[] } {
	const file = 'bundle';
	const wrong = checkFormat(bundle, 'dossier-bundle');
	if (wrong) return { dossier: null, issues: [fault({ file }, wrong.code, wrong.message, wrong.remedy)] };
	return dossierOf(bundle, file);
}

/** The dossier that the lists of a bundle make. Ids that vocabulary entries repeat are taken once. */
export function dossierOf(
	{
		about,
		vocabulary,
		articles,
		actors,
		claims,
		positions,
		mergers = [],
		neverSame = [],
		briefings = [],
		moved = []
	}: Omit<DossierBundle, 'format' | 'version'>,
	file: string
): { dossier: Dossier; issues: readonly Issue[] } {
	const at = (start: string) => (path?: string) => ({ file, path: path ? `${start}.${path}` : start });
	const located = <Row>(list: string, rows: readonly Row[]): readonly Located<Row>[] =>
		rows.map((value, index) => ({ value, at: at(`${list}.${index}`) }));
	const placed = positions && fromWrittenPositions({ value: positions, at: at('positions') });
	const assembled = assembleDossier({
		about: { value: about, at: at('about') },
		vocabulary: {
			actorKinds: mapById(vocabulary.actorKinds),
			families: mapById(vocabulary.families),
			relationTypes: mapById(vocabulary.relationTypes)
		},
		articles: located('articles', articles),
		actors: located('actors', actors),
		claims: located('claims', claims),
		positions: placed && placed.positions
	});
	const lists = { value: { mergers, neverSame }, at: (path = '') => ({ file, path }) };
	const resolved = fromWrittenResolution(lists, assembled.dossier.actors);
	const dossier = withResolution(assembled.dossier, resolved.resolution);
	const issues = [...(placed?.issues ?? []), ...assembled.issues, ...resolved.issues];
	const told = briefings.length > 0 ? { briefings: mapById<BriefingId, Briefing>(briefings) } : {};
	return { dossier: { ...dossier, ...told, claims: markMoved(dossier.claims, moved) }, issues };
}

function mapById<Id extends string, Row extends { readonly id: Id }>(
	rows: readonly Row[]
): ReadonlyMap<Id, Row> {
	return new Map(rows.map((row) => [row.id, row]));
}

/** The claim as files hold it: whether an excerpt is broken or had moved is found out on reading. */
export function asWritten(claim: Claim): Claim {
	const excerpts = claim.excerpts.map(unmarked);
	if (!claim.speaker) return { ...claim, excerpts };
	return { ...claim, excerpts, speaker: { ...claim.speaker, excerpt: unmarked(claim.speaker.excerpt) } };
}

function unmarked({ article, start, end, text, prefix, suffix }: Excerpt): Excerpt {
	return { article, start, end, text, prefix, suffix };
}
