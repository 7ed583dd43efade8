/** A number with its word: `1 claim`, `3 claims`. */
export function counted(count: number, word: string, words = `${word}s`): string {
	return `${count} ${count === 1 ? word : words}`;
}
