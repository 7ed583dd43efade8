import { evidenceWriter, firstQuote } from './evidence.ts';
import { directedKey, edgeKeys, graphKeys, nodeKeys, type GraphmlKey } from './graphml-keys.ts';
import { exportMeta } from './export-meta.ts';
import { elementIds } from '#core/formats/element-ids.ts';
import type { ExportInput } from '#core/formats/export-format.ts';
import { escapeAttribute, escapeContent, jsonForXml, writable } from '#core/formats/xml-text.ts';
import { rgb } from '#core/drawing/contrast.ts';
import { familyColour, kindStyle, palettes } from '#core/drawing/palette.ts';
import { canvasName, primaryName, type Actor } from '#core/model/actor.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';

/** Counts signs that the file cannot hold. */
export interface WritingReport {
	replaced: number;
}

type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * A scene as GraphML that NetworkX, igraph, Gephi, Cytoscape, Neo4j and others read alike: UTF-8 without a BOM, no DOCTYPE,
 * nodes before edges, colours of the light theme, places in px with y downward. Relations that are never drawn are left out.
 *
 * The text comes in pieces of one element each, so that a large graph never stands in memory as one text. Linear; equal
 * input gives equal pieces. Signs that XML cannot hold become U+FFFD and are counted in `report`.
 */
export function* graphmlPieces(
	input: ExportInput,
	report: WritingReport = { replaced: 0 }
): Generator<string> {
	const relations = input.scene.relations.filter(({ reason }) => isDrawn(reason.status));
	const symmetric = relations.filter((relation) => isSymmetric(input, relation)).length;
	const isMixed = symmetric > 0 && symmetric < relations.length;
	const write = (text: string) => {
		const clean = writable(text);
		report.replaced += clean.replaced;
		return clean.text;
	};
	const data = (keys: readonly GraphmlKey[], values: Values) =>
		keys.map((key) => datum(key, values[key.id], write)).join('');

	yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
	for (const key of [...graphKeys, ...nodeKeys, ...edgeKeys, ...(isMixed ? [directedKey] : [])])
		yield keyElement(key);
	const taken = new Set<string>();
	const graphId = elementIds([input.dossier.about.id], taken).get(input.dossier.about.id);
	const direction = symmetric === relations.length ? 'undirected' : 'directed';
	yield `<graph id="${graphId}" edgedefault="${direction}">\n${data(graphKeys, { export_meta: exportMeta(input) })}`;

	const nodeIds = elementIds(
		input.scene.actors.map(({ id }) => id),
		taken
	);
	for (const actor of input.scene.actors) {
		yield `<node id="${nodeIds.get(actor.id)}">\n${data(nodeKeys, actorValues(input, actor))}</node>\n`;
	}

	const edgeIds = elementIds(
		relations.map(({ id }) => id),
		taken
	);
	const evidenceOf = evidenceWriter(input.dossier);
	const names = new Map(input.scene.actors.map((actor) => [actor.id, primaryName(actor).text]));
	for (const relation of relations) {
		const [source, target] = [nodeIds.get(relation.subject), nodeIds.get(relation.object)];
		if (source === undefined || target === undefined) continue;
		const values = {
			...relationValues(input, relation),
			edgename: `${names.get(relation.subject)} ${verb(input, relation)} ${names.get(relation.object)}`,
			evidence: jsonForXml(evidenceOf(relation)),
			directed: !isSymmetric(input, relation)
		};
		const columns = isMixed ? [...edgeKeys, directedKey] : edgeKeys;
		yield `<edge id="${edgeIds.get(relation.id)}" source="${source}" target="${target}">\n${data(columns, values)}</edge>\n`;
	}
	yield '</graph>\n</graphml>\n';
}

function keyElement({ id, for: scope, name, type }: GraphmlKey): string {
	return `<key id="${id}" for="${scope}" attr.name="${escapeAttribute(name)}" attr.type="${type}"/>\n`;
}

// A value that is not known is left out, never written as an empty text.
function datum({ id }: GraphmlKey, value: Values[string], write: (text: string) => string): string {
	if (value === undefined || value === null) return '';
	return `<data key="${id}">${escapeContent(write(String(value)))}</data>\n`;
}

function actorValues({ positions }: ExportInput, actor: Actor): Values {
	const primary = primaryName(actor);
	const { fill, width, height } = kindStyle(palettes.light, actor.kind);
	const [r, g, b] = rgb(fill).map((channel) => Math.round(channel * 255));
	const point = positions?.points.get(actor.id);
	const others = actor.names.filter((name) => name !== primary);
	return {
		name: primary.text,
		aliases: others.length > 0 ? others.map(({ text }) => text).join(' | ') : undefined,
		labels: `:${actor.kind}`,
		type: actor.kind,
		nodelabel: canvasName(actor).text,
		color: fill.toLowerCase(),
		r,
		g,
		b,
		x: point?.x,
		y: point?.y,
		size: Math.max(width, height),
		actor_id: actor.id,
		names: jsonForXml(actor.names),
		description: actor.description
	};
}

function relationValues(input: ExportInput, relation: Relation): Values {
	const { reason, when, claims } = relation;
	const type = input.dossier.vocabulary.relationTypes.get(relation.type);
	return {
		label: relation.type,
		interaction: verb(input, relation),
		family: type?.family,
		status: reason.status,
		origins: reason.assertedBy.length,
		// No tie weighs more than another: how much stands behind it is in `origins` and `evidence_count`.
		weight: 1,
		start: when?.first,
		end: when?.last,
		quote: firstQuote(relation),
		evidence_count: claims.length,
		relation_id: relation.id,
		edgecolor: type && familyColour(palettes.light, type.family).toLowerCase(),
		planned: reason.onlyPlanned
	};
}

function verb({ dossier }: ExportInput, { type }: Relation): string {
	return dossier.vocabulary.relationTypes.get(type)?.label ?? type;
}

function isSymmetric({ dossier }: ExportInput, { type }: Relation): boolean {
	return dossier.vocabulary.relationTypes.get(type)?.symmetric ?? false;
}
