import { expect, test } from 'vitest';
import { signBefore } from './caption-sign.ts';

// The caret stands at |.
test.each([
	['say @|', '@', 4, ''],
	['say @jn|', '@', 4, 'jn'],
	['say @jn|im and on', '@', 4, 'jn'],
	['(@Iyad Ag|', '@', 1, 'Iyad Ag'],
	['he says^the min|', '^', 7, 'the min'],
	['@one ^two|', '^', 5, 'two'],
	['قال @صمود|', '@', 4, 'صمود'],
	['😀@a|', '@', 2, 'a']
])('%s asks', (told, sign, start, query) => {
	const caret = told.indexOf('|');
	expect(signBefore(told.replace('|', ''), caret)).toEqual({ sign, start, query });
});

test.each([
	'say |@jn',
	'me@port|',
	'في٣@port|',
	'@ a|',
	'^ |',
	'@a\nb|',
	'nothing|',
	'|',
	`@${'x'.repeat(80)}|`
])('%j asks for nothing', (told) => {
	const caret = told.indexOf('|');
	expect(signBefore(told.replace('|', ''), caret)).toBeNull();
});
