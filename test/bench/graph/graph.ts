import { compact } from '#graph/metrics/compact.ts'
import { networkOfSize, SIZES } from '../network-of-size.ts'
import { longestStep, measureCold, measureIgraph, measureOurs } from './measure.ts'
import { type Measurement, printReport } from './report.ts'

/**
 * Every metric of the network at three sizes, beside igraph's where a Python with it is at hand (`PYTHON=/usr/bin/python3`).
 * Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const measurements: Measurement[] = []
  for (const size of SIZES) {
    const graph = compact(networkOfSize(size))
    const cold = await measureCold(size)
    measurements.push({
      size,
      cold: cold.ms,
      blocked: cold.blocked,
      modularity: cold.results.communities.value ?? 0,
      ours: measureOurs(graph),
      step: longestStep(graph),
      igraph: await measureIgraph(graph),
    })
  }
  return printReport(measurements)
}
