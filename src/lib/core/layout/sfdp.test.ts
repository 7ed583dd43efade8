import { expect, test } from 'vitest';
import { placeBySfdp } from './sfdp.ts';

const room = { width: 72, height: 36 };

test('sizes go out in inches, each pair once, with the seed; places come back in px with y downward', () => {
	let asked = '';
	const engine = {
		sfdp(dot: string) {
			asked = dot;
			return 'graph 1 3 2\nnode 1 3 0.5 1 0.5 "" solid box black lightgrey\nnode 0 1e-1 -2 1 0.5 "" solid box\nedge 0 1 4\nstop\n';
		}
	};
	expect(placeBySfdp(engine, [room, room], [[0, 1]], 9)).toEqual([
		{ x: 7.2, y: 144 },
		{ x: 216, y: -36 }
	]);
	expect(asked).toContain('start=9');
	expect(asked).toContain('1[width=1.000 height=0.500]');
	expect(asked).toContain('0--1');
});

test('a single node needs no engine, and a silent engine leaves everything at the origin', () => {
	const silent = { sfdp: () => '' };
	expect(placeBySfdp({ sfdp: () => { throw new Error('asked'); } }, [room], [], 1)).toEqual([{ x: 0, y: 0 }]); // prettier-ignore
	expect(placeBySfdp(silent, [room, room], [[0, 1]], 1)).toEqual([
		{ x: 0, y: 0 },
		{ x: 0, y: 0 }
	]);
});
