import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

function isExported(node: ts.Node): boolean {
	if (!ts.canHaveModifiers(node)) return false;
	return (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(node: ts.Statement): string[] {
	if (ts.isVariableStatement(node)) {
		return node.declarationList.declarations.map(({ name }) => name.getText());
	}
	const named = node as ts.Statement & { name?: ts.Identifier };
	return named.name ? [named.name.text] : [];
}

function isCommented(node: ts.Node): boolean {
	return ts
		.getJSDocCommentsAndTags(node)
		.some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '');
}

/** The names that a file exports without a doc comment: functions, classes, values, types and interfaces. */
function uncommentedExports(path: string, text: string): string[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const separately = file.statements
		.filter((node) => ts.isExportDeclaration(node))
		.filter(({ moduleSpecifier, exportClause }) => !moduleSpecifier && exportClause)
		.flatMap(({ exportClause }) =>
			exportClause && ts.isNamedExports(exportClause)
				? exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
				: []
		);
	const exported = file.statements.filter(
		(node) => isExported(node) || namesOf(node).some((name) => separately.includes(name))
	);
	const commented = new Set(exported.filter(isCommented).flatMap(namesOf));
	return [...new Set(exported.flatMap(namesOf))].filter((name) => !commented.has(name));
}

test('core comments each of its exports', () => {
	const files = sourceFiles('src/lib/core').filter(({ path }) => !path.endsWith('.test.ts'));
	const bare = files.flatMap(({ path, text }) =>
		uncommentedExports(path, text).map((name) => `${path}: ${name}`)
	);
	expect(bare).toEqual([]);
});

test.each([
	['export function bare() {}', ['bare']],
	['// A line comment does not count.\nexport const bare = 1;', ['bare']],
	['/** */\nexport class Bare {}', ['Bare']],
	['/** @internal */\nexport type Bare = 1;', ['Bare']],
	['export interface Bare {}', ['Bare']],
	['const bare = 1;\nexport { bare as other };', ['bare']],
	['/** Said. */\nexport type Fine = 1;\nconst own = 1;', []],
	['/** Said once. */\nexport function f(a: 1): 1;\nexport function f(a: 1) { return a; }', []]
])('%j: %j', (text, names) => {
	expect(uncommentedExports('planted.ts', text)).toEqual(names);
});
