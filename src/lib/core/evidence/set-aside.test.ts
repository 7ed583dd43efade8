import { expect, test } from 'vitest';
import { actors, articles, denies, post, says } from '../../../../tests/support/claims-of-five.ts';
import { makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { claimsSetAside } from './set-aside.ts';
import { relationsOf } from './relations.ts';
import type { Claim } from '#core/model/claim.ts';
import { actorId } from '#core/model/ids.ts';

const at = '2026-01-02T03:04:05Z';
const rejected = (claim: Claim): Claim => ({
	...claim,
	review: { verdict: 'rejected', reason: 'misread', by: 'me', at }
});
const proposed = (claim: Claim): Claim => ({ ...claim, proposedBy: 'rule 1' });

const claims = [
	rejected(denies('1', post)),
	rejected(says('2', post)),
	says('3', post),
	proposed(makeClaim('4', 'b allied a')),
	{ ...proposed(says('5', post)), review: { verdict: 'accepted', by: 'me', at } as const }
];
const dossier = makeDossier({ actors, articles, claims });
const ids = (found: readonly { readonly claims: readonly Claim[] }[] | undefined) =>
	found?.map((relation) => relation.claims.map(({ id }) => id));

test('every claim is in a relation or set aside, and none is both', () => {
	const inForce = ids([...relationsOf(dossier).values()])?.flat() ?? [];
	const aside = ids([...claimsSetAside(dossier).byRelation.values()])?.flat() ?? [];
	expect([...inForce, ...aside].sort()).toEqual(['1', '2', '3', '4', '5']);
	expect(inForce.sort()).toEqual(['3', '5']);
});

test('they are found by relation, whose symmetric ends are in order, and under both ends', () => {
	const { byRelation, byActor } = claimsSetAside(dossier);
	expect([...byRelation.keys()]).toEqual(['a~allied~b', 'a~founded~b']);
	expect(byRelation.values().next().value).toMatchObject({ subject: 'a', object: 'b' });
	expect(ids(byActor.get(actorId('a')))).toEqual([['4'], ['2', '1']]);
	expect(ids(byActor.get(actorId('b')))).toEqual([['4'], ['2', '1']]);
	expect(byActor.get(actorId('un'))).toBeUndefined();
});
