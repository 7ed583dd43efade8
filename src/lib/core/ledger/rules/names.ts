import type { Actor, Name } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
import { actorCell, nameCell, nameKey, type Effect } from '../cell.ts';
import type { OperationOf } from '../operation.ts';
import { found, gone, outdated, senseless, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import type { WorkingDossier } from '../working.ts';

/** See `add-name`. */
export const addName: Rule<OperationOf<'add-name'>> = {
	problems: (dossier, { actor, name }) =>
		withNames(dossier, actor, (names) => [hasName(names, name, 'name'), oneIsPrimary(name, 'name.role')]),
	change: (dossier, { actor, name, index }) =>
		rename(dossier, actor, (names) => names.toSpliced(index, 0, name)),
	inverse: (operation) => ({ ...operation, type: 'remove-name' }),
	effects: ({ actor, name }) => [{ ...nameCell(actor, name), from: null, to: name }],
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

/** See `remove-name`. */
export const removeName: Rule<OperationOf<'remove-name'>> = {
	problems: (dossier, { actor, name, index }) =>
		withNames(dossier, actor, (names) => [
			lacksName(names, name, 'name', index),
			oneIsPrimary(name, 'name.role')
		]),
	change: (dossier, { actor, name, index }) =>
		rename(dossier, actor, (names) => names.toSpliced(placeOf(names, name, index), 1)),
	inverse: (operation) => ({ ...operation, type: 'add-name' }),
	effects: ({ actor, name }) => [{ ...nameCell(actor, name), from: name, to: null }],
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

/** See `change-name`. */
export const changeName: Rule<OperationOf<'change-name'>> = {
	problems: (dossier, { actor, from, to }) =>
		withNames(dossier, actor, (names) => [
			lacksName(names, from, 'from'),
			nameKey(from) !== nameKey(to) && hasName(names, to, 'to'),
			(from.role === 'primary') !== (to.role === 'primary') && oneIsPrimary(primaryOf(from, to), 'to.role')
		]),
	change: (dossier, { actor, from, to }) =>
		rename(dossier, actor, (names) => names.with(placeOf(names, from, 0), to)),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects({ actor, from, to }) {
		const primary = { ...actorCell(actor, 'primary name'), from, to };
		const changed = replaced(actor, from, to);
		return to.role === 'primary' ? [primary, ...changed] : changed;
	},
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

/** See `change-primary-name`. */
export const changePrimaryName: Rule<OperationOf<'change-primary-name'>> = {
	problems: (dossier, operation) =>
		withNames(dossier, operation.actor, (names) => {
			const { primary, promoted } = operation;
			const isSwap =
				primary.role === 'primary' && promoted.role !== 'primary' && operation.demoted !== 'primary';
			if (!isSwap) return [noSwap];
			const [down, up] = swapped(operation);
			const others = names.filter((name) => !sameName(name, primary) && !sameName(name, promoted));
			return [
				lacksName(names, primary, 'primary'),
				lacksName(names, promoted, 'promoted'),
				hasName(others, down, 'demoted'),
				hasName(others, up, 'promoted')
			];
		}),
	change: (dossier, operation) =>
		rename(dossier, operation.actor, (names) => {
			const [down, up] = swapped(operation);
			const low = placeOf(names, operation.primary, 0);
			const high = placeOf(names, operation.promoted, 0);
			return names.with(low, down).with(high, up);
		}),
	inverse(operation) {
		const [down, up] = swapped(operation);
		return { ...operation, primary: up, demoted: operation.promoted.role, promoted: down };
	},
	effects(operation) {
		const { actor, primary, promoted } = operation;
		const [down, up] = swapped(operation);
		return [
			{ ...actorCell(actor, 'primary name'), from: primary, to: up },
			...replaced(actor, primary, down),
			...replaced(actor, promoted, up)
		];
	},
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

type Checks = readonly (Problem | null | false)[];

function withNames(dossier: WorkingDossier, actor: ActorId, checks: (names: readonly Name[]) => Checks) {
	const names = dossier.actors.get(actor)?.names;
	return names ? found(...checks(names)) : [gone('actor', 'actor', actor)];
}

function rename(dossier: WorkingDossier, id: ActorId, change: (names: readonly Name[]) => readonly Name[]) {
	const actor = dossier.actors.get(id) as Actor;
	return { ...dossier, actors: dossier.actors.with(id, { ...actor, names: change(actor.names) }) };
}

function swapped({ primary, demoted, promoted }: OperationOf<'change-primary-name'>): readonly [Name, Name] {
	return [
		{ ...primary, role: demoted },
		{ ...promoted, role: 'primary' }
	];
}

const sameName = (a: Name, b: Name) => nameKey(a) === nameKey(b);

// A file may hold one spelling twice; then the one at the remembered place is meant.
function placeOf(names: readonly Name[], wanted: Name, index: number): number {
	const there = names[index];
	return there && sameName(there, wanted) ? index : names.findIndex((name) => sameName(name, wanted));
}

function hasName(names: readonly Name[], wanted: Name, path: string): Problem | null {
	if (!names.some((name) => sameName(name, wanted))) return null;
	const message = `the actor has the name ${shown(wanted.text)} (${wanted.role}, ${wanted.language}) already.`;
	return { path, code: 'target-there', message, remedy: 'Change the one that is there.' };
}

function lacksName(names: readonly Name[], wanted: Name, path: string, index = 0): Problem | null {
	const there = names[placeOf(names, wanted, index)];
	if (!there) return gone(path, 'name', wanted.text);
	return sameValue(there, wanted) ? null : outdated(path, 'the name', wanted.text);
}

function oneIsPrimary({ role }: Name, path: string): Problem | null {
	if (role !== 'primary') return null;
	return senseless(path, 'an actor has exactly one primary name.', 'Use change-primary-name.');
}

const primaryOf = (a: Name, b: Name) => (a.role === 'primary' ? a : b);

const noSwap = senseless(
	'demoted',
	'this does not swap a primary name with another.',
	'Give both names as they are now.'
);

function replaced(actor: ActorId, from: Name, to: Name): readonly Effect[] {
	if (sameName(from, to)) return [{ ...nameCell(actor, from), from, to }];
	return [
		{ ...nameCell(actor, from), from, to: null },
		{ ...nameCell(actor, to), from: null, to }
	];
}
