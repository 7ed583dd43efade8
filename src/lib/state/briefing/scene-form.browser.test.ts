import { expect, test } from 'vitest';
import { SceneForm, type ScenePlace } from './scene-form.svelte.ts';
import type { BriefingId, SceneId } from '#core/model/ids.ts';

const place: ScenePlace = { briefing: 'who-leads' as BriefingId, scene: 's1' as SceneId };

/** A form with what it told of: how often, and how often that came to an end. */
function formThat(write: () => Promise<boolean>) {
	const told = { begun: 0, ended: 0 };
	const form = new SceneForm(write, (change) => {
		told.begun += 1;
		void change.then(() => (told.ended += 1));
	});
	return { form, told };
}

test('what is typed is waited for from the first sign until it is written down', async () => {
	const { form, told } = formThat(() => Promise.resolve(true));
	for (const title of ['W', 'Wh', 'Who']) form.type(place, { title });
	await Promise.resolve();
	expect(told).toEqual({ begun: 1, ended: 0 });
	await form.flush();
	expect(form.isDirty).toBe(false);
	expect(told).toEqual({ begun: 1, ended: 1 });
});

test('what could not be written down stays in the form, and nobody waits for it', async () => {
	const { form, told } = formThat(() => Promise.resolve(false));
	form.type(place, { title: 'Who' });
	await form.flush();
	expect(form.fieldsOf(place)).toEqual({ title: 'Who' });
	expect(told).toEqual({ begun: 1, ended: 1 });
	const { form: broken, told: toldOfIt } = formThat(() => Promise.reject(new Error('There is no ledger.')));
	broken.type(place, { title: 'Who' });
	await expect(broken.flush()).rejects.toThrow('no ledger');
	expect(broken.isDirty).toBe(true);
	expect(toldOfIt).toEqual({ begun: 1, ended: 1 });
});

test('who goes on to type while it is written down is waited for anew', async () => {
	const { form, told } = formThat(() => Promise.resolve(true));
	form.type(place, { title: 'One' });
	const writing = form.flush();
	form.type(place, { title: 'One two' });
	await writing;
	expect(told).toEqual({ begun: 2, ended: 1 });
	expect(form.isDirty).toBe(true);
	await form.flush();
	expect(told).toEqual({ begun: 2, ended: 2 });
	expect(form.isDirty).toBe(false);
});

test('what is typed once more, and was written down meanwhile, is not waited for', async () => {
	const { form, told } = formThat(() => Promise.resolve(true));
	form.type(place, { title: 'One' });
	const writing = form.flush();
	form.type(place, { title: 'One' });
	await writing;
	expect(form.isDirty).toBe(false);
	await form.flush();
	expect(told).toEqual({ begun: 2, ended: 2 });
});
