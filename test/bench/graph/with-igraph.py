"""Measures igraph on the network that comes in on standard input, for test/bench/graph: milliseconds, medians of `runs`.

Takes {"nodes": n, "pairs": [[a, b], …], "runs": r}; gives {"version": …, "ms": {…}, "modularity": {…}}. The names are those
of graph/metrics.
"""

import json
import random
import statistics
import sys
import time

import igraph

given = json.load(sys.stdin)
graph = igraph.Graph(n=given["nodes"], edges=given["pairs"])


def median_ms(compute, runs=given["runs"]):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        compute()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


METRICS = {
    "degree": graph.degree,
    "betweenness": graph.betweenness,
    "harmonic": graph.harmonic_centrality,
    "eigenvector": graph.eigenvector_centrality,
    "pageRank": graph.pagerank,
    "kCore": graph.coreness,
    "clustering": graph.transitivity_local_undirected,
    "constraint": graph.constraint,
    "articulation": graph.articulation_points,
    "bridges": graph.bridges,
    "components": graph.connected_components,
    "communities": lambda: graph.community_leiden(objective_function="modularity", n_iterations=10),
    "density": graph.density,
}


def best_modularity(compute, runs=3):
    found = []
    for seed in range(runs):
        igraph.set_random_number_generator(random.Random(seed))
        found.append(compute().modularity)
    return max(found)


json.dump(
    {
        "version": igraph.__version__,
        "ms": {name: median_ms(compute) for name, compute in METRICS.items()},
        "modularity": {
            "louvain": best_modularity(graph.community_multilevel),
            "leiden": best_modularity(METRICS["communities"]),
        },
    },
    sys.stdout,
)
