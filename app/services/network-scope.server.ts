import type { MetricScope } from '#app/domain/network-metrics.ts'
import { atDate } from '#graph/at-date.ts'
import { CONFIRMED, COUNTED } from '#graph/metrics/weights.ts'
import type { Network } from '#graph/network.ts'

/** The network with only those ties that a source or every party vouches for, where only they are asked for. */
export function vouchedNetwork(network: Network, confirmed: boolean): Network {
  if (!confirmed) return network
  return { nodes: network.nodes, edges: network.edges.filter(edge => CONFIRMED.includes(edge.provenance)) }
}

/** The network as it is shown on a day: examples are drawn, and count nowhere. */
export function networkInScope(network: Network, { confirmed, at }: MetricScope): Network {
  return vouchedNetwork(at ? atDate(network, at) : network, confirmed)
}

/** Without the examples: what figures count. */
export function withoutExamples(network: Network): Network {
  return { nodes: network.nodes, edges: network.edges.filter(edge => COUNTED.includes(edge.provenance)) }
}
