import type * as v from 'valibot';
import { checkValue } from '#core/model/check-value.ts';
import { refuse, requestIssue } from './answers.ts';
import { readBody } from './read-body.ts';

/** The body of a request as its schema types it, or the refusal. */
export type CheckedBody<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Response };

/** Read a JSON body and hold it against a schema. */
export async function checkBody<Schema extends v.GenericSchema>(
	request: Request,
	mostBytes: number,
	schema: Schema
): Promise<CheckedBody<v.InferOutput<Schema>>> {
	const body = await readBody(request, mostBytes);
	if (!body.ok) return body;
	const checked = checkValue(schema, body.value);
	if (checked.ok) return checked;
	const issues = checked.problems.map(({ path, message, remedy }) =>
		requestIssue('schema', message, remedy, path)
	);
	return { ok: false, refusal: refuse(400, issues) };
}
