import type { LintFinding } from '#core/briefing/lint.ts';

/** The part of a scene's form in which a finding is put right. */
export type SceneField =
	'title' | 'caption' | 'cites' | 'others' | 'callouts' | 'tidy' | 'picture' | 'changed';

const fields: Readonly<Record<LintFinding['code'], SceneField>> = {
	'title-missing': 'title',
	'caption-empty': 'caption',
	'caption-too-long': 'caption',
	'caption-actor-not-shown': 'caption',
	'caption-tie-not-shown': 'caption',
	'cites-nothing': 'caption',
	'cite-gone': 'cites',
	'cite-broken': 'cites',
	'cite-retracted': 'cites',
	'contested-without-badge': 'others',
	'label-too-small': 'others',
	'grey-alike': 'others',
	'callout-of-nothing': 'callouts',
	'view-of-nothing': 'picture',
	'nothing-shown': 'picture',
	'changed-since': 'changed',
	'moment-gone': 'picture'
};

/** See {@link SceneField}. */
export function fieldOf(code: LintFinding['code']): SceneField {
	return fields[code];
}
