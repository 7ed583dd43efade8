/** A column of a GraphML file. No two have the same id, and none is called `id`: igraph would lose the actors' own. */
export interface GraphmlKey {
	readonly id: string;
	readonly for: 'graph' | 'node' | 'edge';
	readonly name: string;
	readonly type: 'string' | 'int' | 'double' | 'boolean';
}

const keys = (
	scope: GraphmlKey['for'],
	columns: readonly (readonly [id: string, type: GraphmlKey['type'], name?: string])[]
) => columns.map(([id, type, name = id]) => ({ id, for: scope, name, type }));

/** About the whole file, as JSON. */
export const graphKeys: readonly GraphmlKey[] = keys('graph', [['export_meta', 'string']]);

/**
 * Columns of actors. `name` and `label` are what programs caption nodes with; `labels` (":kind") is Neo4j's; `color` and
 * `r`, `g`, `b` are Gephi's and igraph's; `names` is every spelling with language and role, as JSON.
 */
export const nodeKeys: readonly GraphmlKey[] = keys('node', [
	['name', 'string'],
	['aliases', 'string'],
	['labels', 'string'],
	['type', 'string'],
	['nodelabel', 'string', 'label'],
	['color', 'string'],
	['r', 'int'],
	['g', 'int'],
	['b', 'int'],
	['x', 'double'],
	['y', 'double'],
	['size', 'double'],
	['actor_id', 'string'],
	['names', 'string'],
	['description', 'string']
]);

/**
 * Columns of ties. `label` is the type's id and stands first, where Neo4j and Gephi look for it; `interaction` (the verb) is
 * Cytoscape's; `evidence` is a JSON array with one entry per claim.
 */
export const edgeKeys: readonly GraphmlKey[] = keys('edge', [
	['label', 'string'],
	['interaction', 'string'],
	['family', 'string'],
	['status', 'string'],
	['origins', 'int'],
	['edgename', 'string', 'name'],
	['weight', 'double'],
	['start', 'string'],
	['end', 'string'],
	['quote', 'string'],
	['evidence_count', 'int'],
	['evidence', 'string'],
	['relation_id', 'string'],
	['edgecolor', 'string', 'color'],
	['planned', 'boolean']
]);

/** Stands behind the others only where some ties are directed and some are not: no file can say so in a way that all read. */
export const directedKey: GraphmlKey = { id: 'directed', for: 'edge', name: 'directed', type: 'boolean' };
