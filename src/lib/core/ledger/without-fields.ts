/** The same value without these fields. */
export function withoutFields<Value extends object, Field extends keyof Value>(
	value: Value,
	...fields: readonly Field[]
): Omit<Value, Field> {
	const copy: { -readonly [Key in keyof Value]?: Value[Key] } = { ...value };
	for (const field of fields) delete copy[field];
	return copy as Omit<Value, Field>;
}
