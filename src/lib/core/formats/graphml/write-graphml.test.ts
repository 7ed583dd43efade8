import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileDossier, hostileNames, wholeOf } from '../../../../../tests/support/hostile-dossier.ts';
import { makeActor, makeClaim, makeDossier } from '../../../../../tests/support/make-dossier.ts';
import { readGraphml } from '../../../../../tests/support/read-graphml.ts';
import { edgeKeys, graphKeys, nodeKeys, directedKey } from './graphml-keys.ts';
import { graphmlFormat } from './graphml-format.ts';
import { writable } from '#core/formats/xml-text.ts';
import { isDrawn } from '#core/model/relation.ts';

const write = (dossier: Parameters<typeof wholeOf>[0]) => graphmlFormat.write(wholeOf(dossier));
const clean = (text: string) => writable(text).text;

describe('the file', () => {
	const dossier = hostileDossier();
	const xml = write(dossier);
	const read = readGraphml(xml);

	test('begins as XML without a BOM or a DOCTYPE, in the default namespace', () => {
		expect(
			xml.startsWith(
				'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
			)
		).toBe(true);
		expect(xml.endsWith('</graphml>\n')).toBe(true);
		expect(xml).not.toMatch(/<(desc|default|!)/);
		expect(xml).not.toContain('\r');
	});

	test('declares every column once, under an id of its own that is never called id', () => {
		const declared = [...graphKeys, ...nodeKeys, ...edgeKeys, directedKey];
		expect(read.keys).toEqual(
			declared.map(({ id, for: scope, name, type }) => ({
				id,
				for: scope,
				'attr.name': name,
				'attr.type': type
			}))
		);
		const ids = declared.map(({ id }) => id.toLowerCase());
		expect(new Set(ids).size).toBe(ids.length);
		for (const scope of ['node', 'edge']) {
			const names = declared.filter((key) => key.for === scope).map(({ name }) => name.toLowerCase());
			expect(new Set(names).size).toBe(names.length);
			expect(names).not.toContain('id');
		}
		expect(edgeKeys[0]).toMatchObject({ id: 'label', name: 'label' });
	});

	test('holds every actor with its names, kind, colour and place', () => {
		expect(read.nodes.map(({ data }) => data.get('actor_id'))).toEqual([...dossier.actors.keys()].map(clean));
		for (const [index, actor] of [...dossier.actors.values()].entries()) {
			const { attributes, data } = read.nodes[index] ?? { attributes: {}, data: new Map<string, string>() };
			const [primary, ...others] = actor.names.map(({ text }) => clean(text));
			const point = dossier.positions?.points.get(actor.id);
			expect(attributes.id).toMatch(/^[A-Za-z0-9_.:-]+$/);
			expect(data.get('name')).toBe(primary);
			expect(data.get('aliases')).toBe(others.join(' | '));
			expect(JSON.parse(data.get('names') ?? '')).toEqual(actor.names);
			expect(data.get('type')).toBe(clean(actor.kind));
			expect(data.get('color')).toMatch(/^#[0-9a-f]{6}$/);
			expect(`${data.get('x')} ${data.get('y')}`).toBe(`${point?.x} ${point?.y}`);
		}
	});

	test('holds every drawn tie, parallel ones too, with its words in code points', () => {
		const { relations } = wholeOf(dossier).scene;
		const drawn = relations.filter(({ reason }) => isDrawn(reason.status));
		expect(read.edges.map(({ data }) => data.get('relation_id'))).toEqual(drawn.map(({ id }) => clean(id)));
		const nodeIds = new Map(read.nodes.map(({ attributes, data }) => [data.get('actor_id'), attributes.id]));
		for (const [index, relation] of drawn.entries()) {
			const { attributes, data } = read.edges[index] ?? { attributes: {}, data: new Map<string, string>() };
			expect(attributes.source).toBe(nodeIds.get(clean(relation.subject)));
			expect(attributes.target).toBe(nodeIds.get(clean(relation.object)));
			expect(data.get('label')).toBe(relation.type);
			expect(data.get('status')).toBe(relation.reason.status);
			expect(data.get('directed')).toBe(String(relation.type !== 'allied'));
			const evidence = JSON.parse(data.get('evidence') ?? '') as {
				quotes: { text: string; article: string; start: number; end: number }[];
			}[];
			expect(evidence.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual(
				relation.claims.map(({ excerpts }) => excerpts.map(({ text }) => text))
			);
			for (const { text, article, start, end } of evidence.flatMap(({ quotes }) => quotes)) {
				const whole = [...dossier.articles.values()].find(({ id }) => id === article)?.text ?? '';
				expect(Array.from(whole).slice(start, end).join('')).toBe(text);
			}
		}
		expect(read.edges.some(({ data }) => data.get('label') === 'allied')).toBe(true);
		expect(new Set(read.edges.map(({ attributes }) => attributes.id)).size).toBe(read.edges.length);
	});

	test('ids of nodes, edges and graph are all different', () => {
		const ids = [...read.nodes, ...read.edges, read.graph].map(({ attributes }) => attributes.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toContain('__proto__');
	});

	test('two exports are equal to the byte', () => {
		expect(write(hostileDossier())).toBe(xml);
	});

	test('says what it leaves behind', () => {
		const losses = graphmlFormat.losses(wholeOf(dossier));
		expect(losses.join('\n')).toMatch(/1 tie that is only denied or retracted is not in the file/);
		expect(losses.join('\n')).toMatch(/1 tie without a direction is written as directed/);
		expect(losses.join('\n')).toMatch(/\d+ characters that XML cannot hold became U\+FFFD/);
		for (const sentence of losses) expect(sentence).toMatch(/^([A-Z\d]|igraph).*\.$/);
	});
});

test.each([
	['all directed', ['a founded b', 'b founded a'], 'directed', false],
	['all undirected', ['a allied b'], 'undirected', false],
	['a mix', ['a allied b', 'a founded b'], 'directed', true],
	['no tie', [], 'undirected', false]
] as const)('%s', (_what, statements, direction, hasColumn) => {
	const claims = statements.map((statement, index) => makeClaim(`c${index}`, statement));
	const { keys, graph, edges } = readGraphml(
		write(makeDossier({ actors: [makeActor('a'), makeActor('b')], claims }))
	);
	expect(graph.attributes.edgedefault).toBe(direction);
	expect(keys.some(({ id }) => id === 'directed')).toBe(hasColumn);
	expect(edges.every(({ data }) => data.has('directed') === hasColumn)).toBe(true);
});

test('values that nobody knows are left out', () => {
	const { nodes, edges } = readGraphml(
		write(
			makeDossier({
				actors: [makeActor('a'), makeActor('b')],
				claims: [makeClaim('c', 'a founded b', { article: null, assessment: { reason: 'r', restsOn: [] } })]
			})
		)
	);
	for (const key of ['x', 'y', 'aliases', 'description']) expect(nodes[0]?.data.has(key)).toBe(false);
	for (const key of ['start', 'end', 'quote']) expect(edges[0]?.data.has(key)).toBe(false);
});

test('notes and broken words do not get out as good ones', () => {
	const claim = makeClaim('c', 'a founded b', { note: 'PRIVATE-NOTE' });
	const broken = {
		...claim,
		excerpts: claim.excerpts.map((excerpt) => ({ ...excerpt, text: 'BROKEN-WORDS', broken: true as const }))
	};
	const dossier = {
		...makeDossier({ actors: [makeActor('a'), makeActor('b')] }),
		claims: new Map([[claim.id, broken]])
	};
	const xml = write(dossier);
	expect(xml).not.toContain('PRIVATE-NOTE');
	const [edge] = readGraphml(xml).edges;
	expect(edge?.data.get('quote')).toBeUndefined();
	expect(edge?.data.get('evidence')).toContain('"broken":true');
});

test('any id and name comes back', () => {
	const word = fc.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
		fc.constantFrom(...hostileNames)
	);
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), word, (ids, name) => {
			const actors = ids.map((id) => makeActor(id, 'group', [name, id]));
			const { nodes } = readGraphml(write(makeDossier({ actors })));
			expect(nodes.map(({ data }) => [data.get('actor_id'), data.get('name'), data.get('aliases')])).toEqual(
				ids.map((id) => [clean(id), clean(name), clean(id)])
			);
		}),
		{ numRuns: 60 }
	);
});
