import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dossierFiles, smallVocabularyFiles } from './dossier-files.ts';
import { hostileDossier } from './hostile-dossier.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from './make-dossier.ts';

const shelf = fileURLToPath(new URL('../../build-tests/graph-data/', import.meta.url));

async function writeFolder(folder: string, files: ReadonlyMap<string, string>) {
	await rm(join(shelf, folder), { recursive: true, force: true });
	for (const [name, text] of files) {
		const path = join(shelf, folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
}

/** What is appended to over and over, and so is of no use to anybody else. */
function appended(): ReadonlyMap<string, string> {
	const article = makeArticle('news');
	const actors = ['one', 'another'].map((id) => makeActor(id));
	const { about, ...rows } = makeDossier({
		actors,
		articles: [article],
		claims: [makeClaim('c1', 'one founded another', { article })]
	});
	const files = dossierFiles({ ...rows, about: { ...about, title: 'Appended to' } });
	for (const [name, text] of smallVocabularyFiles) files.set(`vocabulary/${name}`, text);
	return files;
}

/** Adds dossiers that no shelf should have, beside the copies that the end-to-end server serves: see the tests that open them. */
export default async function addExtraDossiers() {
	const hostile = hostileDossier();
	const files = dossierFiles({
		...hostile,
		about: { ...hostile.about, title: '<script>window.__xss = 1</script> \u202etitle' }
	});
	for (const [name, text] of smallVocabularyFiles) files.set(`vocabulary/${name}`, text);
	await writeFolder('hostile', files);
	await writeFolder('appended', appended());

	const mali = join(shelf, 'mali-2020');
	const [about, actors, claims, article, details] = await Promise.all(
		[
			'dossier.json',
			'actors.jsonl',
			'claims.jsonl',
			'articles/voa-mali-seeks-to-negotiate-with-jihadists.txt',
			'articles/voa-mali-seeks-to-negotiate-with-jihadists.json'
		].map((name) => readFile(join(mali, name), 'utf8'))
	);
	const rows = claims!.trimEnd().split('\n');
	await writeFolder(
		'broken',
		new Map([
			['dossier.json', about!.replace(/"title": "[^"]*"/, '"title": "Broken on purpose"')],
			['actors.jsonl', actors!],
			// Line 3 is cut off in the middle; the words of the second last claim are not in the article.
			[
				'claims.jsonl',
				[
					...rows.slice(0, 2),
					rows[2]!.slice(0, 80),
					...rows.slice(3).map((row) => row.replaceAll('is the founder of', 'is the fownder of'))
				].join('\n') + '\n'
			],
			['articles/voa-mali-seeks-to-negotiate-with-jihadists.txt', article!],
			['articles/voa-mali-seeks-to-negotiate-with-jihadists.json', details!]
		])
	);
}
