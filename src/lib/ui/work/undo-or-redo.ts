import type { Explorer } from '#state/explorer.svelte.ts';

/** Take back what was done last, or do it again, and say so in words. */
export async function undoOrRedo(explorer: Explorer, which: 'undo' | 'redo'): Promise<void> {
	const { work, narrator } = explorer;
	const target = work.next[which];
	if (!work.canWrite || !target) {
		narrator.say(which === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.');
		return;
	}
	const before = work.written;
	const performed = await work[which]();
	if (performed?.ok) {
		const { describeEntry } = await import('#core/ledger/describe.ts');
		const dossier = which === 'undo' ? before : work.written;
		narrator.say(`${which === 'undo' ? 'Undone' : 'Redone'}: ${describeEntry(target, dossier)}.`);
	} else explorer.fail('undo-impossible');
}
