// Marks: a small file beside something made, holding a hash of what it was made from. While the hash
// is the same, there is nothing to do. Nothing here needs an installed package.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

// Reads no contents: path, size and time of change are enough to see an edit, and a start stays quick.
export function hashOfFiles(paths) {
	const hash = createHash('sha256');
	for (const path of paths) addTo(hash, path);
	return hash.digest('hex');
}

function addTo(hash, path) {
	const facts = statSync(join(projectRoot, path), { throwIfNoEntry: false });
	if (!facts) return;
	if (facts.isDirectory()) {
		for (const name of readdirSync(join(projectRoot, path)).sort()) addTo(hash, `${path}/${name}`);
	} else if (!/\.test\.ts$/.test(path)) {
		hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
	}
}

export function isCurrent(markPath, hash) {
	try {
		return readFileSync(join(projectRoot, markPath), 'utf8') === hash;
	} catch {
		return false;
	}
}

export function writeMark(markPath, hash) {
	const path = join(projectRoot, markPath);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, hash);
}
