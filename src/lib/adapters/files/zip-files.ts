import { askReader } from '#adapters/workers/reading.ts';

/** See `Tools.zipFiles`. */
export async function zipFiles(files: ReadonlyMap<string, string>): Promise<Blob> {
	const bytes = await askReader('zip', files, { timeout: 120_000 });
	return new Blob([bytes], { type: 'application/zip' });
}
