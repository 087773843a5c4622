import { parentPort, workerData } from 'node:worker_threads'
import { runAll } from '#graph/metrics/all.ts'
import { compact } from '#graph/metrics/compact.ts'
import { networkOfSize, type Size } from '../network-of-size.ts'

/** Computes every metric once, in a thread that has computed nothing before, and says how long it took. */
const graph = compact(networkOfSize(workerData as Size))
const start = performance.now()
const results = runAll(graph)
parentPort?.postMessage({ ms: performance.now() - start, results })
