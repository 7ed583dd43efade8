import type { Elements, Subject } from './elements.ts';
import type { Emphasis } from '#core/view/canvas-port.ts';

/** The classes that each element has under an emphasis; empty text = at rest. */
export function emphasisClasses(
	{ subjects }: Elements,
	emphasis: Emphasis | null
): ReadonlyMap<string, string> {
	return new Map([...subjects].map(([id, subject]) => [id, emphasis ? classesOf(subject, emphasis) : '']));
}

function classesOf(subject: Subject, emphasis: Emphasis): string {
	const { selectedActor, selectedRelation, actors, relations } = emphasis;
	switch (subject.kind) {
		case 'actor':
			if (subject.mark.id === selectedActor) return 'lit sel';
			return actors.has(subject.mark.id) ? 'lit' : 'dim';
		case 'tie':
			if (subject.mark.id === selectedRelation) return 'lit sel';
			return relations.has(subject.mark.id) ? 'lit' : 'dim';
		case 'band':
			return subject.mark.a === selectedActor || subject.mark.b === selectedActor ? 'lit' : 'dim';
	}
}

/** The entries that are new or different: what has to be touched. */
export function changed(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>
): [string, string][] {
	// What was not there before is at rest.
	return [...after].filter(([id, classes]) => (before.get(id) ?? '') !== classes);
}
