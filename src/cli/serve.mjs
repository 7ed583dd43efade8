// npm start: serves the build on this machine only, and says where in one line.
// Not `node build`: that listens on every network interface, and takes itself to be behind https.
import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setDataFolder } from './data-folder.mjs';

const host = '127.0.0.1';
const portsToTry = 21;
const localHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

const headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

// A worker is under the policy of its own file, not of the page: only here may WebAssembly be compiled.
const workerPath = '/_app/immutable/workers/';
const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'";

// All of this is read when the handler is imported. With the protocol in a header that only we set,
// the server's own origin is the one that was asked for: localhost and 127.0.0.1 both work.
setDataFolder();
delete process.env.ORIGIN;
process.env.PROTOCOL_HEADER = 'x-entente-protocol';
// The largest body that an endpoint takes: limits.bundleBytes.
process.env.BODY_SIZE_LIMIT ??= '20M';
const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href).catch((error) => {
	if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
	fail('There is no build to serve. `npm start` makes it first.');
});

// The handler knows the files that were there when it started. After another build some of them are gone.
const clientFolder = fileURLToPath(new URL('../../build/client/', import.meta.url));
const clientFiles = new Set(
	readdirSync(clientFolder, { recursive: true }).map((path) => `/${path.replaceAll('\\', '/')}`)
);

const server = createServer((request, response) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	// Another site's name that points at this machine (DNS rebinding) must not read a dossier.
	if (!localHost.test(request.headers.host ?? '')) {
		response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
		response.end('This server answers to 127.0.0.1 and localhost only.\n');
		return;
	}
	request.headers['x-entente-protocol'] = 'http';
	if (request.url?.startsWith(workerPath)) response.setHeader('Content-Security-Policy', workerPolicy);
	// Also for the answers that are not an endpoint's own: to a method or a path that is not there.
	if (request.url?.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
	if (isGone(request)) {
		response.writeHead(404).end();
		return;
	}
	// A file that goes at this very moment ends this one answer, and not the server.
	response.on('pipe', (file) => file.on('error', () => response.destroy()));
	handler(request, response, () => response.writeHead(404).end());
});

function isGone(request) {
	const path = pathOf(request.url ?? '');
	if (!clientFiles.has(path)) return false;
	const isLost = (name) =>
		clientFiles.has(name) && !statSync(join(clientFolder, name), { throwIfNoEntry: false });
	if (isLost(`${path}.br`) || isLost(`${path}.gz`)) delete request.headers['accept-encoding'];
	return isLost(path);
}

function pathOf(url) {
	const path = url.split('?', 1)[0];
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

const asked = Number(process.env.PORT || 4173);
if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
	fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
}
let port = asked;

server.on('error', (error) => {
	if (error.code !== 'EADDRINUSE') fail(`The server cannot listen on port ${port}: ${error.message}`);
	port += 1;
	if (port === asked + portsToTry || port > 65_535) {
		fail(`The ports ${asked} to ${port - 1} are all taken. Name a free one: PORT=8080 npm start`);
	}
	server.listen(port, host);
});

server.on('listening', () => {
	const taken = asked !== 0 && port !== asked ? ` (port ${asked} was taken)` : '';
	console.log(`Entente is at http://${host}:${server.address().port}${taken}`);
});

server.listen(port, host);

// Writes in flight finish, within five seconds. From a terminal the signal comes twice, once through npm.
function stop() {
	server.close(() => process.exit(0));
	setTimeout(() => process.exit(0), 5000).unref();
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);

// Told to end, npm ends its shell, which does not pass the word on: without this the server would stay behind.
if (process.env.npm_lifecycle_event === 'start') {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) stop();
	}, 500).unref();
}

function fail(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
