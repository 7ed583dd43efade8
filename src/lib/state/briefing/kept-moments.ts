import { sceneMoments, type Past } from '#core/briefing/moment.ts';

type MomentOf = ReturnType<typeof sceneMoments>;

/** Remembers the moments of scenes as long as nothing but briefings changes: they do not depend on those. */
export function keptMoments(): (past: Past) => MomentOf {
	let kept: { readonly past: Past; readonly momentOf: MomentOf } | null = null;
	return (past) => {
		if (!kept || !isSame(kept.past, past)) kept = { past, momentOf: sceneMoments(past) };
		return kept.momentOf;
	};
}

function isSame(a: Past, b: Past): boolean {
	if (a.checkpoint !== b.checkpoint || changesOf(a) !== changesOf(b)) return false;
	const [one, other] = [a.written, b.written];
	return (
		one.about === other.about &&
		one.vocabulary === other.vocabulary &&
		one.articles === other.articles &&
		one.actors === other.actors &&
		one.claims === other.claims &&
		one.positions === other.positions &&
		one.mergers === other.mergers &&
		one.neverSame === other.neverSame
	);
}

/** What was done to the dossier beside its briefings, and after which entries. */
function changesOf({ drafts, unapplied }: Past): string {
	return drafts
		.flatMap(({ id, operations }, place) =>
			unapplied.has(id) || operations.every(({ type }) => /-(?:briefing|scene)$/.test(type))
				? []
				: `${place} ${id}`
		)
		.join('\n');
}
