import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Explorer } from './explorer.svelte.ts';
import { knownView } from '#core/view/known-view.ts';
import { Listing } from './table/listing.svelte.ts';
import { makeActor, makeClaim, makeDossier } from '../../../tests/support/make-dossier.ts';
import { MemoryTools, opened } from '../../../tests/support/make-explorer.ts';
import { actorId, type ActorId } from '#core/model/ids.ts';
import { emptyView, type Focus } from '#core/view/view.ts';

// a – b – c – d – e in a row, and f denied to be tied to a.
const dossier = makeDossier({
	actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeActor(id)),
	claims: [
		makeClaim('1', 'a founded b'),
		makeClaim('2', 'b allied c'),
		makeClaim('3', 'c founded d'),
		makeClaim('4', 'd founded e'),
		makeClaim('5', 'a founded f', { polarity: 'denies' }),
		makeClaim('6', 'a allied c', { polarity: 'denies' })
	]
});
const at = (actor: string, hops: number): Focus => ({ actor: actorId(actor), hops });

let tools: MemoryTools;
let explorer: Explorer;

beforeEach(async () => {
	tools = new MemoryTools();
	explorer = new Explorer(await opened(dossier), tools);
	explorer.followAddress();
	vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

const shown = () => explorer.scene.actors.map(({ id }): string => id);

describe('a focus', () => {
	test.each([
		['a', 1, 'a b'],
		['a', 2, 'a b c'],
		['c', 1, 'b c d'],
		['a', 3, 'a b c d'],
		['f', 3, 'f']
	])('on %s, %i hops, shows %s', (actor, hops, actors) => {
		explorer.change({ focus: at(actor, hops) });
		expect(shown().join(' ')).toBe(actors);
		expect(explorer.scene.hiddenActors).toBe(6 - shown().length);
	});

	test('goes only along ties that the filters show', () => {
		explorer.change({ focus: at('a', 3) });
		explorer.hide('types', 'allied');
		expect(shown()).toEqual(['a', 'b']);
		// Filters list what the focus holds, hidden or not.
		expect(explorer.fullLegend.types.map(({ type, count }) => [type, count])).toEqual([
			['founded', 2],
			['allied', 1]
		]);
		expect(explorer.legend.types.map(({ type }) => type)).toEqual(['founded']);
	});

	test('narrows the table too, where a denial counts if both its ends are near', () => {
		const listing = new Listing(explorer);
		expect(listing.tieTally).toEqual({ listed: 6, all: 6, byFocus: 0, byFilters: 0, byWords: 0 });
		explorer.change({ focus: at('a', 2) });
		expect(listing.ties.map(({ id }) => id).sort()).toEqual(['a~allied~c', 'a~founded~b', 'b~allied~c']);
		explorer.hide('statuses', 'denied');
		explorer.change({ find: 'founded' }, 'replace');
		expect(listing.tieTally).toEqual({ listed: 1, all: 6, byFocus: 3, byFilters: 1, byWords: 1 });
		expect(listing.actorTally).toEqual({ listed: 0, all: 6, byFocus: 3, byFilters: 0, byWords: 3 });
	});

	test('is an entry in the history, and the last level of the way up', () => {
		explorer.focus(actorId('a'));
		explorer.change({ focus: at('a', 1), camera: null });
		expect(tools.entries.at(-1)).toBe('actor=a&focus=a,1');
		explorer.up();
		expect([explorer.actor, explorer.view.focus]).toEqual([null, at('a', 1)]);
		explorer.up();
		expect([explorer.view.focus, tools.entries.at(-1)]).toEqual([null, '']);
		tools.go(-2);
		expect(explorer.view.focus).toEqual(at('a', 1));
	});

	test('wins over the narrow view of a phone', () => {
		explorer.desk.mode = 'phone';
		expect(explorer.ego).not.toBeNull();
		explorer.change({ focus: at('d', 1) });
		expect([explorer.ego, shown()]).toEqual([null, ['c', 'd', 'e']]);
	});

	test('on nobody is reported and left out; on one that was merged it is on the other', () => {
		const { index } = explorer;
		const { view, missing } = knownView({ ...emptyView, focus: at('nobody', 1) }, index);
		expect([view.focus, missing]).toEqual([null, [{ code: 'unknown-actor', id: 'nobody' }]]);
		const merged = { into: actorId('a'), by: 'x', at: '2026-01-01T00:00:00Z' };
		const mergers = new Map<ActorId, typeof merged>([[actorId('old'), merged]]);
		expect(knownView({ ...emptyView, focus: at('old', 2) }, index, mergers).view.focus).toEqual(at('a', 2));
	});
});

test('the key goes one hop farther each time, tells what is left, and then shows everything', () => {
	explorer.focus(actorId('a'));
	const heard = () => {
		vi.advanceTimersByTime(150);
		return explorer.narrator.spoken;
	};
	const { walker } = explorer;
	walker.focus();
	expect(heard()).toMatch(/^Around a, 1 hop: 2 actors, 1 tie\./);
	walker.focus();
	walker.focus();
	expect([explorer.view.focus, walker.at]).toEqual([at('a', 3), 'a']);
	walker.focus();
	expect(explorer.view.focus).toBeNull();
	expect(heard()).toMatch(/^6 actors, 4 ties\./);
});

test('the key stays with the actor that the keyboard stands on', () => {
	// b and d have most ties; d has none of them within a hop of e.
	explorer.focus(actorId('e'));
	explorer.clear();
	const { walker } = explorer;
	const before = walker.at;
	walker.focus();
	expect([explorer.view.focus?.actor, walker.at]).toEqual([before, before]);
});

test('what a list points at is lit, and put out again', () => {
	explorer.light({ actor: actorId('c') });
	expect([...(explorer.emphasis?.actors ?? [])].sort()).toEqual(['b', 'c', 'd']);
	explorer.light(null);
	expect(explorer.emphasis).toBeNull();
});
