import { expect, test } from 'vitest';
import { Requests, type Remote } from './request.ts';
import { serve, type JobTools } from './serve.ts';
import { EntenteError } from '#core/model/entente-error.ts';

const jobs = {
	double: (input: number) => input * 2,
	count: async (input: number, { signal, onProgress, pause }: JobTools) => {
		for (let step = 1; step <= input; step++) {
			onProgress(step / input);
			await new Promise((resolve) => setTimeout(resolve, 1));
			await pause();
			if (signal.aborted) throw new EntenteError('cancelled', 'Stopped.');
		}
		return input;
	},
	fail: (input: { code?: string }) => {
		if (input.code) throw new EntenteError(input.code, 'As asked.');
		throw new TypeError('No code.');
	},
	sleep: (_: null, { signal }: JobTools) =>
		new Promise((resolve) => signal.addEventListener('abort', () => resolve('woken')))
};

// The two ends of a channel, as a page and its worker hold them.
function pair() {
	const { port1, port2 } = new MessageChannel();
	serve(jobs, port2);
	port1.start();
	port2.start();
	const remote = port1 as unknown as Remote;
	remote.terminate = () => {
		port1.close();
		port2.close();
	};
	return remote;
}

function requests() {
	const started: Remote[] = [];
	const asked = new Requests<typeof jobs>(
		() => {
			const remote = pair();
			started.push(remote);
			return remote;
		},
		() => Promise.resolve(jobs)
	);
	return { asked, started };
}

test('several questions at a time each get their own answer, from one worker', async () => {
	const { asked, started } = requests();
	expect(started).toHaveLength(0);
	const answers = await Promise.all([
		asked.call('count', 5),
		asked.call('double', 2),
		asked.call('double', 3)
	]);
	expect(answers).toEqual([5, 4, 6]);
	expect(started).toHaveLength(1);
	asked.stop();
});

test('progress is heard in order', async () => {
	const { asked } = requests();
	const heard: number[] = [];
	await asked.call('count', 4, { onProgress: (done) => heard.push(done) });
	expect(heard).toEqual([0.25, 0.5, 0.75, 1]);
	asked.stop();
});

test('errors come over with their name and code', async () => {
	const { asked } = requests();
	await expect(asked.call('fail', { code: 'as-asked' })).rejects.toMatchObject({ code: 'as-asked' });
	await expect(asked.call('fail', { code: 'as-asked' })).rejects.toThrow(EntenteError);
	await expect(asked.call('fail', {})).rejects.toMatchObject({ name: 'TypeError', message: 'No code.' });
	const unknown = asked as unknown as Requests<{ missing: (input: null) => null }>;
	await expect(unknown.call('missing', null)).rejects.toThrow('knows no job "missing"');
	asked.stop();
});

test('an aborted question is rejected at once, the job hears of it, and the worker goes on', async () => {
	const { asked, started } = requests();
	const controller = new AbortController();
	let last = 0;
	const counted = asked.call('count', 1_000, {
		signal: controller.signal,
		onProgress: (done) => {
			last = done;
			controller.abort();
		}
	});
	await expect(counted).rejects.toMatchObject({ name: 'AbortError' });
	expect(last).toBe(0.001);
	await expect(asked.call('double', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
		name: 'AbortError'
	});
	expect(await asked.call('double', 21)).toBe(42);
	expect(started).toHaveLength(1);
	asked.stop();
});

test('a worker that says nothing for too long is given up, and the next question starts another', async () => {
	const { asked, started } = requests();
	const silent = asked.call('sleep', null, { timeout: 30 });
	await expect(silent).rejects.toMatchObject({ code: 'worker-timeout' });
	expect(await asked.call('double', 4)).toBe(8);
	expect(started).toHaveLength(2);
	asked.stop();
});

test('a worker that reports progress is not given up', async () => {
	const { asked } = requests();
	expect(await asked.call('count', 400, { timeout: 300 })).toBe(400);
	asked.stop();
});

test('stopping rejects what waits', async () => {
	const { asked } = requests();
	const waiting = asked.call('sleep', null);
	asked.stop();
	await expect(waiting).rejects.toMatchObject({ code: 'worker-failed' });
});

test('where there are no workers the same jobs run in place', async () => {
	const asked = new Requests<typeof jobs>(null, () => Promise.resolve(jobs));
	const heard: number[] = [];
	expect(await asked.call('count', 2, { onProgress: (done) => heard.push(done) })).toBe(2);
	expect(heard).toEqual([0.5, 1]);
	await expect(asked.call('fail', { code: 'as-asked' })).rejects.toMatchObject({ code: 'as-asked' });
	const controller = new AbortController();
	const stopped = asked.call('count', 50, {
		signal: controller.signal,
		onProgress: () => controller.abort()
	});
	await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});
