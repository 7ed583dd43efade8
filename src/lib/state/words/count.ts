/** `1 tie`, `1,240 ties`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
	return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function list(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
