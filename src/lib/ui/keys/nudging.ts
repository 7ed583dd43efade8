import type { Action } from './key-table.ts';
import type { Placing } from '#state/placing.svelte.ts';

type Commands = Readonly<Record<Action, () => void>>;

/** px of the screen that an arrow moves an actor, alone and with Shift. */
const [little, much] = [8, 32];

const steps: Partial<Record<Action, readonly [number, number]>> = {
	'next-neighbour': [0, little],
	'previous-neighbour': [0, -little],
	'go-over': [little, 0],
	'go-back': [-little, 0],
	'go-down': [0, much],
	'go-up': [0, -much],
	'go-right': [much, 0],
	'go-left': [-much, 0]
};

/** The same commands, but while an actor is nudged the arrows move it, and Enter or Escape puts it down. */
export function whileNudging(commands: Commands, placing: Placing): Commands {
	const other = (action: Action, run: () => void) => () => {
		const step = steps[action];
		if (!placing.isNudging) run();
		else if (step) placing.nudge(...step);
		else if (['open', 'up', 'nudge'].includes(action)) void placing.endNudging();
		else void placing.endNudging().then(run);
	};
	const actions = Object.entries(commands) as [Action, () => void][];
	return Object.fromEntries(actions.map(([action, run]) => [action, other(action, run)])) as Record<
		Action,
		() => void
	>;
}
