import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { firstDay, lastDay } from '#graph/exports/days.ts'
import { gexf } from '#graph/exports/gexf.ts'
import { graphml } from '#graph/exports/graphml.ts'
import type { ExportTie, NetworkExport } from '#graph/exports/model.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'
import { DIRTY_NAMES, dirtyNetwork, exportOf } from '#test/support/exports.ts'
import { parseXml } from '#test/support/strict-xml.ts'

type Values = Record<string, unknown>
interface Read {
  directed: boolean
  about: Values
  nodes: Values[]
  ties: Values[]
}
interface Answer {
  versions: { networkx: string; igraph: string }
  gexf: Read
  graphml: Read
  igraph: Read
}

/** Debian's `python3-networkx` and `python3-igraph`, where they are installed. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(import.meta.dirname, '../support/read-graphs.py')
const folder = mkdtempSync(join(tmpdir(), 'intercluster-exports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function ask(question: object): Answer | null {
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return JSON.parse(stdout)
  if (/ModuleNotFoundError/.test(stderr) || status === null) return null
  throw new Error(stderr)
}
const versions = ask({})?.versions
const readers = versions ? `networkx ${versions.networkx} and igraph ${versions.igraph}` : 'the strict parser alone'

/** What the readers make of the files; null where there are none, once the strict parser has taken them. */
function readBack(network: NetworkExport): Answer | null {
  const files = { gexf: [...gexf(network)].join(''), graphml: [...graphml(network)].join('') }
  for (const text of Object.values(files)) parseXml(text)
  const paths = Object.fromEntries(
    Object.entries(files).map(([format, text]) => {
      const path = join(folder, `red.${format}`)
      writeFileSync(path, text)
      return [format, path]
    }),
  )
  return versions ? ask(paths) : null
}

const sorted = (ties: { id?: unknown }[]) => [...ties].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
/** Only the values of `told`, null for those that a reader has not, or has as what it takes for none. */
const pick = (read: Values, told: Values) =>
  Object.fromEntries(Object.keys(told).map(name => [name, read[name] === '' ? null : (read[name] ?? null)]))
const column = (tie: ExportTie) => ({
  type: tie.type,
  provenance: tie.provenance,
  disputed: tie.disputed,
  valid_from: tie.validFrom,
  valid_to: tie.validTo,
  precision: tie.precision,
  mentee: tie.type === 'mentorship' ? tie.target : null,
  record_title: tie.record.title || null,
})

const NETWORKS: [string, NetworkExport][] = [
  ['names of every kind', exportOf(dirtyNetwork(DIRTY_NAMES), { at: '2024-01-01', demo: true })],
  [
    'a hundred names of anything',
    exportOf(dirtyNetwork(fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 100, seed: 5 }))),
  ],
  ['several ties between the same two', exportOf(networkOfSize({ nodes: 300, ties: 1000 }))],
]

describe(`files of the network, read by ${readers}, with`, () => {
  it.each(NETWORKS)('%s, come back as they were', (_, network) => {
    const answer = readBack(network)
    if (!answer) return
    for (const read of [answer.gexf, answer.graphml, answer.igraph]) {
      expect(read.directed).toBe(false)
      const nodes = network.nodes.map(({ id, name, kind, provenance, demo, ties }) => {
        return { id, label: name, kind, provenance, demo, ties }
      })
      expect(read.nodes.map((node, i) => pick(node, nodes[i] ?? {}))).toEqual(nodes)
      const ties = network.ties.map(tie => {
        return { id: tie.id, ends: [tie.source, tie.target].sort(), weight: tie.weight, ...column(tie) }
      })
      expect(sorted(read.ties).map((tie, i) => pick(tie, sorted(ties)[i] ?? {}))).toEqual(sorted(ties))
    }
    const places = network.nodes.map(({ x, y, size }) => ({ x, y, size }))
    for (const read of [answer.graphml, answer.igraph]) {
      expect(read.nodes.map(({ x, y, size }) => ({ x, y, size }))).toEqual(places)
      expect(read.about).toMatchObject({ title: network.about.title, demo: network.about.demo, license: /CC BY 4\.0/ })
    }
    expect(answer.gexf.about).toMatchObject({ mode: 'dynamic' })
    expect(answer.gexf.nodes.map(({ viz }) => viz)).toMatchObject(
      network.nodes.map(({ x, y, size, color }) => ({
        position: { x, y, z: 0 },
        size,
        color: { r: Number.parseInt(color.slice(1, 3), 16), g: Number.parseInt(color.slice(3, 5), 16) },
      })),
    )
    const dates = sorted(network.ties as ExportTie[]).map(tie => {
      const held = tie as ExportTie
      return { start: firstDay(held) ?? undefined, end: lastDay(held) ?? undefined }
    })
    expect(
      sorted(answer.gexf.ties)
        .map(tie => tie as Values)
        .map(({ start, end }) => ({ start, end })),
    ).toEqual(dates)
  })
})
