import { beforeEach, expect, test } from 'vitest';
import { draftsKey } from './draft-shelf.ts';
import { Explorer } from './explorer.svelte.ts';
import { fourActors, MemoryTools, opened } from '../../../tests/support/make-explorer.ts';
import { articleId } from '#core/model/ids.ts';

const news = articleId('news');
const words = { start: 0, end: 5 };
const place = draftsKey(fourActors().about.id);

let storage: MemoryTools['preferences'];
let ids: number;

/** Another window, or another visit: what it shares with the others is the browser's storage. */
async function openWindow(): Promise<Explorer> {
	const tools = Object.assign(new MemoryTools(), { preferences: storage, newId: () => `id-${(ids += 1)}` });
	return new Explorer(await opened(fourActors()), tools);
}

beforeEach(() => {
	storage = new MemoryTools().preferences;
	ids = 0;
});

/** Begins a claim, types a note, and puts it away. */
function leave({ claimForm: form }: Explorer, note: string) {
	form.begin(news, words);
	form.change({ note });
	form.close();
}

async function left(explorer: Explorer): Promise<string[]> {
	await explorer.claimForm.takeUp();
	return explorer.claimForm.leftIn(news).map(({ draft }) => draft.note);
}

const claimOf = ({ index }: Explorer, id: string) =>
	[...index.relations.values()].flatMap(({ claims }) => claims).find((claim) => claim.id === id)!;

/** The unfinished claim with this note is opened again. */
function reopen({ claimForm: form }: Explorer, note: string) {
	form.reopen(form.leftIn(news).find(({ draft }) => draft.note === note)!.key);
}

test('a claim that is changed before any article was open leaves the drafts of an earlier visit alone', async () => {
	leave(await openWindow(), 'half a thought');
	const later = await openWindow();
	later.claimForm.edit(claimOf(later, 'c4'));
	later.claimForm.change({ note: 'a change' });
	later.claimForm.close();
	expect(await left(later)).toEqual(['half a thought', 'a change']);
	expect(await left(await openWindow())).toEqual(['half a thought', 'a change']);
});

test('two windows take nothing from each other, and what one discards comes back in neither', async () => {
	const [one, other] = [await openWindow(), await openWindow()];
	leave(one, 'one');
	leave(other, 'other');
	expect(await left(one)).toEqual(['one', 'other']);
	expect(await left(other)).toEqual(['one', 'other']);
	one.claimForm.discard(one.claimForm.leftIn(news)[0]!.key);
	leave(other, 'third');
	expect(await left(other)).toEqual(['other', 'third']);
	expect(await left(await openWindow())).toEqual(['other', 'third']);
});

test('where two windows go on with the same draft both are kept', async () => {
	leave(await openWindow(), 'begun');
	const [one, other] = [await openWindow(), await openWindow()];
	expect([await left(one), await left(other)]).toEqual([['begun'], ['begun']]);
	reopen(one, 'begun');
	reopen(other, 'begun');
	one.claimForm.change({ note: 'begun here' });
	other.claimForm.change({ note: 'begun there' });
	one.claimForm.change({ note: 'begun here, and more' });
	expect((await left(await openWindow())).sort()).toEqual(['begun here, and more', 'begun there']);
});

test('what another window typed on with is not thrown away with the draft as it was', async () => {
	leave(await openWindow(), 'begun');
	const [one, other] = [await openWindow(), await openWindow()];
	await Promise.all([left(one), left(other)]);
	reopen(one, 'begun');
	one.claimForm.change({ note: 'begun, and more' });
	other.claimForm.discard(other.claimForm.leftIn(news)[0]!.key);
	expect(await left(await openWindow())).toEqual(['begun, and more']);
});

test('what is typed into a draft that another window discarded is kept', async () => {
	leave(await openWindow(), 'begun');
	const [one, other] = [await openWindow(), await openWindow()];
	await Promise.all([left(one), left(other)]);
	reopen(one, 'begun');
	other.claimForm.discard(other.claimForm.leftIn(news)[0]!.key);
	await one.claimForm.takeUp();
	one.claimForm.change({ note: 'begun, and more' });
	expect(await left(await openWindow())).toEqual(['begun, and more']);
});

test('of more than 20 those go that were left alone longest', async () => {
	const explorer = await openWindow();
	for (let number = 1; number <= 20; number += 1) leave(explorer, `${number}`);
	reopen(explorer, '1');
	explorer.claimForm.change({ note: 'first' });
	leave(explorer, '21');
	const kept = await left(await openWindow());
	expect(kept).toHaveLength(20);
	expect([kept[0], kept.at(-2), kept.at(-1)]).toEqual(['3', 'first', '21']);
});

test('drafts that an earlier program kept without ids are taken up, changed and discarded', async () => {
	leave(await openWindow(), 'one');
	leave(await openWindow(), 'two');
	const list = JSON.parse(storage.read(place)!) as { id?: string }[];
	storage.write(place, JSON.stringify(list.map(({ id: _, ...earlier }) => earlier)));
	const later = await openWindow();
	expect(await left(later)).toEqual(['one', 'two']);
	reopen(later, 'two');
	later.claimForm.change({ note: 'two, and more' });
	later.claimForm.close();
	later.claimForm.discard(later.claimForm.leftIn(news)[0]!.key);
	expect(await left(await openWindow())).toEqual(['two, and more']);
});

test('what cannot be read is left where it is', async () => {
	storage.write(place, '[{"id":"strange","of":"a newer program"},7]');
	const explorer = await openWindow();
	leave(explorer, 'mine');
	expect(await left(explorer)).toEqual(['mine']);
	expect(storage.read(place)).toContain('a newer program');
});

test('where the browser keeps nothing the drafts are there for the visit', async () => {
	storage = { read: () => null, write: () => undefined };
	const explorer = await openWindow();
	leave(explorer, 'one');
	leave(explorer, 'two');
	expect(await left(explorer)).toEqual(['one', 'two']);
});

test('where the browser takes no more, what it had and what is typed now are both there for the visit', async () => {
	leave(await openWindow(), 'begun');
	storage = { read: storage.read, write: () => undefined };
	const explorer = await openWindow();
	leave(explorer, 'one');
	expect(await left(explorer)).toEqual(['begun', 'one']);
});
