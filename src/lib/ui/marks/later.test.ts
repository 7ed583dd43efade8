import { expect, test } from 'vitest';
import { Later } from './later.svelte.ts';

test('a part is fetched once, however often it is asked for', async () => {
	let fetched = 0;
	const later = new Later(
		() => Promise.resolve((fetched += 1)),
		() => Promise.resolve()
	);
	expect(later.part).toBeNull();
	later.hint();
	expect(await Promise.all([later.get(), later.get()])).toEqual([1, 1]);
	expect(later.part).toBe(1);
	expect(await later.get()).toBe(1);
});

test('one that could not be fetched is fetched again the next time; a hint alone says nothing of it', async () => {
	let isServerUp = false;
	const answer = <Value>(value: Value) =>
		isServerUp ? Promise.resolve(value) : Promise.reject(new Error('gone'));
	let asked = 0;
	const later = new Later(
		() => {
			asked += 1;
			return answer('part');
		},
		() => answer(null)
	);
	later.hint();
	await expect(later.get()).rejects.toThrow('gone');
	await expect(later.get()).rejects.toThrow('gone');
	expect(later.part).toBeNull();
	// While nothing answers the part itself is not asked for: a browser would remember that it could not be had.
	expect(asked).toBe(0);
	isServerUp = true;
	expect(await later.get()).toBe('part');
});
