import { describe, expect, test } from 'vitest';
import { outlineKey, outlineLines, type OutlineLine } from './outline-lines.ts';
import { findTyped, typeAhead } from './type-ahead.ts';
import { fourActors } from '../../../../tests/support/make-explorer.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import { primaryName } from '#core/model/actor.ts';
import { actorId } from '#core/model/ids.ts';
import { actorRows } from '#state/table/actor-rows.ts';
import { tieRows, tiesByActor } from '#state/table/tie-rows.ts';

const dossier = fourActors();
const ties = tiesByActor(tieRows([...relationsOf(dossier).values()], dossier, dossier.vocabulary));
const actors = actorRows([...dossier.actors.values()], ties, dossier.vocabulary);

const lines = (isOpen: (key: string) => boolean) =>
	outlineLines({ actors, ties, vocabulary: dossier.vocabulary, isOpen });

function said(line: OutlineLine): string {
	const text =
		line.kind === 'actor'
			? line.row.name
			: line.kind === 'type'
				? line.label
				: line.kind === 'tie'
					? primaryName(line.other).text
					: (line.excerpt?.text ?? '');
	return `${' '.repeat(line.level)}${text}`;
}

test('closed, it is the actors', () => {
	expect(lines(() => false).map(said)).toEqual([' Amina', ' Northern Front', ' League', ' Port Hara']);
});

test('open, it leads from the actor by the type to the other actor and the words', () => {
	const front = actorId('front');
	const open = lines((key) => (JSON.parse(key) as string[])[0] === front);
	expect(open.map(said)).toEqual([
		' Amina',
		' Northern Front',
		'  founded by',
		'   Amina',
		'    Amina is the founder of the Northern Front',
		// Denied: listed here, and never drawn.
		'   League',
		'    the Front is not allied with the League',
		'  allied',
		'   League',
		'    the League',
		'    the Front is not allied with the League',
		'  active-in',
		'   Port Hara',
		'    The Northern Front was last seen in Port Hara',
		' League',
		' Port Hara'
	]);
});

test('every line says its level, its place among those beside it, and what it stands under', () => {
	const open = lines(() => true);
	expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
	for (const line of open) {
		const beside = open.filter(({ parent }) => parent === line.parent);
		expect(line.siblings).toBe(beside.length);
		expect(beside[line.place - 1]).toBe(line);
		const over = open.find(({ key }) => key === line.parent);
		expect(over?.level ?? 0).toBe(line.level - 1);
		expect(line.isOpen === null).toBe(line.kind === 'words');
	}
});

test('a type that reads the same from both ends is one line from either', () => {
	const types = lines(() => true).flatMap((line) => (line.kind === 'type' ? [line] : []));
	const inverse = types
		.filter(({ isInverse }) => isInverse)
		.map(({ actor, label }) => `${actor.id} ${label}`);
	expect(inverse).toEqual(['front founded by', 'port active-in by']);
});

test('an actor without ties has nothing to open', () => {
	const alone = outlineLines({ actors, ties: new Map(), vocabulary: dossier.vocabulary, isOpen: () => true });
	expect(alone.map(({ isOpen }) => isOpen)).toEqual([null, null, null, null]);
});

test('keys of different places differ, whatever the ids are', () => {
	const [a, b] = [actorId('a","b'), actorId('a')];
	expect(outlineKey.actor(a)).not.toBe(outlineKey.actor(b));
	expect(outlineKey.actor(actorId('__proto__'))).toBe('["__proto__"]');
});

describe('typing', () => {
	const open = lines(() => false);
	const typed = (...signs: readonly (readonly [string, number])[]) =>
		signs.reduce<ReturnType<typeof typeAhead> | null>(
			(before, [sign, at]) => typeAhead(before, sign, at),
			null
		)!;

	test.each([
		[[['l', 0]], 0, 2],
		[[['P', 0]], 0, 3],
		[[['a', 0]], 1, 0],
		[
			[
				['n', 0],
				['o', 200]
			],
			0,
			1
		],
		[
			[
				['n', 0],
				['x', 200]
			],
			0,
			-1
		],
		// A pause begins a new word, and the same sign again goes on to the next.
		[
			[
				['n', 0],
				['l', 900]
			],
			0,
			2
		],
		[
			[
				['a', 0],
				['a', 100]
			],
			1,
			0
		],
		[[['<', 0]], 0, -1]
	] as const)('%j from line %i leads to %i', (signs, from, place) => {
		expect(findTyped(typed(...signs), open, from)).toBe(place);
	});
});
