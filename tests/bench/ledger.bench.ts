import { expect, test } from 'vitest';
import { apply, applyAll } from '#core/ledger/apply.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { validate } from '#core/ledger/validate.ts';
import { toWorking, type WorkingDossier } from '#core/ledger/working.ts';
import { quote } from '#core/evidence/quote.ts';
import { actorKindId, type ActorId, type ClaimId } from '#core/model/ids.ts';
import { largeEvidence } from '../support/large-dossier.ts';
import { makeActor, makeClaim } from '../support/make-dossier.ts';
import { seeded } from '../support/scale-free.ts';

const count = 100_000;

/**
 * As multiples of what `JSON.parse` takes for the same 100,000 lines, which whoever opens a ledger must pay anyway. Applying is
 * what opening a ledger adds to that; to hold each operation against the rules of the trade as well is what a server does
 * before it writes one. Measured: 4.2 and 6.8; the limits leave room for half as much again.
 */
const most = { apply: 6, validate: 10 };

const say = (line: string) => console.log(`bench: ${line}`);
const frame = { width: 800, height: 600 };
const kinds = ['armed-group', 'person', 'organisation'].map(actorKindId);
const signed = { by: 'Ada', at: '2026-03-01T09:30:00.000Z' };

/** ms of processor time: what else the machine does meanwhile does not count. */
function timeOf(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** What a desk does all day, for the dossier as it is at that moment: places, names, verdicts, claims, newcomers. */
function* dayAtTheDesk(start: WorkingDossier): Generator<Operation> {
	const draw = seeded(11);
	const actors: ActorId[] = [...start.actors.keys()];
	const claims: ClaimId[] = [...start.claims.keys()];
	const articles = [...start.articles.values()];
	const anyOf = <Row>(rows: readonly Row[]) => rows[Math.floor(draw() * rows.length)] as Row;
	let current = start;
	for (let [index, made] = [0, 0]; made < count; index += 1) {
		const make = operationsOn(current);
		const actor = anyOf(actors);
		const makes: readonly (() => Operation)[] = [
			() => make.moveActor(actor, { x: Math.round(draw() * 800), y: Math.round(draw() * 600) }, frame),
			() => make.moveActor(actor, { x: Math.round(draw() * 800), y: Math.round(draw() * 600) }, frame),
			() => make.addName(actor, { text: `Name ${index}`, language: 'en', role: 'alias' }),
			() => make.reviewClaim(anyOf(claims), { verdict: 'accepted', ...signed }),
			() =>
				make.reviewClaim(anyOf(claims), { verdict: 'rejected', reason: 'It was another one.', ...signed }),
			() => make.changeActor(actor, { kind: anyOf(kinds), description: `Seen ${index} times` }),
			() => {
				const article = anyOf(articles);
				const at = Math.floor(draw() * (article.text.length - 20));
				const claim = makeClaim(`new-${index}`, `${actor} supports ${anyOf(actors)}`, {
					article: null,
					excerpts: [quote(article, at, at + 20)]
				});
				return make.addClaim(claim);
			},
			() => {
				const newcomer = makeActor(`newcomer-${index}`, 'person');
				return { type: 'add-actor', actor: newcomer };
			}
		];
		const operation = (makes[index % makes.length] as () => Operation)();
		const applied = apply(current, operation);
		// Chance may have asked for nothing: a tie of an actor with itself, a verdict that stands already.
		if (!applied.ok) continue;
		current = applied.dossier;
		made += 1;
		if (operation.type === 'add-claim') claims.push(operation.claim.id);
		if (operation.type === 'add-actor') actors.push(operation.actor.id);
		yield operation;
	}
}

test('apply and validate 100,000 operations on 5,000 actors and 15,000 claims', () => {
	const start = toWorking(largeEvidence(5_000, 15_000));
	const operations = [...dayAtTheDesk(start)];
	const lines = operations.map((operation, index) =>
		JSON.stringify({ sequence: index + 1, id: `e${index}`, ...signed, operations: [operation] })
	);

	const parsing = timeOf(() => {
		for (const line of lines) JSON.parse(line);
	});
	let applied = start;
	const applying = timeOf(() => {
		for (const operation of operations) {
			const after = applyAll(applied, [operation]);
			if (after.ok) applied = after.dossier;
		}
	});
	let [checked, issues] = [start, 0];
	const validating = timeOf(() => {
		for (const operation of operations) {
			issues += validate(checked, [operation]).filter(({ severity }) => severity === 'fault').length;
			const after = applyAll(checked, [operation]);
			if (after.ok) checked = after.dossier;
		}
	});

	const megabytes = lines.reduce((sum, line) => sum + line.length, 0) / 1e6;
	say(
		`JSON.parse of 100,000 lines of a ledger (${megabytes.toFixed(0)} MB): ${parsing.toFixed(0)} ms of processor time`
	);
	say(
		`apply: ${applying.toFixed(0)} ms, ratio ${(applying / parsing).toFixed(2)} (limit ${most.apply.toFixed(2)})`
	);
	say(
		`validate and apply: ${validating.toFixed(0)} ms, ratio ${(validating / parsing).toFixed(2)} (limit ${most.validate.toFixed(2)})`
	);
	expect(issues).toBe(0);
	expect(applied.actors.size).toBeGreaterThan(start.actors.size + count / 10);
	expect([checked.actors.size, checked.claims.size]).toEqual([applied.actors.size, applied.claims.size]);
	expect(applying / parsing).toBeLessThanOrEqual(most.apply);
	expect(validating / parsing).toBeLessThanOrEqual(most.validate);
});
