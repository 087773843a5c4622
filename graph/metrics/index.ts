import { macroSectorAssortativity, regionAssortativity } from './assortativity.ts'
import { betweenness } from './betweenness.ts'
import { clustering } from './clustering.ts'
import { communities } from './communities/communities.ts'
import { components } from './components.ts'
import { constraint } from './constraint.ts'
import { articulation, bridges } from './cuts.ts'
import { degree } from './degree.ts'
import { density } from './density.ts'
import { eiIndex } from './ei-index.ts'
import { eigenvector } from './eigenvector.ts'
import { harmonic } from './harmonic.ts'
import { kCore } from './k-core.ts'
import { inOneStep, metric } from './metric.ts'
import { pageRank } from './pagerank.ts'
import { weightedDegree } from './weighted-degree.ts'

/** Up to so many nodes, every one is asked for the paths from it; of more, a sample is. */
const ALL_ASKED = 3_000
const SAMPLE = 1_024
const sourcesFor = (count: number) => (count <= ALL_ASKED ? Number.POSITIVE_INFINITY : SAMPLE)

/**
 * Every metric, in the order of the menus. Each takes two nodes as tied once, however many records tie them, but for the
 * weighted degree. No node, no tie: no metric fails on an empty network.
 */
export const METRICS = [
  metric('degree', 'node', 'count', [0, null], inOneStep(degree)),
  metric('weightedDegree', 'node', 'score', [0, null], inOneStep(weightedDegree)),
  metric('betweenness', 'node', 'share', [0, 1], (graph, { sources = sourcesFor(graph.ids.length) }) =>
    betweenness(graph, sources),
  ),
  metric('harmonic', 'node', 'score', [0, 1], harmonic),
  metric('eigenvector', 'node', 'score', [0, 1], eigenvector),
  metric('pageRank', 'node', 'share', [0, 1], pageRank),
  metric('kCore', 'node', 'count', [0, null], inOneStep(kCore)),
  metric('clustering', 'node', 'share', [0, 1], inOneStep(clustering)),
  metric('constraint', 'node', 'score', [0, 1.125], inOneStep(constraint)),
  metric('articulation', 'node', 'count', [0, null], inOneStep(articulation)),
  metric('bridges', 'tie', 'count', [1, null], inOneStep(bridges)),
  metric('components', 'group', 'count', [0, null], inOneStep(components)),
  metric('communities', 'group', 'score', [-0.5, 1], (graph, { previous }) => communities(graph, previous)),
  metric('eiIndex', 'group', 'score', [-1, 1], inOneStep(eiIndex)),
  metric('density', 'network', 'share', [0, 1], inOneStep(density)),
  metric('regionAssortativity', 'network', 'score', [-1, 1], inOneStep(regionAssortativity)),
  metric('macroSectorAssortativity', 'network', 'score', [-1, 1], inOneStep(macroSectorAssortativity)),
] as const

type Listed = (typeof METRICS)[number]
export type MetricId = Listed['id']
/** The ids of the metrics that give a number per node: what a map is sized and coloured by. */
export type NodeMetricId = Extract<Listed, { kind: 'node' }>['id']

/** What each metric gives, by its id. */
export type MetricResults = {
  [M in Listed as M['id']]: M['compute'] extends (...args: never[]) => Generator<void, infer Result> ? Result : never
}
