import { sameValue } from '#core/ledger/same-value.ts';
import { withoutFields } from '#core/ledger/without-fields.ts';
import type { DossierBundle } from '#core/model/dossier-bundle.ts';

/**
 * Whether two bundles hold the same, in whatever order. `more` may know of a larger vocabulary, and word it differently: its kinds
 * and types have to mean the same. That an excerpt had moved when it was read is not asked: its claim quotes the place where it
 * was found.
 */
export function holdsAll(more: DossierBundle, bundle: DossierBundle): boolean {
	return (
		sameValue(rowsOf(more), rowsOf(bundle)) &&
		vocabularyOf(bundle).every(hasNoRepeats) &&
		differingEntries(more.vocabulary, bundle.vocabulary).length === 0
	);
}

/** Ids of the entries that one vocabulary lacks, or that mean something else there, whatever their words. */
export function differingEntries(
	known: DossierBundle['vocabulary'],
	asked: DossierBundle['vocabulary']
): readonly string[] {
	const lists = vocabularyOf({ vocabulary: known });
	return vocabularyOf({ vocabulary: asked }).flatMap((list, index) => {
		const entries = new Map(lists[index]?.map((entry) => [entry.id, entry]));
		return list
			.filter((entry) => !sameValue(meaningOf(entries.get(entry.id)), meaningOf(entry)))
			.map(({ id }) => id);
	});
}

type Entry = { readonly id: string };

function vocabularyOf({ vocabulary }: Pick<DossierBundle, 'vocabulary'>): readonly (readonly Entry[])[] {
	return [vocabulary.actorKinds, vocabulary.families, vocabulary.relationTypes];
}

function meaningOf(entry: Entry | undefined): object | undefined {
	type Words = Entry & Partial<Record<(typeof words)[number], unknown>>;
	return entry && withoutFields(entry as Words, ...words);
}

const words = ['label', 'plural', 'inverse', 'definition', 'example', 'featured'] as const;

function rowsOf({ about, articles, actors, claims, positions, ...rest }: DossierBundle) {
	const { points, pinned, ...frame } = positions ?? { points: [], pinned: [] };
	const { mergers = [], neverSame = [], briefings = [] } = rest;
	const lists = [articles, actors, claims, points, pinned ?? [], mergers, neverSame, briefings];
	return { about, hasPositions: positions !== null, frame, lists: lists.map(inOrder) };
}

function inOrder(list: readonly unknown[]): readonly unknown[] {
	return [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function hasNoRepeats(list: readonly unknown[]): boolean {
	return new Set(list.map(keyOf)).size === list.length;
}

function keyOf(row: unknown): string {
	if (typeof row === 'string') return row;
	const { id, actor, a, b, 0: first } = row as Readonly<Record<string | number, string | undefined>>;
	return [id, actor, a, b, first].map((part) => part ?? '').join('\n');
}
