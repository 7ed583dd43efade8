// A plain server of files, as any web host is: the type by the ending, index.html for a folder, 404.html for what is not there.
// It sends no header of ours, and takes nothing.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2'
};

/**
 * Serves the files of a folder on a free port.
 *
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveFolder(folder) {
	const server = createServer((request, response) => answer(folder, request, response));
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { url: `http://localhost:${server.address().port}`, close };
}

function answer(folder, request, response) {
	const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://any').pathname));
	const isFile = (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile();
	const index = join(path, 'index.html');
	if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end();
	else if (isFile(path)) send(response, 200, join(folder, path));
	else if (!isFile(index)) send(response, 404, join(folder, '404.html'));
	else if (path.endsWith('/')) send(response, 200, join(folder, index));
	else response.writeHead(301, { location: `${path}/` }).end();
}

function send(response, status, file) {
	response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
	createReadStream(file).pipe(response);
}
