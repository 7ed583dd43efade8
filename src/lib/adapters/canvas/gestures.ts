import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Subject } from './elements.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Intent } from '#core/view/canvas-port.ts';

const pinchEcho = 300;
const rest = 120;
/** px on the canvas that an actor must be dragged to count as moved. */
const leastWay = 4;

/**
 * Turn what a hand does on the canvas into intents, until the returned function is called.
 *
 * @param on `panned`: the analyst's own pan or zoom has come to rest for 120 ms; `dragged`: an actor is under way, in px of the frame, or back (null)
 */
export function followGestures(
	cy: Core,
	subjectOf: (id: string) => Subject | undefined,
	onIntent: (intent: Intent) => void,
	on: { readonly panned: () => void; readonly dragged: (actor: ActorId, to: Point | null) => void }
): () => void {
	let pinched = -Infinity;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const subject = (event: EventObject) => (event.target === cy ? undefined : subjectOf(targetId(event)));

	function tapped(event: EventObject) {
		// After a pinch the first finger to leave counts as a tap (cytoscape.js #2456).
		if (event.timeStamp - pinched < pinchEcho) return;
		const intent = tapIntent(subject(event));
		if (intent) onIntent(intent);
	}

	function hovered(event: EventObject) {
		const over = subject(event);
		const target =
			over?.kind === 'actor'
				? { actor: over.mark.id }
				: over?.kind === 'tie'
					? { relation: over.mark.id }
					: null;
		setCursor(cy, over ? 'pointer' : 'default');
		if (target) onIntent({ type: 'hover', target, at: { ...event.renderedPosition } });
	}

	function left(event: EventObject) {
		if (event.target === cy) return;
		setCursor(cy, 'default');
		onIntent({ type: 'hover', target: null, at: { ...event.renderedPosition } });
	}

	function movedOn(event: EventObject) {
		if (event.type === 'pinchzoom') pinched = event.timeStamp;
		clearTimeout(timer);
		timer = setTimeout(on.panned, rest);
	}

	const dragged = (event: EventObject) => {
		const over = subject(event);
		if (over?.kind === 'actor') on.dragged(over.mark.id, positionOf(event));
	};

	// A hand that shakes while it clicks moves nothing.
	function dropped(event: EventObject) {
		const over = subject(event);
		if (over?.kind !== 'actor') return;
		const to = positionOf(event);
		const { centre } = over.mark;
		const way = Math.hypot(to.x - centre.x, to.y - centre.y) * cy.zoom();
		if (way < leastWay) on.dragged(over.mark.id, null);
		else onIntent({ type: 'move-actor', actor: over.mark.id, to });
	}

	const stop = () => void cy.stop();
	cy.on('drag', 'node', dragged);
	cy.on('dragfree', 'node', dropped);
	cy.on('tap', tapped);
	cy.on('mouseover', hovered);
	cy.on('mouseout', left);
	cy.on('dragpan scrollzoom pinchzoom', movedOn);
	cy.on('tapstart scrollzoom', stop);
	return () => clearTimeout(timer);
}

function targetId(event: EventObject): string {
	return (event.target as { id(): string }).id();
}

function positionOf(event: EventObject): Point {
	return { ...(event.target as NodeSingular).position() };
}

function tapIntent(subject: Subject | undefined): Intent | null {
	switch (subject?.kind) {
		case 'actor':
			return { type: 'focus-actor', actor: subject.mark.id };
		case 'tie':
			return { type: 'open-relation', relation: subject.mark.id };
		case 'band':
			return { type: 'open-pair', a: subject.mark.a, b: subject.mark.b };
		case undefined:
			return { type: 'clear' };
	}
}

function setCursor(cy: Core, cursor: string): void {
	cy.container()?.style.setProperty('cursor', cursor);
}
