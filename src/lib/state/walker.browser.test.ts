import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Explorer } from './explorer.svelte.ts';
import { fourActors, MemoryTools, opened } from '../../../tests/support/make-explorer.ts';
import { actorId } from '#core/model/ids.ts';

let explorer: Explorer;

beforeEach(async () => {
	explorer = new Explorer(await opened(fourActors()), new MemoryTools());
	vi.useFakeTimers();
});

afterEach(() => void vi.useRealTimers());

function heard() {
	vi.advanceTimersByTime(150);
	return explorer.narrator.spoken.trim();
}

test('the walk starts at the best connected actor and tells its neighbours one by one', () => {
	const { walker } = explorer;
	expect(walker.at).toBe('front');
	walker.turn(1);
	expect(heard()).toMatch(/^1 of 3: founded by Amina, reported, 1 origin\. Enter for evidence\.$/);
	walker.turn(1);
	walker.turn(1);
	expect(heard()).toMatch(/^3 of 3: active-in Port Hara/);
	walker.turn(1);
	expect(heard()).toMatch(/^1 of 3/);
	walker.turn(-1);
	expect(heard()).toMatch(/^3 of 3/);
});

test('only the last of quick messages is spoken, and the same one again is spoken again', () => {
	explorer.narrator.say('first');
	vi.advanceTimersByTime(100);
	explorer.narrator.say('second');
	vi.advanceTimersByTime(149);
	expect(explorer.narrator.spoken).toBe('');
	expect(heard()).toBe('second');
	const before = explorer.narrator.spoken;
	explorer.narrator.repeat();
	expect(heard()).toBe('second');
	expect(explorer.narrator.spoken).not.toBe(before);
});

test('going over and back follows the path; where it began it says so', () => {
	const { walker } = explorer;
	walker.turn(1);
	walker.goOver();
	expect(walker.at).toBe('amina');
	expect(heard()).toBe('Amina, group, 1 tie with 1 actor.');
	walker.goBack();
	expect(walker.at).toBe('front');
	walker.goBack();
	expect(heard()).toBe('The path begins here.');
});

test('Enter opens the tie that the walk points along, Space the actor', () => {
	const { walker } = explorer;
	walker.turn(1);
	expect(explorer.emphasis?.relations.size).toBe(1);
	walker.open();
	expect(explorer.relation?.subject).toBe('amina');
	walker.tellWhy();
	expect(heard()).toMatch(/^Amina founded Northern Front\. Reported: one origin, The Daily, asserts it\.$/);
	explorer.clear();
	walker.toggle();
	expect(explorer.actor?.id).toBe('front');
	walker.toggle();
	expect(explorer.actor).toBeNull();
});

test('choosing another actor moves the walk there', () => {
	explorer.walker.turn(1);
	explorer.focus(actorId('league'));
	expect(explorer.walker.at).toBe('league');
	explorer.walker.tellWhere();
	expect(heard()).toBe('League, group, 1 tie with 1 actor, 1 contested. Selected: League. 4 actors shown.');
});

test('what the filters hide is not walked to', () => {
	explorer.hide('types', 'founded');
	explorer.walker.turn(1);
	expect(heard()).toMatch(/^1 of 2: allied League/);
});
