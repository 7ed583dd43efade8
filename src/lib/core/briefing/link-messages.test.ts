import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import { readToAudience, readToPresenter, sealed, tokenIn } from './link-messages.ts';

const token = '0b8f9c7e-3f0a-4d7e-9d51-5f0f6a1f2c3d';
const other = '1b8f9c7e-3f0a-4d7e-9d51-5f0f6a1f2c3d';

const forAudience = [
	{ type: 'show', state: { scene: 3, laser: null } },
	{ type: 'show', state: null },
	{ type: 'dossier', value: new Map([['a', 1]]) },
	{ type: 'ping' }
];
const forPresenter = [
	{ type: 'ready', hasDossier: false },
	{ type: 'pong' },
	{ type: 'key', key: 'PageDown' },
	{ type: 'bye' }
];

test.each(forAudience)('the audience reads %j', (message) => {
	expect(readToAudience(sealed(token, message), token)).toEqual(message);
	expect(readToPresenter(sealed(token, message), token)).toBeNull();
});

test.each(forPresenter)('the presenter reads %j', (message) => {
	expect(readToPresenter(sealed(token, message), token)).toEqual(message);
	expect(readToAudience(sealed(token, message), token)).toBeNull();
});

describe('what is not ours is not read', () => {
	test.each([
		['another token', sealed(other, { type: 'ping' })],
		['no token', { message: { type: 'ping' } }],
		['no envelope', { type: 'ping', token }],
		['more than a message', { ...sealed(token, { type: 'ping' }), more: 1 }],
		['more in the message', sealed(token, { type: 'ping', more: 1 })],
		['an unknown type', sealed(token, { type: 'reload' })],
		['a type of every object', sealed(token, { type: 'constructor' })],
		['no message', sealed(token, null)],
		['a list', [token, { type: 'ping' }]]
	])('by the audience: %s', (_, data) => {
		expect(readToAudience(data, token)).toBeNull();
	});

	test.each([
		['a key that is no text', sealed(token, { type: 'key', key: 7 })],
		['an empty key', sealed(token, { type: 'key', key: '' })],
		['a key as long as a book', sealed(token, { type: 'key', key: 'x'.repeat(10_000) })],
		['a ready that does not say what it has', sealed(token, { type: 'ready' })]
	])('by the presenter: %s', (_, data) => {
		expect(readToPresenter(data, token)).toBeNull();
	});

	test('whatever it is', () => {
		fc.assert(
			fc.property(fc.anything({ withMap: true, withDate: true }), (data) => {
				expect(readToAudience(data, token)).toBeNull();
				expect(readToPresenter(data, token)).toBeNull();
				expect(readToPresenter(sealed(token, data), other)).toBeNull();
			})
		);
	});
});

test('a link’s token is a UUID after the number sign, and nothing else', () => {
	expect(tokenIn(`#${token}`)).toBe(token);
	for (const hash of ['', '#', `#${token}&a=1`, `#/${token}`, ...hostileTexts])
		expect(tokenIn(hash)).toBeNull();
});
