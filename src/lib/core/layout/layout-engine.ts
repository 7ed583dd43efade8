/**
 * A program that gives nodes a first place: Graphviz' sfdp, handed in because compiling WebAssembly is input and output.
 * The same text must give the same answer wherever it runs.
 */
export interface LayoutEngine {
	/** Takes a graph in the DOT language and answers in Graphviz' `plain` format, laid out by sfdp. */
	sfdp(dot: string): string;
}
