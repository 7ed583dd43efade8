import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../tests/support/dossier-files.ts';
import { makeArticle } from '../../tests/support/make-dossier.ts';
import { draft, ledgerOf } from '../../tests/support/planted/ledger.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { quote } from '#core/evidence/quote.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Claim } from '#core/model/claim.ts';
import { actorId, actorKindId, claimId, relationTypeId } from '#core/model/ids.ts';
import { commands } from './commands.ts';
import { projectRoot } from './mark.mjs';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const section = /## Make your own in ten minutes\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';

/** The arguments of each `npm run entente -- …` in a text, comments and quotes taken off. */
function calls(text: string): string[][] {
	return [...text.matchAll(/^ *npm run entente -- ([^#\n]*)/gm)].map(([, line]) =>
		[...(line ?? '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
	);
}

test('every command of the README is one, and every command is in it', () => {
	const named = new Set(calls(readme).map(([name]) => name));
	expect([...named].sort()).toEqual([...commands.keys()].sort());
});

test('the ten minutes of the README run as they are written', async () => {
	const folder = await temporaryFolder();
	const [first, second, ...later] = calls(section);
	expect(later.map(([name]) => name)).toEqual(['log', 'checkpoint', 'validate']);
	expect(await runCommand(folder, ...first!)).toMatchObject({ code: 0, err: [] });
	expect(await runCommand(folder, ...second!)).toMatchObject({ code: 0, err: [] });
	await writeFile(join(folder, 'harbour/ledger.jsonl'), await workInBrowser());
	for (const call of later)
		expect(await runCommand(folder, ...call), call[0]).toMatchObject({ code: 0, err: [] });
	expect((await runCommand(folder, 'validate', 'harbour')).out).toEqual([
		'1 dossier, 1 article, 2 actors, 1 claim: 0 faults, 0 warnings.'
	]);
});

// Steps 3 and 4: what the explorer writes down when they are done there.
function workInBrowser(): Promise<string> {
	const text = /```\n([\s\S]*?)\n *```/
		.exec(section.slice(section.indexOf('strike.txt')))![1]!
		.replace(/^ +/gm, '');
	const words = 'The Harbour Union, led by Ines Falk';
	const article = makeArticle('strike', { text, sha256: sha256(text) });
	const actor = (id: string, kind: string, name: string): Actor => ({
		id: actorId(id),
		kind: actorKindId(kind),
		names: [{ text: name, language: 'en', role: 'primary' }]
	});
	const claim: Claim = {
		id: claimId('falk-leads'),
		subject: actorId('falk'),
		type: relationTypeId('leads'),
		object: actorId('union'),
		polarity: 'asserts',
		hedge: 'none',
		excerpts: [quote(article, text.indexOf(words), text.indexOf(words) + words.length)],
		triggers: [],
		recorded: article.published.date
	};
	return ledgerOf([
		draft('article', { type: 'add-article', article }),
		draft(
			'claim',
			{ type: 'add-actor', actor: actor('falk', 'person', 'Ines Falk') },
			{ type: 'add-actor', actor: actor('union', 'organisation', 'Harbour Union') },
			{ type: 'add-claim', claim }
		)
	]);
}
