import { describe, expect, test } from 'vitest';
import { makeActor, smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { drawnOf } from '../../../../tests/support/plain-drawn.ts';
import { scaleFree } from '../../../../tests/support/scale-free.ts';
import { compose } from './compose.ts';
import { palettes } from './palette.ts';
import type { Drawn } from './plan.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import type { Caveat, Relation, Status } from '#core/model/relation.ts';

const frame = { width: 600, height: 400 };

function relation(statement: string, status: Status = 'reported', caveat?: Caveat): Relation {
	const [subject = '', type = '', object = ''] = statement.split(' ');
	const ends = [actorId(subject), relationTypeId(type), actorId(object)] as const;
	const counts = { assertedBy: [], deniedBy: [], articleOrigins: 1, retractedClaims: 0 };
	return {
		id: relationId(...ends, false),
		subject: ends[0],
		type: ends[1],
		object: ends[2],
		claims: [],
		reason: { status, onlyPlanned: caveat !== undefined, ...(caveat ? { caveat } : {}), ...counts }
	};
}

const places = new Map([
	[actorId('a'), { x: 100, y: 100 }],
	[actorId('b'), { x: 400, y: 100 }],
	[actorId('c'), { x: 250, y: 350 }]
]);

function picture(scene: Drawn, trayTop?: number) {
	const positions = { ...frame, points: places, ...(trayTop === undefined ? {} : { trayTop }) };
	return compose({ scene, vocabulary: smallVocabulary, positions, frame, palette: palettes.light });
}

const actors = ['a', 'b', 'c'].map((id) => makeActor(id));

test('actors stand where the positions say, with their kind’s look and their name', () => {
	const { actors: marks, width, height, paper } = picture({ actors, relations: [] });
	expect([width, height, paper]).toEqual([600, 400, palettes.light.paper]);
	expect(marks.map(({ id, centre }) => [id, centre])).toEqual([...places]);
	expect(marks[0]).toMatchObject({
		title: 'a',
		inTray: false,
		label: { lines: ['a'], side: 'below', fontSize: 14 }
	});
});

test('a tie has its type’s words and colour, its status’s line, and its direction', () => {
	const relations = [
		relation('a founded b', 'contested'),
		relation('b allied c', 'reported', 'planned or conditional'),
		relation('a unknown-type c')
	];
	const { ties } = picture({ actors, relations });
	expect(ties.map(({ title, verb, hasArrowhead }) => [title, verb, hasArrowhead])).toEqual([
		['a founded b', 'founded', true],
		['b allied c', 'allied (planned or conditional)', false],
		['a unknown-type c', 'unknown-type', true]
	]);
	expect(ties[0]?.badge).not.toBeNull();
	expect(ties[1]?.badge).toBeNull();
	expect(ties[0]?.stroke).toEqual(palettes.light.statuses.contested);
	expect(ties[0]?.restColour).not.toBe(ties[0]?.colour);
});

test('what is denied or retracted, leads nowhere or back to itself is not drawn', () => {
	const relations = [
		relation('a founded b', 'denied'),
		relation('a founded c', 'retracted'),
		relation('a founded gone'),
		relation('a founded a')
	];
	expect(picture({ actors, relations }).ties).toEqual([]);
});

test('the tray is there only while somebody stands in it', () => {
	expect(picture({ actors, relations: [] }, 300)).toMatchObject({ trayTop: 300 });
	expect(picture({ actors, relations: [] }, 300).actors.map(({ inTray }) => inTray)).toEqual([
		false,
		false,
		true
	]);
	expect(picture({ actors: actors.slice(0, 2), relations: [] }, 300).trayTop).toBeNull();
});

test('an actor without a position stands near its neighbour, and nobody moves for it', () => {
	const newcomer = makeActor('new');
	const { actors: marks } = picture({
		actors: [...actors, newcomer],
		relations: [relation('a founded new')]
	});
	expect(marks.slice(0, 3).map(({ centre }) => centre)).toEqual([...places.values()]);
	const at = marks[3]?.centre ?? { x: 0, y: 0 };
	expect(Math.hypot(at.x - 100, at.y - 100)).toBeLessThan(160);
});

describe('large pictures', () => {
	test('more than 150 ties become bands with a count', () => {
		const graph = scaleFree(70, 151, 3);
		const scene = drawnOf({ ...graph, pairs: [...graph.pairs, graph.pairs[0]!] });
		const points = new Map(
			scene.actors.map(({ id }, index) => [id, { x: (index % 10) * 200, y: index * 30 }])
		);
		const positions = { width: 2_000, height: 2_200, points };
		const input = {
			scene,
			vocabulary: smallVocabulary,
			positions,
			frame: positions,
			palette: palettes.light
		};
		const { ties, bands, actors: marks } = compose(input);
		expect(ties).toEqual([]);
		expect(bands).toHaveLength(151);
		expect(Math.max(...bands.map(({ count }) => count))).toBe(2);
		expect(marks).toHaveLength(70);
		const few = { ...scene, relations: scene.relations.slice(0, 150) };
		expect(compose({ ...input, scene: few }).ties).toHaveLength(150);
	});
});

test.each(['__proto__', '<script>alert(1)</script>', '\u202eabc', '\ud800', 'n'.repeat(10_000), '👩‍👩‍👧'])(
	'hostile id and name %#: an actor like any other',
	(text) => {
		const scene = { actors: [makeActor(text), makeActor('b')], relations: [relation(`${text} founded b`)] };
		const { actors: marks, ties } = picture(scene);
		expect(marks.map(({ id }) => id).sort()).toEqual([text, 'b'].sort());
		expect(ties[0]).toMatchObject({ source: text, target: 'b' });
		expect(marks.every(({ label }) => label.lines.length <= 3 && label.box.width < 200)).toBe(true);
	}
);
