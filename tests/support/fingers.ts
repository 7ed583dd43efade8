import type { CDPSession, Page } from '@playwright/test';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Fingers on the glass, as many as it takes: what Playwright's touchscreen has no words for. Points are CSS px of the window. */
export class Fingers {
	readonly #session: CDPSession;

	private constructor(session: CDPSession) {
		this.#session = session;
	}

	static async on(page: Page): Promise<Fingers> {
		return new Fingers(await page.context().newCDPSession(page));
	}

	async put(...points: readonly Point[]) {
		await this.#send('touchStart', points);
	}

	/** From where the fingers are, in steps, as a hand moves. */
	async move(from: readonly Point[], to: readonly Point[], steps = 8) {
		for (let step = 1; step <= steps; step++) {
			const part = step / steps;
			await this.#send(
				'touchMove',
				from.map(({ x, y }, index) => ({
					x: x + (to[index]!.x - x) * part,
					y: y + (to[index]!.y - y) * part
				}))
			);
		}
	}

	/** Lifts all fingers but these, which stay where they are. */
	async lift(...left: readonly (Point & { readonly id: number })[]) {
		await this.#send(left.length > 0 ? 'touchMove' : 'touchEnd', left);
	}

	async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) {
		const touchPoints = points.map((point, id) => ({ id, ...point }));
		await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
	}
}
