import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphmlFormat } from '../../src/lib/core/formats/graphml/graphml-format.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { isDrawn } from '../../src/lib/core/model/relation.ts';
import { hostileDossier, wholeOf } from '../support/hostile-dossier.ts';
import { makeActor, makeClaim, makeDossier } from '../support/make-dossier.ts';
import { openMali } from '../support/open-mali.ts';
import { readGraphml, type ReadElement, type ReadGraphml } from '../support/read-graphml.ts';

type Value = string | number | boolean | null;
interface Found {
	readonly directed: boolean;
	readonly graph: Readonly<Record<string, unknown>>;
	readonly nodes: readonly { readonly id: string; readonly data: Readonly<Record<string, Value>> }[];
	readonly edges: readonly {
		readonly id: string;
		readonly source: string;
		readonly target: string;
		readonly data: Readonly<Record<string, Value>>;
	}[];
}

const script = fileURLToPath(new URL('../support/graphml_readers.py', import.meta.url));
const schema = fileURLToPath(new URL('../../../shared/data/formats/xsd/graphml.xsd', import.meta.url));

const python = ['/usr/bin/python3', 'python3'].find(
	(command) => spawnSync(command, ['-c', 'import networkx, igraph']).status === 0
);
const noPython = 'no python3 here has both networkx and igraph (Debian: python3-networkx, python3-igraph)';
const noSchema = !existsSync(schema)
	? 'the schema of GraphML is not beside the project'
	: 'xmllint is not installed';
const hasSchema = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;

const undirected = () =>
	makeDossier({ actors: [makeActor('a'), makeActor('b')], claims: [makeClaim('c', 'a allied b')] });
const dossiers: readonly (readonly [name: string, open: () => Dossier | Promise<Dossier>])[] = [
	['mali-2020', openMali],
	['hostile', hostileDossier],
	['undirected', undirected]
];

describe.each(dossiers)('the GraphML of %s', (name, open) => {
	const folder = mkdtempSync(join(tmpdir(), 'entente-graphml-'));
	const path = join(folder, `${name}.graphml`);
	let input: ReturnType<typeof wholeOf>;
	let written: ReadGraphml;

	beforeAll(async () => {
		input = wholeOf(await open());
		const xml = graphmlFormat.write(input);
		writeFileSync(path, xml);
		written = readGraphml(xml);
	});

	afterAll(() => rmSync(folder, { recursive: true }));

	test.for(['networkx', 'igraph'] as const)('comes back whole from %s', (reader, { skip }) => {
		if (!python) return skip(noPython);
		const answer = execFileSync(python, [script, path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
		const found = (JSON.parse(answer) as Record<string, Found>)[reader];
		expect(found?.directed).toBe(written.graph.attributes.edgedefault === 'directed');
		expect(found?.nodes.map(({ id }) => id)).toEqual(written.nodes.map(({ attributes }) => attributes.id));
		// NetworkX lists ties by their first end.
		expect(ends(found?.edges ?? [])).toEqual(ends(written.edges.map(({ attributes }) => attributes)));
		for (const node of found?.nodes ?? [])
			expect(known(node.data)).toEqual(valuesOf(written, 'node', node.id));
		for (const edge of found?.edges ?? []) {
			expect(known(edge.data)).toEqual(valuesOf(written, 'edge', edge.id));
		}

		// The same against the dossier itself: every spelling and every quoted word, verbatim.
		const spellings = found?.nodes.map(({ data }) => namesIn(data.names));
		expect(spellings).toEqual(input.scene.actors.map(({ names }) => names.map(({ text }) => text)));
		const drawn = input.scene.relations.filter(({ reason }) => isDrawn(reason.status));
		const quotes = drawn.map(({ claims }) =>
			claims.flatMap(({ excerpts }) => excerpts.map(({ text }) => text))
		);
		expect(found?.edges.map(({ data }) => quotesIn(data.evidence).join('\n')).sort()).toEqual(
			quotes.map((words) => words.join('\n')).sort()
		);
	});

	test('is valid by the schema of GraphML', ({ skip }) => {
		if (!hasSchema) return skip(noSchema);
		const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, path], {
			encoding: 'utf8'
		});
		expect(stderr).toBe(`${path} validates\n`);
		expect(status).toBe(0);
	});
});

function namesIn(json: Value | undefined): readonly string[] {
	return (JSON.parse(String(json)) as { text: string }[]).map(({ text }) => text);
}

function quotesIn(json: Value | undefined): readonly string[] {
	return (JSON.parse(String(json)) as { quotes: { text: string }[] }[]).flatMap(({ quotes }) =>
		quotes.map(({ text }) => text)
	);
}

function ends(edges: readonly { readonly [name: string]: unknown }[]): readonly string[] {
	return edges.map(({ id, source, target }) => `${String(id)} ${String(source)} ${String(target)}`).sort();
}

/** The columns of one element by name, each in its type, as the file declares them. */
function valuesOf(
	{ keys, nodes, edges }: ReadGraphml,
	scope: 'node' | 'edge',
	id: string
): Record<string, Value> {
	const elements: readonly ReadElement[] = scope === 'node' ? nodes : edges;
	const data = elements.find(({ attributes }) => attributes.id === id)?.data ?? new Map<string, string>();
	const typed = { string: String, int: Number, double: Number, boolean: (text: string) => text === 'true' };
	return Object.fromEntries<Value>(
		keys.flatMap((key): [string, Value][] => {
			const text = data.get(key.id ?? '');
			if (key.for !== scope || text === undefined || text === '') return [];
			return [[key['attr.name'] ?? '', typed[key['attr.type'] as keyof typeof typed](text)]];
		})
	);
}

/** Without what igraph fills in where a value is not known. */
function known(data: Readonly<Record<string, Value>>): Record<string, Value> {
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== ''));
}
