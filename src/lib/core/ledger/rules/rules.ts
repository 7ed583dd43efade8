import type { Operation, OperationOf, OperationType } from '../operation.ts';
import type { Rule } from '../rule.ts';
import { changeAbout } from './about.ts';
import { addActor, changeActor, removeActor } from './actors.ts';
import { addArticle, changeArticle, removeArticle, restoreArticle, retractArticle } from './articles.ts';
import {
	addBriefing,
	addScene,
	changeBriefing,
	changeScene,
	moveScene,
	removeBriefing,
	removeScene
} from './briefings.ts';
import { addClaim, changeClaim, removeClaim } from './claims.ts';
import { addName, changeName, changePrimaryName, removeName } from './names.ts';
import { moveActor, pinActor, unpinActor } from './placing.ts';
import { markNeverSame, mergeActors, splitActor, unmarkNeverSame } from './resolution.ts';
import { acceptClaim, rejectClaim, reopenClaim } from './reviews.ts';

const rules: { readonly [Type in OperationType]: Rule<OperationOf<Type>> } = {
	'add-actor': addActor,
	'change-actor': changeActor,
	'remove-actor': removeActor,
	'add-name': addName,
	'change-name': changeName,
	'remove-name': removeName,
	'change-primary-name': changePrimaryName,
	'add-article': addArticle,
	'change-article': changeArticle,
	'remove-article': removeArticle,
	'retract-article': retractArticle,
	'restore-article': restoreArticle,
	'add-claim': addClaim,
	'change-claim': changeClaim,
	'remove-claim': removeClaim,
	'accept-claim': acceptClaim,
	'reject-claim': rejectClaim,
	'reopen-claim': reopenClaim,
	'merge-actors': mergeActors,
	'split-actor': splitActor,
	'mark-never-same': markNeverSame,
	'unmark-never-same': unmarkNeverSame,
	'move-actor': moveActor,
	'pin-actor': pinActor,
	'unpin-actor': unpinActor,
	'change-about': changeAbout,
	'add-briefing': addBriefing,
	'remove-briefing': removeBriefing,
	'change-briefing': changeBriefing,
	'add-scene': addScene,
	'remove-scene': removeScene,
	'change-scene': changeScene,
	'move-scene': moveScene
};

/** All that there is to know about operations of this one's type. */
export function ruleOf<Op extends Operation>({ type }: Op): Rule<Op> {
	return rules[type] as unknown as Rule<Op>;
}
