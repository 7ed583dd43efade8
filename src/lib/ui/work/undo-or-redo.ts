import type { Explorer } from '#state/explorer.svelte.ts';

/** Take back what was done last, or do it again, and say so in words. */
export async function undoOrRedo(explorer: Explorer, which: 'undo' | 'redo'): Promise<void> {
	const { work, narrator } = explorer;
	const stepped = work.canWrite ? await work[which]() : null;
	if (!stepped) {
		narrator.say(which === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
	} else if (stepped.performed.ok) {
		const { describeEntry } = await import('#state/work-rules.ts');
		const dossier = which === 'undo' ? stepped.before : work.written;
		narrator.say(`${which === 'undo' ? 'Undone' : 'Redone'}: ${describeEntry(stepped.of, dossier)}.`);
	} else explorer.fail('undo-impossible');
}
