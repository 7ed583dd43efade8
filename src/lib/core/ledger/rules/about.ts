import type { DossierAbout } from '#core/model/dossier.ts';
import { aboutCell, actorCell } from '../cell.ts';
import type { AboutDetails, OperationOf } from '../operation.ts';
import { found, gone, outdated } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import { withoutFields } from '../without-fields.ts';

/** See `change-about`. */
export const changeAbout: Rule<OperationOf<'change-about'>> = {
	problems: ({ about, actors }, { from, to }) =>
		found(
			!sameValue(aboutDetailsOf(about), from) && outdated('from', 'what is said of the dossier', about.id),
			...to.startWith.map((id, index) => !actors.has(id) && gone(`to.startWith.${index}`, 'actor', id))
		),
	change: (dossier, { to }) => ({ ...dossier, about: { id: dossier.about.id, ...to } }),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ from, to }) => [{ ...aboutCell, from, to }],
	needs: ({ from, to }) => [...from.startWith, ...to.startWith].map((id) => actorCell(id, 'existence'))
};

/** What a dossier says of itself, without its id. */
export function aboutDetailsOf(about: AboutDetails | DossierAbout): AboutDetails {
	return withoutFields(about as DossierAbout, 'id');
}
