import type * as v from 'valibot';
import { checkFormat, type FormatName } from '#core/model/file-formats.ts';
import { checkValue } from '#core/model/check-value.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, type Located, type Place } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { placesInJson } from './json-places.ts';
import { lineFinder, type LineAndColumn } from './line-finder.ts';

/** One JSON file of a known format: its value, located by line, or null; and all that is wrong with it. */
export interface ReadJson<Value> {
	readonly located: Located<Value> | null;
	readonly issues: readonly Issue[];
}

/** Read a whole JSON file of one of our formats. Null unless it is JSON, of this format and version, and its schema holds. */
export function readJson<Schema extends v.GenericSchema>(
	file: string,
	text: string,
	format: FormatName,
	schema: Schema
): ReadJson<v.InferOutput<Schema>> {
	const { offsets, repeated, fault: syntax } = placesInJson(text);
	const find = lineFinder(text);
	if (syntax) return { located: null, issues: [syntaxIssue(file, find(syntax.offset), syntax.message)] };
	const at = placeIn(file, find, offsets);
	const value: unknown = JSON.parse(text);
	const wrongFormat = checkFormat(value, format);
	if (wrongFormat) {
		const { code, message, remedy } = wrongFormat;
		return { located: null, issues: [fault({ file, line: 1 }, code, message, remedy)] };
	}
	const issues = repeated.map((path) => repeatedKey(at(path)));
	const checked = checkValue(schema, value);
	if (checked.ok) return { located: { value: checked.value, at }, issues };
	const problems = checked.problems.map(({ path, message, remedy }) =>
		fault(at(path), 'schema', message, remedy)
	);
	return { located: null, issues: [...issues, ...problems] };
}

/** The text is no JSON from here on. */
export function syntaxIssue(file: string, { line, column }: LineAndColumn, message: string): Issue {
	return fault(
		{ file, line },
		'json-syntax',
		`this is no JSON: ${message} (column ${column}).`,
		'Correct it there.'
	);
}

/** One key stands twice in one object. */
export function repeatedKey(place: Place): Issue {
	const key = place.path?.split('.').at(-1);
	return fault(
		place,
		'key-repeated',
		`the field ${shown(key)} is given twice; the last one was read.`,
		'Take one out.'
	);
}

function placeIn(
	file: string,
	find: (offset: number) => LineAndColumn,
	offsets: ReadonlyMap<string, number>
): Located<unknown>['at'] {
	return (path = '') => {
		const { line } = find(nearestOffset(offsets, path));
		return path === '' ? { file, line } : { file, line, path };
	};
}

// A missing field stands nowhere; the object that lacks it does.
function nearestOffset(offsets: ReadonlyMap<string, number>, path: string): number {
	for (let known = path; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('.')))) {
		const offset = offsets.get(known);
		if (offset !== undefined) return offset;
	}
	return offsets.get('') ?? 0;
}
