import { expect, test } from 'vitest';
import { kindOfFiles } from './kind-of-files.ts';

test.each([
	[['note.txt'], 'article'],
	[['Report.PDF'], 'article'],
	[['a/b/dossier.json', 'a/b/actors.jsonl'], 'dossier'],
	[['mali.zip'], 'dossier'],
	[['mali-2020.json'], 'dossier'],
	[['one.txt', 'two.txt'], 'unknown'],
	[['photo.jpg'], 'unknown'],
	[[], 'unknown']
] as const)('%j is %s', (paths, kind) => expect(kindOfFiles(paths)).toBe(kind));
