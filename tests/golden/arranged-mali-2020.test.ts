import { expect, test } from 'vitest';
import { arrangedAnew } from '../support/arranged-anew.ts';

// A file for each shipped dossier, so that they are arranged beside one another: each takes some ten seconds of a processor.
test('the shipped positions of mali-2020 are those that `npm run entente -- arrange` writes, byte for byte', async () => {
	expect(await arrangedAnew('mali-2020')).toEqual({
		code: 0,
		out: ['mali-2020/positions.json: is what would be written.']
	});
}, 300_000);
