import { expect, test } from 'vitest';
import { findMentions } from './find-mentions.ts';
import type { Actor } from '#core/model/actor.ts';
import { actorId, actorKindId } from '#core/model/ids.ts';

function actor(id: string, ...names: string[]): Actor {
	const [first = id, ...others] = names;
	return {
		id: actorId(id),
		kind: actorKindId('person'),
		names: [
			{ text: first, language: 'en', role: 'primary' },
			...others.map((text) => ({ text, language: 'en', role: 'alias' as const }))
		]
	};
}

function mentions(text: string, ...actors: Actor[]) {
	return findMentions(text, actors).map((mark) => [text.slice(mark.start, mark.end), mark.actor]);
}

test.each([
	[
		'a longer name wins',
		'The U.N. Security Council met',
		[actor('un', 'U.N.'), actor('sc', 'U.N. Security Council')],
		[['U.N. Security Council', 'sc']]
	],
	['only whole words', 'Malians in Mali', [actor('mali', 'Mali')], [['Mali', 'mali']]],
	['letter case counts', 'it is IS', [actor('is', 'IS')], [['IS', 'is']]],
	[
		'any apostrophe',
		"Jama’at and Jama'at",
		[actor('j', 'Jama‘at')],
		[
			['Jama’at', 'j'],
			["Jama'at", 'j']
		]
	],
	[
		'a shared spelling leads nowhere',
		'the group',
		[actor('a', 'A', 'the group'), actor('b', 'B', 'the group')],
		[]
	],
	['Arabic script', 'قال تنظيم القاعدة إن', [actor('aq', 'تنظيم القاعدة')], [['تنظيم القاعدة', 'aq']]],
	[
		'hostile names are names',
		'x <script> y .* z',
		[actor('__proto__', '<script>', '.*')],
		[
			['<script>', '__proto__'],
			['.*', '__proto__']
		]
	],
	['blank names are none', 'a  b', [actor('a', ' ')], []]
])('%s', (_, text, actors, found) => {
	expect(mentions(text, ...actors)).toEqual(found);
});
