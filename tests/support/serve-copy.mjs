// The server of the end-to-end tests: the real one, on any free port, with its own copy of graph-data,
// so that a test may change a dossier and the work tree stays as it was.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/mark.mjs';

const original = join(projectRoot, 'graph-data');
const copy = join(projectRoot, 'build-tests/graph-data');

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
cpSync(original, copy, { recursive: true });

process.env.ENTENTE_DATA = copy;
process.env.PORT = '0';
await import('../../src/cli/serve.mjs');
