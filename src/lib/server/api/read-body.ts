import { limits } from '#core/model/limits.ts';
import { refuse, requestIssue } from './answers.ts';

/** The value of a JSON body, or the refusal of what is none, or too much. */
export type ReadBody =
	{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Response };

/** Read the JSON body of a request. No more than `mostBytes` are taken in; nothing in it makes this throw. */
export async function readBody(request: Request, mostBytes: number): Promise<ReadBody> {
	if (request.headers.get('content-type') !== 'application/json') {
		return refused(415, 'type-unknown', 'the body is not said to be JSON.', 'Send application/json.');
	}
	const bytes = await readBytes(request, mostBytes);
	if (bytes === 'too-large') return tooLarge(mostBytes);
	const text = bytes && textOf(bytes);
	if (text === null)
		return refused(400, 'body-unreadable', 'the body is no text in UTF-8.', 'Send it again.');
	const excess = excessIn(text);
	if (excess) return refused(400, 'body-unreasonable', excess, 'Send it in several parts.');
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		return refused(400, 'json-syntax', 'the body is no JSON.', 'Correct it.');
	}
}

// Null where the sender went away. What is too much is heard to its end and forgotten, so that the sender hears the answer: most
// of them listen only once they have said everything.
async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array | null | 'too-large'> {
	const reader = request.body?.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
			size += read.value.length;
			if (size <= mostBytes) chunks.push(read.value);
			else chunks.length = 0;
			// Not cancelled: SvelteKit would hang up before the answer.
			if (size > mostBytes + limits.bundleBytes) break;
		}
	} catch (error) {
		// The server's own limit, which is the largest of these.
		return (error as { status?: unknown } | null)?.status === 413 ? 'too-large' : null;
	}
	return size > mostBytes ? 'too-large' : Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

// Looked for in the text: a value of millions of parts, or as deep, takes a hundred times the memory of its text.
function excessIn(text: string): string | null {
	let depth = 0;
	let values = 1;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '"') at = endOfString(text, at);
		else if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		else if (sign === ',') values += 1;
		if (depth > limits.jsonDepth) return `the body nests deeper than ${limits.jsonDepth} levels.`;
		if (values > limits.sentValues) return `the body holds more than ${limits.sentValues} values.`;
	}
	return null;
}

function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at;
}

function tooLarge(mostBytes: number): ReadBody {
	const message = `the body has more than ${mostBytes} bytes.`;
	return refused(413, 'body-too-large', message, 'Send it in several parts.');
}

function refused(status: 400 | 413 | 415, code: string, message: string, remedy: string): ReadBody {
	return { ok: false, refusal: refuse(status, [requestIssue(code, message, remedy)]) };
}
