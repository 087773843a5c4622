import type { MapQuery } from '#app/domain/map-view.ts'
import { COMMUNITY, type ColorMeasure, FEW, type MetricScope, NODE_METRICS } from '#app/domain/network-metrics.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { valueClasses } from '#graph/metrics/classes.ts'
import { ranking } from '#graph/metrics/ranking.ts'
import { COLORS } from './measures.server.ts'
import { type MetricWords, sayValue, unitOf, wordsOfMetric } from './metric-words.server.ts'
import { type MetricsAnswer, type NetworkMetrics, readMetrics } from './network-metrics.server.ts'

/** What a colour stands for: values from one to another, or a community by its number, and how many nodes it has. */
export interface ColorClass {
  color: number
  from: string
  to: string
  size: number
}

/** What the size or the colour says, with its definition and what the selected node has of it. */
export interface MeasureOnMap {
  words: MetricWords
  /** Colours from the lowest class; empty for a size. */
  classes: ColorClass[]
  /** The most there is, as a size says it. */
  most: string
  /** What the selected node has, and its place; null without one. */
  ofSelected: { value: string; rank: number | null; of: number } | null
}

export interface MapMeasures {
  state: MetricsAnswer['state'] | 'none'
  size: MeasureOnMap | null
  color: MeasureOnMap | null
  /** The menus. */
  options: { id: ColorMeasure; label: string }[]
  /** Nodes with ties that count, and tied pairs; null until it is known. */
  counted: { nodes: number; pairs: number; few: boolean } | null
}

const MEASURES: readonly ColorMeasure[] = [COMMUNITY, ...NODE_METRICS]

/** What the map says of the metrics that were chosen; nothing is computed where none is. */
export async function readMapMeasures(db: Db, query: MapQuery, language: Language): Promise<MapMeasures> {
  const { sizeMetric, colorMeasure, focus } = query
  const options = MEASURES.map(id => ({ id, label: wordsOfMetric(metricOf(id), language).label }))
  const scope: MetricScope = { confirmed: query.confirmed, at: query.at }
  const answer: MetricsAnswer | { state: 'none' } =
    sizeMetric === null && colorMeasure === null ? { state: 'none' } : await readMetrics(db, scope)
  const metrics = answer.state === 'ready' ? answer.metrics : null
  return {
    state: answer.state,
    size: sizeMetric && describe(sizeMetric, metrics, focus, language),
    color: colorMeasure && describe(colorMeasure, metrics, focus, language),
    options,
    counted: metrics && countedIn(metrics),
  }
}

const metricOf = (id: ColorMeasure) => (id === COMMUNITY ? 'communities' : id)

/** How many nodes have a tie that counts, and between how many pairs there is one. */
export function countedIn({ graph, results }: NetworkMetrics) {
  const nodes = results.degree.values.filter(degree => degree > 0).length
  return { nodes, pairs: graph.pairs, few: nodes < FEW }
}

function describe(
  id: ColorMeasure,
  metrics: NetworkMetrics | null,
  focus: string | null,
  language: Language,
): MeasureOnMap {
  const words = wordsOfMetric(metricOf(id), language)
  if (metrics === null) return { words, classes: [], most: '', ofSelected: null }
  const { graph, results } = metrics
  const selected = focus === null ? -1 : graph.ids.indexOf(focus)
  if (id === COMMUNITY) {
    const { groups, of } = results.communities
    const group = groups[of[selected] ?? -1]
    const classes = groups
      .filter(({ name }) => Number(name) <= COLORS.communities)
      .map(({ name, size }) => ({ color: Number(name), from: name, to: name, size }))
      .sort((a, b) => a.color - b.color)
    return { words, classes, most: '', ofSelected: group ? { value: group.name, rank: null, of: group.size } : null }
  }
  const say = (value: number) => sayValue(value, unitOf(id), language)
  const { classes } = valueClasses(results[id].values, COLORS.values)
  const ranked = ranking(graph, results[id])
  const own = ranked.find(place => place.id === focus)
  return {
    words,
    classes: classes.map(({ least, most, size }, i) => ({ color: i + 1, from: say(least), to: say(most), size })),
    most: say(ranked[0]?.value ?? 0),
    ofSelected: own ? { value: say(own.value), rank: own.rank, of: ranked.length } : null,
  }
}
