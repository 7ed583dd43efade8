import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

// Say actor, tie or relation, dossier. A format's own words may stand in that format's folder.
const ruledOut = /^(entity|entities|vertex|vertexes|vertices|relationships?|datasets?)$/;
const formats = 'src/lib/core/formats/';

const wordsOf = (name: string) =>
	name
		.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		// `data-set` and `dataSet` are no way round it.
		.flatMap((word, index, all) => [word, `${word}${all[index + 1] ?? ''}`]);

const isRuledOut = (name: string) => wordsOf(name).some((word) => ruledOut.test(word));

// What others named (a property that is only read, like `element.dataset`) is not ours to name.
function namesInScript(path: string, text: string): string[] {
	const names: string[] = [];
	const visit = (node: ts.Node) => {
		const isReadProperty = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
		if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && !isReadProperty) names.push(node.text);
		node.forEachChild(visit);
	};
	ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).forEachChild(visit);
	return names;
}

interface SvelteNode {
	type?: string;
	name?: string;
	property?: unknown;
	computed?: boolean;
}

function namesInComponent(text: string): string[] {
	const names: string[] = [];
	const visit = (value: unknown, isReadProperty: boolean) => {
		if (typeof value !== 'object' || value === null) return;
		const node = value as SvelteNode;
		if (node.type === 'Identifier' && node.name && !isReadProperty) names.push(node.name);
		for (const child of Object.values(value)) {
			visit(child, node.type === 'MemberExpression' && !node.computed && child === node.property);
		}
	};
	visit(parse(text, { modern: true }), false);
	return names;
}

function wordsRuledOut(path: string, text: string): string[] {
	if (path.startsWith(formats)) return [];
	const names = path.endsWith('.svelte') ? namesInComponent(text) : namesInScript(path, text);
	return [...new Set([path, ...names].filter(isRuledOut))];
}

test('the program uses the words of the glossary', () => {
	const found = sourceFiles('src').flatMap(({ path, text }) =>
		wordsRuledOut(path, text).map((name) => `${path}: ${name}`)
	);
	expect(found).toEqual([]);
});

test.each([
	['src/a.ts', 'const graphVertices = 1;', ['graphVertices']],
	['src/a.ts', 'interface Entity { dataSet: 1 }', ['Entity', 'dataSet']],
	['src/a.ts', 'class A { #relationship = 1 }', ['#relationship']],
	['src/entity-list.ts', '', ['src/entity-list.ts']],
	['src/a.ts', '// entity\nconst text = "dataset"; const identity = node.dataset.id;', []],
	['src/lib/core/formats/xml/read.ts', 'const entity = 1;', []],
	['src/A.svelte', '{#each all as entity}<p>relationship {entity}</p>{/each}', ['entity']],
	['src/A.svelte', '<script lang="ts">\n\ttype Dataset = 1;\n</script>', ['Dataset']],
	['src/A.svelte', '<p onclick={(event) => show(event.target.dataset)}>vertex</p>', []]
])('%s: %j', (path, text, found) => {
	expect(wordsRuledOut(path, text)).toEqual(found);
});
