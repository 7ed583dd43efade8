import type * as v from 'valibot';
import { checkValue } from '#core/model/check-value.ts';
import { checkFormat, type FormatName } from '#core/model/file-formats.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, type Located } from '#core/model/place.ts';
import { shown } from '#core/model/shown.ts';
import { placesInJson } from './json-places.ts';
import { repeatedKey, syntaxIssue } from './read-json.ts';

type Row = { readonly id: string };

/**
 * Read a `.jsonl` file: a header line that names the format, then one row a line, sorted by id (in code units).
 *
 * A line that cannot be used is left out and named; with a wrong header nothing is read, because the rows cannot be trusted
 * to mean what they say.
 */
export function readRows<Schema extends v.GenericSchema<unknown, Row>>(
	file: string,
	text: string,
	format: FormatName,
	schema: Schema
): { rows: readonly Located<v.InferOutput<Schema>>[]; issues: readonly Issue[] } {
	const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
	const headerIssue = checkHeader(file, header, format);
	if (headerIssue) return { rows: [], issues: [headerIssue] };
	const issues: Issue[] = [];
	const rows: Located<v.InferOutput<Schema>>[] = [];
	let before: string | null = null;
	for (const [index, line] of lines.entries()) {
		const at: Located<unknown>['at'] = (path = '') =>
			path === '' ? { file, line: index + 2 } : { file, line: index + 2, path };
		const read = readRow(line, schema, at);
		issues.push(...read.issues);
		if (!read.row) continue;
		rows.push({ value: read.row, at });
		if (before !== null && read.row.id < before) issues.push(orderIssue(at('id'), read.row.id, before));
		before = read.row.id;
	}
	return { rows, issues };
}

function checkHeader(file: string, header: string, format: FormatName): Issue | null {
	const wrong = checkFormat(parsed(header), format);
	if (!wrong) return null;
	return fault(
		{ file, line: 1 },
		wrong.code,
		`the first line is the header, and ${wrong.message}`,
		wrong.remedy
	);
}

function readRow<Schema extends v.GenericSchema<unknown, Row>>(
	line: string,
	schema: Schema,
	at: Located<unknown>['at']
): { row: v.InferOutput<Schema> | null; issues: readonly Issue[] } {
	if (line.trim() === '') {
		return { row: null, issues: [fault(at(), 'line-empty', 'the line is empty.', 'Take it out.')] };
	}
	const { repeated, fault: syntax } = placesInJson(line);
	if (syntax) {
		const { file, line: number = 1 } = at();
		const place = { line: number, column: syntax.offset + 1 };
		return { row: null, issues: [syntaxIssue(file, place, syntax.message)] };
	}
	const issues = repeated.map((path) => repeatedKey(at(path)));
	const checked = checkValue(schema, JSON.parse(line));
	if (checked.ok) return { row: checked.value, issues };
	const problems = checked.problems.map(({ path, message, remedy }) =>
		fault(at(path), 'schema', message, remedy)
	);
	return { row: null, issues: [...issues, ...problems] };
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

function orderIssue(place: ReturnType<Located<unknown>['at']>, id: string, before: string): Issue {
	const message = `the row ${shown(id)} comes after ${shown(before)}.`;
	return fault(place, 'rows-unsorted', message, 'Sort the rows by id.');
}
