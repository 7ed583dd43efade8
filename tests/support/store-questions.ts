import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { actorId, type RelationId } from '../../src/lib/core/model/ids.ts';
import type { GraphStore, Page, PageRequest } from '../../src/lib/core/store/graph-store.ts';

/** Puts a dossier into a new store. */
export type MakeStore = (dossier: Dossier) => GraphStore | Promise<GraphStore>;

/** Ids of actors. */
export const ids = (...names: string[]) => names.map(actorId);
/** The id of a relation. */
export const relation = (id: string) => id as RelationId;
/** Asks for a page. */
export const page = (limit: number, after?: string): PageRequest => ({
	limit,
	...(after === undefined ? {} : { after })
});

/** Every row of an answer, asked for in pages of this size. */
export async function allRows<Row>(
	ask: (request: PageRequest) => Promise<Page<Row>>,
	limit: number
): Promise<Row[]> {
	const rows: Row[] = [];
	let after: string | undefined;
	do {
		const { rows: more, next } = await ask(page(limit, after));
		rows.push(...more);
		after = next;
		// A cursor that stands still would go on for ever.
		if (rows.length > 1000) throw new Error('There are more rows than there can be.');
	} while (after !== undefined);
	return rows;
}
