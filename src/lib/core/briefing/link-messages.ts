import * as v from 'valibot';
import { strict } from '#core/model/schema-parts.ts';

/**
 * What the presenter's window says to the audience's. `state` is everything that changes while presenting, always whole, so that
 * a lost message does no harm; `value` is what does not, sent once.
 */
export type ToAudience<State, Value> =
	| { readonly type: 'show'; readonly state: State }
	| { readonly type: 'dossier'; readonly value: Value }
	| { readonly type: 'ping' };

/** What the audience's window says to the presenter's. */
export type ToPresenter =
	/** It listens, and has or lacks the dossier; said again while nobody answers. */
	| { readonly type: 'ready'; readonly hasDossier: boolean }
	| { readonly type: 'pong' }
	/** `KeyboardEvent.key` of what was pressed there: a clicker acts on the window that has the focus. */
	| { readonly type: 'key'; readonly key: string }
	| { readonly type: 'bye' };

/** What goes over: a message and the word that makes it ours. On file:// every page has the same origin, so that origin says nothing. */
interface Envelope<Message> {
	readonly token: string;
	readonly message: Message;
}

/** Keys have short names; what is longer is none. */
const longestKey = 32;

const toAudience = v.variant('type', [
	strict({ type: v.literal('show'), state: v.unknown() }),
	strict({ type: v.literal('dossier'), value: v.unknown() }),
	strict({ type: v.literal('ping') })
]) satisfies v.GenericSchema<unknown, ToAudience<unknown, unknown>>;

const toPresenter = v.variant('type', [
	strict({ type: v.literal('ready'), hasDossier: v.boolean() }),
	strict({ type: v.literal('pong') }),
	strict({ type: v.literal('key'), key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestKey)) }),
	strict({ type: v.literal('bye') })
]) satisfies v.GenericSchema<unknown, ToPresenter>;

const token = v.pipe(v.string(), v.uuid());

/** The message in its envelope, to be posted. */
export function sealed<Message>(token: string, message: Message): Envelope<Message> {
	return { token, message };
}

/**
 * What the presenter says, or null where the data is no such message, or has another token. What is inside `state` and `value` is
 * not looked at: who knows the token is this program.
 */
export function readToAudience<State, Value>(data: unknown, token: string): ToAudience<State, Value> | null {
	return read(toAudience, data, token) as ToAudience<State, Value> | null;
}

/** What the audience's window says, or null where the data is no such message, or has another token. */
export function readToPresenter(data: unknown, token: string): ToPresenter | null {
	return read(toPresenter, data, token);
}

/** The token in the hash of a link to the audience's window (`#` and a UUID), or null where there is none. */
export function tokenIn(hash: string): string | null {
	const read = v.safeParse(token, hash.replace(/^#/, ''));
	return read.success ? read.output : null;
}

function read<Message>(
	schema: v.GenericSchema<unknown, Message>,
	data: unknown,
	token: string
): Message | null {
	const envelope = v.safeParse(strict({ token: v.literal(token), message: schema }), data);
	return envelope.success ? envelope.output.message : null;
}
