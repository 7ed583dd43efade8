import { defineConfig } from 'vitest/config';
import base from '../../vite.config.ts';

// What takes too long for every test run: the same tests of the ledger with 200 kills, 8 × 1,000 entries at once and 25 power
// cuts at each call. They read ENTENTE_SOAK.
export default defineConfig({
	...base,
	test: {
		reporters: ['default'],
		projects: [
			{
				extends: true,
				test: {
					name: 'soak',
					environment: 'node',
					include: ['src/lib/server/ledger/{faults,processes}.test.ts'],
					fileParallelism: false,
					testTimeout: 1_800_000,
					env: { ENTENTE_SOAK: '1' }
				}
			}
		]
	}
});
