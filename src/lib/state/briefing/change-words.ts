import { count } from '../words/count.ts';
import { statusLabels } from '../words/statuses.ts';
import { summariseChanges, type SceneChange } from '#core/briefing/scene-changes.ts';
import { isolated } from '#core/drawing/furniture-text.ts';
import type { Status } from '#core/model/relation.ts';

/** `1 tie contested now, 2 ties added`: what has changed since a scene was made, in one line. */
export function tellChanges(changes: readonly SceneChange[]): string {
	const turned = changes.filter(({ what }) => what === 'status');
	const statuses = [...new Set(turned.map(({ to }) => to))].map((to) => {
		const number = turned.filter((change) => change.to === to).length;
		return `${count(number, 'tie')} ${statusWord(to)} now`;
	});
	const others = summariseChanges(changes.filter(({ what }) => what !== 'status'));
	return [...statuses, others].filter(Boolean).join(', ');
}

/** One change as a sentence. */
export function tellChange({ what, subject, from, to }: SceneChange): string {
	const name = isolated(subject);
	switch (what) {
		case 'tie-added':
			return `${name}: a new tie.`;
		case 'tie-gone':
			return to ? `${name}: no longer drawn, ${statusWord(to)} now.` : `${name}: no longer there.`;
		case 'status':
			return `${name}: was ${statusWord(from)}, is ${statusWord(to)} now.`;
		case 'actor-added':
			return `${name} came in.`;
		case 'actor-gone':
			return `${name} is no longer shown.`;
		case 'actor-renamed':
			return `${isolated(from ?? '')} is called ${name} now.`;
	}
}

function statusWord(status: string | undefined): string {
	return (statusLabels[status as Status] ?? status ?? 'another').toLowerCase();
}
