import type { Explorer } from '#state/explorer.svelte.ts';
import { primaryName } from '#core/model/actor.ts';

/** Put what is selected on the clipboard: of a tie its sentence with its sources, of an actor its name. */
export async function copySelected(explorer: Explorer): Promise<void> {
	const { index, narrator, view, vocabulary, tools } = explorer;
	const read = view.reading?.claim == null ? undefined : index.relationByClaim.get(view.reading.claim);
	const relation = read ?? explorer.relation;
	try {
		if (relation) {
			const { citeTie } = await import('#state/words/cite-tie.ts');
			const { plain, html } = citeTie(relation, index, vocabulary);
			await tools.copyText(plain, html);
			narrator.say('Copied: the tie with its sources.');
		} else if (explorer.actor) {
			await tools.copyText(primaryName(explorer.actor).text);
			narrator.say('Copied: the name.');
		} else narrator.say('Nothing is selected.');
	} catch {
		explorer.fail('text-not-copied');
	}
}
