import * as v from 'valibot';
import { limits } from './limits.ts';
import { remedyMark } from './schema-parts.ts';
import { shown } from './shown.ts';

/** What is wrong at one place of a value: `path` is dotted (`excerpts.0.start`), empty for the value itself. */
export interface ValueProblem {
	readonly path: string;
	readonly message: string;
	readonly remedy: string;
}

/** The value as the schema types it, or all that is wrong with it. */
export type CheckedValue<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problems: readonly ValueProblem[] };

/**
 * Hold a value from outside against a schema. At most one problem per check of a field; fields do not hide one another. Of a value
 * of more than `limits.namedValues` parts only the first problem is named, because a million of them would take gigabytes.
 */
export function checkValue<Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown
): CheckedValue<v.InferOutput<Schema>> {
	const quick = v.safeParse(schema, value, { abortEarly: true });
	if (quick.success) return { ok: true, value: quick.output };
	if (isLarge(value)) return { ok: false, problems: quick.issues.map(describe) };
	const whole = v.safeParse(schema, value, { abortPipeEarly: true });
	return { ok: false, problems: (whole.issues ?? quick.issues).map(describe) };
}

function isLarge(value: unknown): boolean {
	const open: unknown[] = [value];
	let parts = 0;
	for (let part = open.pop(); parts <= limits.namedValues; part = open.pop()) {
		parts += 1;
		if (typeof part === 'object' && part !== null) {
			for (const inner of Object.values(part)) if (open.length <= limits.namedValues) open.push(inner);
		}
		if (open.length === 0) return false;
	}
	return true;
}

function describe(issue: v.BaseIssue<unknown>): ValueProblem {
	const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
	return { path, ...sentences(issue) };
}

function sentences(issue: v.BaseIssue<unknown>): { message: string; remedy: string } {
	const last = issue.path?.at(-1);
	if (issue.expected === 'never') {
		return {
			message: `the field ${shown(last?.key)} is unknown.`,
			remedy: 'Take it out, or correct its name.'
		};
	}
	if (issue.received === 'undefined' && last && issue.kind === 'schema') {
		return { message: `the field ${shown(last.key)} is missing.`, remedy: 'Add it.' };
	}
	const [message = '', remedy] = issue.message.split(remedyMark);
	if (remedy !== undefined) return { message: `${shown(issue.input)}: ${message}.`, remedy };
	const wanted = wording[issue.type] ?? `expected ${issue.expected ?? 'something else'}`;
	const bound = (issue as { requirement?: unknown }).requirement;
	const limit = typeof bound === 'number' ? ` ${bound}` : '';
	return { message: `${shown(issue.input)}: ${wanted}${limit}.`, remedy: 'Correct the value.' };
}

const wording: Readonly<Record<string, string>> = {
	string: 'expected a text in double quotes',
	number: 'expected a number',
	boolean: 'expected true or false',
	array: 'expected a list',
	strict_object: 'expected an object',
	strict_tuple: 'expected a list of this length',
	integer: 'expected a whole number',
	min_value: 'the least allowed is',
	gt_value: 'it must be more than',
	min_length: 'the least length is',
	max_length: 'the greatest length is'
};
