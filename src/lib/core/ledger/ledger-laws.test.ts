import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import type { Dossier } from '#core/model/dossier.ts';
import { draftOf, plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { operationFor, step, type Step } from '../../../../tests/support/ledger-steps.ts';
import { apply, applyAll } from './apply.ts';
import { changedSince } from './changed-since.ts';
import type { Draft, Entry } from './entry.ts';
import { inverse } from './inverse.ts';
import type { Operation } from './operation.ts';
import { areIndependent, rebase } from './rebase.ts';
import { replay } from './replay.ts';
import { redoOf, undoOf } from './undo.ts';
import { undoStacks } from './undo-stacks.ts';

const steps = fc.array(step, { maxLength: 40 });

interface Walk {
	readonly states: readonly Dossier[];
	readonly operations: readonly Operation[];
}

// The operations that could be applied, and the dossier before and after each.
function walk(given: readonly Step[], start: Dossier = startFor(given)): Walk {
	const states = [start];
	const operations: Operation[] = [];
	for (const each of given) {
		const current = states.at(-1) ?? start;
		const operation = operationFor(current, each);
		const applied = operation && apply(current, operation);
		if (!operation || !applied?.ok) continue;
		operations.push(operation);
		states.push(applied.dossier);
	}
	return { states, operations };
}

// Some dossiers were never arranged.
function startFor([first]: readonly Step[]): Dossier {
	const dossier = sampleDossier();
	return first && first.other % 3 === 0 ? { ...dossier, positions: null } : dossier;
}

const last = ({ states }: Walk) => states.at(-1) as Dossier;

function freeze<Value>(value: Value): Value {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	const inside: Iterable<unknown> = value instanceof Map ? [...value].flat() : Object.values(value);
	for (const each of inside) freeze(each);
	return value;
}

const entriesOf = (operations: readonly Operation[]): Draft[] =>
	operations.map((operation, index) => draftOf(index + 1, [operation]));

const numbered = (drafts: readonly Draft[]): Entry[] =>
	drafts.map((draft, index) => ({ ...draft, sequence: index + 1, previous: '' }));

test('every kind of operation is walked', () => {
	const types = new Set<string>();
	fc.assert(
		fc.property(steps, (given) => {
			for (const { type } of walk(given).operations) types.add(type);
		}),
		{ numRuns: 1500, seed: 1 }
	);
	expect([...types].sort()).toHaveLength(33);
});

test('apply changes nothing that was given to it', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const { states, operations } = walk(given, freeze(startFor(given)));
			const before = states.map(plain);
			const written = JSON.stringify(operations);
			for (const [index, operation] of operations.entries()) apply(states[index] as Dossier, operation);
			expect(states.map(plain)).toEqual(before);
			expect(JSON.stringify(operations)).toBe(written);
		})
	);
});

test('the inverse of an operation, applied after it, leaves the dossier as it was', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const { states, operations } = walk(given);
			for (const [index, operation] of operations.entries()) {
				const back = apply(states[index + 1] as Dossier, inverse(operation));
				expect(back.ok && plain(back.dossier)).toEqual(plain(states[index] as Dossier));
				expect(inverse(inverse(operation))).toEqual(operation);
			}
		})
	);
});

test('undoing all leads back to the start, and redoing all to the end, read off the ledger alone', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const walked = walk(given);
			const start = walked.states[0] as Dossier;
			const ledger = entriesOf(walked.operations);
			let current: Dossier = last(walked);
			const append = (draft: Draft) => {
				const applied = applyAll(current, draft.operations);
				if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
				current = applied.dossier;
				ledger.push(draft);
			};
			let number = 1000;
			const more = (part: Pick<Draft, 'operations'>) => ({ ...draftOf((number += 1), []), ...part });
			for (let next = undoStacks(ledger).undoable.at(-1); next; next = undoStacks(ledger).undoable.at(-1)) {
				append(more(undoOf(next)));
			}
			expect(plain(current)).toEqual(plain(start));
			for (let next = undoStacks(ledger).redoable.at(-1); next; next = undoStacks(ledger).redoable.at(-1)) {
				append(more(redoOf(next)));
			}
			expect(plain(current)).toEqual(plain(last(walked)));
			expect(plain(replay(start, ledger).dossier)).toEqual(plain(current));
			expect(undoStacks(ledger).undoable).toHaveLength(walked.operations.length);
			expect(changedSince(numbered(ledger), 0)).toEqual(
				changedSince(numbered(entriesOf(walked.operations)), 0).map((change) => ({
					...change,
					sequences: expect.any(Array) as unknown
				}))
			);
		})
	);
});

test('a ledger written as JSON and read again makes the dossier that is in memory', () => {
	fc.assert(
		fc.property(steps, (given) => {
			const walked = walk(given);
			const read = JSON.parse(JSON.stringify(entriesOf(walked.operations))) as Draft[];
			const again = replay(startFor(given), read);
			expect(again.unapplied).toEqual([]);
			expect(plain(again.dossier)).toEqual(plain(last(walked)));
		})
	);
});

// The order of an actor's names is the one thing that depends on who came first.
function unordered(dossier: Dossier): unknown {
	const order = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
	const actors = [...dossier.actors].map(([id, actor]) => [
		id,
		{ ...actor, names: [...actor.names].sort(order) }
	]);
	return { ...(plain(dossier) as object), actors };
}

group('two writers', () => {
	test('what is independent may be done in either order', () => {
		let independent = 0;
		fc.assert(
			fc.property(steps, step, step, (given, one, other) => {
				const start = last(walk(given));
				const [a, b] = [operationFor(start, one), operationFor(start, other)];
				if (!a || !b || !apply(start, a).ok || !apply(start, b).ok || !areIndependent([a], [b])) return;
				independent += 1;
				const ab = applyAll(start, [a, b]);
				const ba = applyAll(start, [b, a]);
				expect(ab.ok).toBe(ba.ok);
				if (ab.ok && ba.ok) expect(unordered(ab.dossier)).toEqual(unordered(ba.dossier));
			}),
			{ numRuns: 1000 }
		);
		expect(independent).toBeGreaterThan(100);
	});

	test('rebase keeps all that is independent of the others, and names the other where it is not', () => {
		fc.assert(
			fc.property(steps, steps, steps, (before, mineSteps, theirSteps) => {
				const start = last(walk(before.slice(0, 10)));
				const mine = entriesOf(walk(mineSteps.slice(0, 8), start).operations);
				const theirWalk = walk(theirSteps.slice(0, 8), start);
				const theirs = entriesOf(theirWalk.operations).map((entry) => ({ ...entry, by: 'Bo' }));
				const result = rebase(mine, theirs, last(theirWalk));
				expect(result.merged.length + result.conflicts.length).toBe(mine.length);
				const both = applyAll(
					last(theirWalk),
					result.merged.flatMap(({ operations }) => operations)
				);
				expect(both.ok && plain(both.dossier)).toEqual(plain(result.dossier));
				for (const { mine: draft, theirs: other, issues } of result.conflicts) {
					expect(issues.length).toBeGreaterThan(0);
					if (other) expect(areIndependent(draft.operations, other.operations)).toBe(false);
				}
				for (const draft of result.merged) {
					for (const other of theirs) expect(areIndependent(draft.operations, other.operations)).toBe(true);
				}
			})
		);
	});

	test('two changes of one thing are a conflict', () => {
		fc.assert(
			fc.property(steps, step, (given, one) => {
				const start = last(walk(given));
				const operation = operationFor(start, one);
				const applied = operation && apply(start, operation);
				if (!operation || !applied?.ok) return;
				const { merged, conflicts } = rebase(
					[draftOf(1, [operation])],
					[draftOf(2, [operation], 'Bo')],
					applied.dossier
				);
				expect(merged).toEqual([]);
				expect(conflicts).toHaveLength(1);
				expect(conflicts[0]?.issues[0]?.message).toContain('Bo');
			})
		);
	});
});
