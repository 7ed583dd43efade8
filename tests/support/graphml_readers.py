"""Read a GraphML file with NetworkX and with igraph and print what each of them found, as JSON on the standard output."""

import json
import math
import sys

import igraph
import networkx


def plain(value):
    return None if isinstance(value, float) and math.isnan(value) else value


def with_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        "directed": graph.is_directed(),
        "graph": graph.graph,
        "nodes": [{"id": node, "data": data} for node, data in graph.nodes(data=True)],
        "edges": [
            {"id": key, "source": source, "target": target, "data": data}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    }


def with_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"]

    def values(element):
        found = {name: plain(value) for name, value in element.attributes().items()}
        return {name: value for name, value in found.items() if name != "id"}

    return {
        "directed": graph.is_directed(),
        "graph": {name: graph[name] for name in graph.attributes()},
        "nodes": [{"id": vertex["id"], "data": values(vertex)} for vertex in graph.vs],
        "edges": [
            {"id": edge["id"], "source": ids[edge.source], "target": ids[edge.target], "data": values(edge)}
            for edge in graph.es
        ],
    }


path = sys.argv[1]
print(json.dumps({"networkx": with_networkx(path), "igraph": with_igraph(path)}))
