"""Reads exported files with networkx and igraph, any warning being an error: paths by format come in as JSON on standard
input, what was read goes out as JSON. Asked for nothing, says which versions there are.
"""

import json
import sys
import warnings

import igraph
import networkx

warnings.simplefilter("error")
given = json.load(sys.stdin)


def of_networkx(graph):
    return {
        "directed": graph.is_directed(),
        "about": {k: v for k, v in graph.graph.items() if not k.endswith("_default")},
        "nodes": [{"id": n, **d} for n, d in graph.nodes(data=True)],
        "ties": [{"ends": sorted([a, b]), **d} for a, b, d in graph.edges(data=True)],
    }


def of_igraph(graph):
    return {
        "directed": graph.is_directed(),
        "about": {k: graph[k] for k in graph.attributes()},
        "nodes": [v.attributes() for v in graph.vs],
        "ties": [
            {"ends": sorted([graph.vs[e.source]["id"], graph.vs[e.target]["id"]]), **e.attributes()} for e in graph.es
        ],
    }


read = {"versions": {"networkx": networkx.__version__, "igraph": igraph.__version__}}
if "gexf" in given:
    read["gexf"] = of_networkx(networkx.read_gexf(given["gexf"]))
if "graphml" in given:
    read["graphml"] = of_networkx(networkx.read_graphml(given["graphml"]))
    read["igraph"] = of_igraph(igraph.Graph.Read_GraphML(given["graphml"]))
json.dump(read, sys.stdout)
