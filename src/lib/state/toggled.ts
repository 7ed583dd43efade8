/** The set with the value put in if it was not there, taken out if it was. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
	const next = new Set(set);
	if (!next.delete(value)) next.add(value);
	return next;
}
