import { describe, expect, test } from 'vitest';
import {
	actors,
	articles,
	gone,
	only,
	post,
	says,
	star,
	thinks
} from '../../../../tests/support/claims-of-five.ts';
import { day, makeClaim, makeDossier, range } from '../../../../tests/support/make-dossier.ts';
import { relationsOf } from './relations.ts';

describe('the two clocks', () => {
	test.each([
		[range('2016', '2016'), ['1', '3']],
		[range('2017-01-01', null), ['2', '3']],
		[range(null, null), ['1', '2', '3']]
	])('true at %j keeps what can have been true: %j', (trueAt, kept) => {
		const claims = [
			says('1', post, { when: range('2015', '2016') }),
			says('2', post, { when: range('2017', null) }),
			says('3', post)
		];
		expect(only(claims, { trueAt })?.claims.map(({ id }) => id)).toEqual(kept);
	});

	test.each([
		['2019', undefined],
		['2020-01-01', 'reported'],
		['2021-06-29', 'reported'],
		['2021-06-30', 'corroborated'],
		['2021', 'corroborated']
	])('known by %s: %s', (knownBy, status) => {
		expect(only([says('1', post), says('2', star)], { knownBy: day(knownBy) })?.reason.status).toBe(status);
	});

	test.each([
		['2022-02', 'reported'],
		['2022-03-01', 'retracted']
	])('a retraction counts from its day: by %s %s', (knownBy, status) => {
		expect(only([says('1', gone)], { knownBy: day(knownBy) })?.reason.status).toBe(status);
	});

	test('an assessment is known when what it rests on is', () => {
		const claims = [thinks('1', '2'), makeClaim('2', 'b founded a', { article: star })];
		const dossier = makeDossier({ actors, articles, claims });
		expect(relationsOf(dossier, { knownBy: day('2021-05') }).size).toBe(0);
		expect(relationsOf(dossier, { knownBy: day('2021-06') }).size).toBe(2);
	});

	test('assessments that rest on one another end', () => {
		const circle = [
			thinks('1', '2'),
			{ ...thinks('2', '1'), ...{ subject: actors[1]!.id, object: actors[0]!.id } }
		];
		expect(relationsOf(makeDossier({ actors, claims: circle }), { knownBy: day('2030') }).size).toBe(2);
	});
});
