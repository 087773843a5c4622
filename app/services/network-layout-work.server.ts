import { parentPort, workerData } from 'node:worker_threads'
import { runLayout } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'

/** Runs in a thread of its own: lays out the network it was begun with, says where everything stands, and ends. */
parentPort?.postMessage(runLayout(workerData as Network))
