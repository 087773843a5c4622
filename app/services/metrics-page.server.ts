import type { MapNodeName } from '#app/domain/map-panel.ts'
import type { MetricsQuery } from '#app/domain/metrics-page.ts'
import { FEW, NODE_METRICS } from '#app/domain/network-metrics.ts'
import { searchable } from '#app/domain/text.ts'
import type { Language, Region } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { type Ranked, ranking } from '#graph/metrics/ranking.ts'
import { countedIn } from './map-measures.server.ts'
import { readMapNodes } from './map-nodes.server.ts'
import { type MetricWords, sayValue, unitOf, wordsOfMetric } from './metric-words.server.ts'
import { type NetworkMetrics, readMetrics } from './network-metrics.server.ts'

const PAGE_SIZE = 25
const MOST_LISTED = 12

export interface RankedRow extends MapNodeName {
  regions: Region[]
  rank: number
  value: string
  /** Standard error, where the value is an estimate. */
  error: string | null
  contacts: number
  community: string | null
}

/** A figure of the whole network with its definition. */
export interface Figure {
  words: MetricWords
  value: string
  /** How many it was counted from: nodes, pairs, parts. */
  of: number
  few: boolean
}

/** Everything the page of metrics shows; only the state and the menus while it is computed. */
export async function readMetricsPage(db: Db, query: MetricsQuery, language: Language) {
  const options = NODE_METRICS.map(id => ({ value: id, label: wordsOfMetric(id, language).label }))
  const words = wordsOfMetric(query.metric, language)
  const answer = await readMetrics(db, query)
  if (answer.state !== 'ready') return { state: answer.state, options, words, content: null }
  const { metrics } = answer
  const nodes = await readMapNodes(db)
  const nameOf = (id: string): MapNodeName => {
    const { slug, kind, name } = nodes.get(id) ?? { slug: id, kind: 'cluster', name: id }
    return { slug, kind, name }
  }
  return {
    state: answer.state,
    options,
    words,
    content: {
      counted: countedIn(metrics),
      table: tableOf(metrics, query, nodes, language),
      ...networkFigures(metrics, nameOf, language),
    },
  }
}

type Nodes = Awaited<ReturnType<typeof readMapNodes>>

function tableOf(metrics: NetworkMetrics, query: MetricsQuery, nodes: Nodes, language: Language) {
  const { graph, results } = metrics
  const { metric, order, kind } = query
  const unit = unitOf(metric)
  const nameOf = (id: string) => searchable(nodes.get(id)?.name)
  const places = ranking(graph, results[metric]).filter(({ id }) => {
    return kind === null || (nodes.get(id)?.kind === 'cluster') === (kind === 'cluster')
  })
  if (order === 'nombre') places.sort((a, b) => (nameOf(a.id) < nameOf(b.id) ? -1 : 1))
  const pages = Math.max(1, Math.ceil(places.length / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const row = new Map(graph.ids.map((id, v) => [id, v]))
  const { communities, degree } = results
  const rowOf = ({ id, rank, value, error }: Ranked): RankedRow => {
    const v = row.get(id) ?? -1
    const node = nodes.get(id)
    return {
      slug: id,
      kind: node?.kind ?? 'cluster',
      name: node?.name ?? id,
      regions: node?.regions ?? [],
      rank,
      value: sayValue(value, unit, language),
      error: error === null ? null : sayValue(error, unit, language),
      contacts: degree.values[v] ?? 0,
      community: communities.groups[communities.of[v] ?? -1]?.name ?? null,
    }
  }
  return {
    rows: places.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(rowOf),
    total: places.length,
    page,
    pages,
    /** How many nodes were asked, where the values are an estimate. */
    sources: results[metric].sample?.sources ?? null,
  }
}

function networkFigures(metrics: NetworkMetrics, nameOf: (id: string) => MapNodeName, language: Language) {
  const { graph, results } = metrics
  const { nodes, pairs } = countedIn(metrics)
  const { components, communities, eiIndex, bridges } = results
  const figure = (
    id: 'density' | 'regionAssortativity' | 'macroSectorAssortativity' | 'components' | 'communities' | 'bridges',
    value: number | null,
    of: number,
    few: boolean,
  ): Figure => ({
    words: wordsOfMetric(id, language),
    value: sayValue(value, unitOf(id), language),
    of,
    few,
  })
  const share = (value: number | null) => sayValue(value, 'share', language)
  const tied = components.groups.filter(({ size }) => size > 1)
  const ends = (i: number) => [bridges.pairs[2 * i] ?? 0, bridges.pairs[2 * i + 1] ?? 0] as const
  const byWeight = [...bridges.values.keys()].sort(
    (a, b) => (bridges.values[b] ?? 0) - (bridges.values[a] ?? 0) || a - b,
  )
  return {
    figures: {
      density: figure('density', results.density.value, graph.ids.length, nodes < FEW),
      components: figure('components', components.value, graph.ids.length, false),
      region: figure('regionAssortativity', results.regionAssortativity.value, pairs, pairs < FEW),
      macroSector: figure('macroSectorAssortativity', results.macroSectorAssortativity.value, pairs, pairs < FEW),
      communities: figure('communities', communities.value, pairs, pairs < FEW),
      bridges: figure('bridges', bridges.values.length, pairs, false),
    },
    parts: {
      several: tied.length,
      largest: components.groups[0]?.size ?? 0,
      alone: components.groups.length - tied.length,
    },
    openness: {
      words: wordsOfMetric('eiIndex', language),
      whole: sayValue(eiIndex.value, 'score', language),
      regions: eiIndex.groups.map(({ name, size, value }) => ({
        region: name as Region,
        size,
        value: sayValue(value, 'score', language),
        few: size < FEW,
      })),
    },
    communities: communities.groups.slice(0, MOST_LISTED).map(({ name, size, value }, i) => ({
      name,
      size,
      within: share(value),
      few: size < FEW,
      members: mostTiedOf(metrics, i).map(nameOf),
    })),
    moreCommunities: Math.max(0, communities.groups.length - MOST_LISTED),
    bridges: byWeight
      .filter(i => (bridges.values[i] ?? 0) > 1)
      .slice(0, MOST_LISTED)
      .map(i => {
        const [a, b] = ends(i)
        return {
          a: nameOf(graph.ids[a] ?? ''),
          b: nameOf(graph.ids[b] ?? ''),
          parted: bridges.values[i] ?? 0,
        }
      }),
  }
}

/** The three with most contacts, by which a community is recognised. */
function mostTiedOf({ graph, results: { communities, degree } }: NetworkMetrics, group: number): string[] {
  const degreeOf = (v: number) => degree.values[v] ?? 0
  return [...graph.ids.keys()]
    .filter(v => communities.of[v] === group)
    .sort((a, b) => degreeOf(b) - degreeOf(a) || a - b)
    .slice(0, 3)
    .map(v => graph.ids[v] as string)
}
