import type { Locator } from '@playwright/test';

/** Drags a row by the mouse to the far edge of another: above it, or below where it stands lower. All rows are read at once. */
export async function dragRow(rows: Locator, from: number, to: number) {
	const boxes = await rows.evaluateAll((all) =>
		all.map((row) => {
			const { x, top, bottom } = row.getBoundingClientRect();
			return { x, top, bottom };
		})
	);
	const [start, end] = [boxes[from]!, boxes[to]!];
	const { mouse } = rows.page();
	await mouse.move(start.x + 50, (start.top + start.bottom) / 2);
	await mouse.down();
	await mouse.move(end.x + 50, from < to ? end.bottom - 5 : end.top + 5, { steps: 8 });
	await mouse.up();
}
