import type { CommunityNames } from './communities/names.ts'
import type { CompactGraph } from './compact.ts'
import type { GroupResult, MetricUnit, NetworkResult, NodeResult, Steps, TieResult } from './results.ts'

export interface MetricOptions {
  /** How many nodes betweenness asks; all (`Number.POSITIVE_INFINITY`) is exact. Unless given, as many as are soon asked. */
  sources?: number
  /** The names of communities at another date, which those that carry them on keep. */
  previous?: CommunityNames
}

/** What each kind of metric gives. */
export interface ResultOfKind {
  node: NodeResult
  network: NetworkResult
  group: GroupResult
  tie: TieResult
}
export type MetricKind = keyof ResultOfKind

/** Least and most it can be; null where there is no bound. */
export type MetricRange = readonly [least: number | null, most: number | null]

/** A metric as menus, legends and tables take it. The keys are texts of the section `metrics`. */
export interface Metric<Id extends string = string, Kind extends MetricKind = MetricKind> {
  id: Id
  kind: Kind
  unit: MetricUnit
  range: MetricRange
  labelKey: `metrics.${Id}.label`
  /** What it says, for people who are not network analysts. */
  meaningKey: `metrics.${Id}.meaning`
  rangeKey: `metrics.${Id}.range`
  /** When not to trust it. */
  cautionKey: `metrics.${Id}.caution`
  compute(graph: CompactGraph, options: MetricOptions): Steps<ResultOfKind[Kind]>
}

type Compute<Kind extends MetricKind> = Metric<string, Kind>['compute']

/** Names the metric's texts by its id. */
export function metric<const Id extends string, Kind extends MetricKind>(
  id: Id,
  kind: Kind,
  unit: MetricUnit,
  range: MetricRange,
  compute: Compute<Kind>,
): Metric<Id, Kind> {
  return {
    id,
    kind,
    unit,
    range,
    labelKey: `metrics.${id}.label`,
    meaningKey: `metrics.${id}.meaning`,
    rangeKey: `metrics.${id}.range`,
    cautionKey: `metrics.${id}.caution`,
    compute,
  }
}

/** A metric that is soon done, as one step. */
export function inOneStep<T>(compute: (graph: CompactGraph) => T): (graph: CompactGraph) => Steps<T> {
  return function* (graph) {
    const result = compute(graph)
    yield
    return result
  }
}
