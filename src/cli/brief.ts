import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { briefingTexts } from '#core/briefing/briefing-texts.ts';
import { lintBriefing, type LintFinding } from '#core/briefing/lint.ts';
import { momentOf, sceneMoments } from '#core/briefing/moment.ts';
import { briefingContent } from '#core/briefing/scene-content.ts';
import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import { safeFileName } from '#core/formats/file-name.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { briefingId } from '#core/model/ids.ts';
import { shown, visible } from '#core/model/shown.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { counted } from './counted.ts';
import { findFolder, openNamed } from './open-dossier.ts';
import { printIssues } from './print-issues.ts';
import { readWords } from './read-arguments.ts';
import { writePack } from './write-pack.ts';

/** What an audience must not be shown: notes that quote nothing. */
const broken: readonly LintFinding['code'][] = ['cite-gone', 'cite-broken'];

/** Writes a briefing as files to hand over: a PDF, a picture of each scene, and all of it in words. */
export const brief: Command = {
	summary: 'write a briefing as PDF, SVG and Markdown',
	usage: `folder briefing --out DIR [--notes] [--no-pdf]

  folder     a dossier's folder, or the name of one in the data folder
  briefing   the id of one of its briefings
  --out DIR  the folder to write to; it is made where it is not there
  --notes    with what is for the presenter only
  --no-pdf   without the PDF, which takes a Chromium to print

Writes <briefing>.pdf, scenes/<number>-<title>.svg and captions.md, all of them or none. What an audience would stumble over is
said on the error stream; ends with 1 where a note quotes words that are not there.`,

	async run(args, io) {
		const call = readCall(args);
		const named = await findFolder(call.folder, io);
		const { opened, root } = await openNamed(named, io);
		const faults = opened.issues.filter(({ severity }) => severity === 'fault');
		printIssues(named.folder, faults, io);
		const briefing = briefingNamed(call.briefing, opened.dossier);
		const content = contentOf(briefing, opened);
		const findings = lintBriefing(content, momentOf(opened.dossier));
		for (const { message, remedy } of findings) io.err(visible(`${message} ${remedy}`));
		const files = new Map<string, string | Uint8Array>(briefingTexts(content, call.hasNotes));
		if (call.hasPdf) {
			const { folder, id: dossier } = named;
			const pdf = await io.printHandout({
				...{ folder, root, dossier, briefing: briefing.id, hasNotes: call.hasNotes }
			});
			if (!pdf)
				throw new UsageError(
					'There is no Chromium here to print with. Install one, name it in CHROMIUM, or say --no-pdf.'
				);
			files.set(safeFileName(`${briefing.id}.pdf`), pdf);
		}
		const folder = resolve(io.cwd, call.out);
		const before = await picturesIn(folder);
		await writePack(folder, files);
		tell(folder, files, before, io);
		return findings.some(({ code }) => broken.includes(code)) ? 1 : 0;
	}
};

function readCall(args: readonly string[]) {
	const { words, values } = readWords(args, {
		out: { type: 'string' },
		notes: { type: 'boolean' },
		'no-pdf': { type: 'boolean' }
	});
	const [folder, briefing, ...more] = words;
	if (folder === undefined) throw new UsageError('Which dossier? Name its folder.');
	if (more.length > 0) throw new UsageError(`One briefing at a time: what is ${shown(more[0])}?`);
	if (values.out === undefined || values.out === '')
		throw new UsageError('Where to? --out takes the folder to write to.');
	if (values.out.includes('\0')) throw new UsageError(`${shown(values.out)} is no path.`);
	const [hasNotes, hasPdf] = [values.notes ?? false, !(values['no-pdf'] ?? false)];
	return { folder, briefing, out: values.out, hasNotes, hasPdf };
}

function briefingNamed(id: string | undefined, { briefings }: Dossier): Briefing {
	const found = id === undefined || id === '' ? undefined : briefings?.get(briefingId(id));
	if (found) return found;
	const question = id === undefined ? 'Which briefing?' : `There is no briefing ${shown(id)}.`;
	const all = [...(briefings?.values() ?? [])].map((each) => `${visible(each.id)} (${visible(each.title)})`);
	const there = all.length > 0 ? `There are: ${all.join(', ')}.` : 'This dossier has none.';
	throw new UsageError(`${question} ${there}`);
}

function contentOf(briefing: Briefing, { dossier, entries, sequence, unapplied }: OpenedFolder) {
	const without = new Set(unapplied.map(({ entry }) => entry.id));
	const checkpoint = sequence - entries.length;
	return briefingContent(
		briefing,
		sceneMoments({ written: dossier, drafts: entries, unapplied: without, checkpoint })
	);
}

async function picturesIn(folder: string): Promise<readonly string[]> {
	const names = await readdir(join(folder, 'scenes')).catch(() => []);
	return names.filter((name) => name.endsWith('.svg')).map((name) => `scenes/${name}`);
}

function tell(
	folder: string,
	files: ReadonlyMap<string, unknown>,
	before: readonly string[],
	io: CommandIo
): void {
	const said = visible(relative(io.cwd, folder) || '.');
	for (const path of files.keys()) io.out(`${said}/${visible(path)}`);
	const left = before.filter((path) => !files.has(path));
	if (left.length > 0)
		io.err(
			`${counted(left.length, 'picture')} of another time ${left.length === 1 ? 'was' : 'were'} left: ${left.map(visible).join(', ')}.`
		);
}
