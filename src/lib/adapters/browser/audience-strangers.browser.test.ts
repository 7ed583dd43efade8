import { afterEach, describe, expect, test } from 'vitest';
import {
	blocked,
	endAll,
	followHere,
	later,
	present,
	puppet,
	soon
} from '../../../../tests/support/audience-windows.ts';
import { sealed } from '#core/briefing/link-messages.ts';

afterEach(endAll);

describe('what is not ours is not heard', () => {
	test('by the presenter: another token, another shape, another origin', async () => {
		blocked();
		const { link, keys, token } = present('/audience');
		const { say } = puppet(token);
		say({ type: 'ready', hasDossier: true }, crypto.randomUUID());
		say({ type: 'key', key: 'x' }, crypto.randomUUID());
		say({ type: 'key', key: 5 });
		const letter = JSON.stringify(sealed(token, { type: 'ready', hasDossier: true }));
		const frame = document.createElement('iframe');
		frame.sandbox.add('allow-scripts');
		frame.srcdoc = `<script>parent.postMessage(${letter}, '*'); parent.postMessage('sent', '*');</script>`;
		later(() => frame.remove());
		const sent = new Promise<void>((resolve) => {
			const listen = ({ data }: MessageEvent) => {
				if (data !== 'sent') return;
				removeEventListener('message', listen);
				resolve();
			};
			addEventListener('message', listen);
		});
		document.body.append(frame);
		await sent;
		window.postMessage(sealed(token, { type: 'key', key: 'from nobody that follows' }), '*');
		say({ type: 'key', key: 'ours' });
		await soon(() => keys).toEqual(['ours']);
		expect(link.state).toBe('blocked');
	});

	test('by the audience: another token, another shape, a window that did not open it', async () => {
		const token = crypto.randomUUID();
		const { heard } = followHere(token);
		const { say } = puppet(token);
		say({ type: 'dossier', value: 'theirs' }, crypto.randomUUID());
		say({ type: 'dossier' });
		say({ type: 'show', state: 'before the dossier' });
		window.postMessage(sealed(token, { type: 'dossier', value: 'from nobody' }), '*');
		say({ type: 'dossier', value: 'ours' });
		say({ type: 'dossier', value: 'again' });
		say({ type: 'show', state: 'shown' });
		await soon(() => heard).toEqual(['ours', 'shown']);
	});
});
