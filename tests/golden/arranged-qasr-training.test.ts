import { expect, test } from 'vitest';
import { arrangedAnew } from '../support/arranged-anew.ts';

// A file for each shipped dossier, so that they are arranged beside one another: each takes some ten seconds of a processor.
test('the shipped positions of qasr-training are those that `npm run entente -- arrange` writes, byte for byte', async () => {
	expect(await arrangedAnew('qasr-training')).toEqual({
		code: 0,
		out: ['qasr-training/positions.json: is what would be written.']
	});
}, 300_000);
