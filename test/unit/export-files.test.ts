import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkCsv } from '#graph/exports/csv.ts'
import { firstDay, lastDay } from '#graph/exports/days.ts'
import { gexf } from '#graph/exports/gexf.ts'
import { graphml } from '#graph/exports/graphml.ts'
import type { NetworkExport } from '#graph/exports/model.ts'
import { cleanText } from '#graph/exports/text.ts'
import { DIRTY_NAMES, dirtyNetwork, exportOf } from '#test/support/exports.ts'
import { elements, parseXml } from '#test/support/strict-xml.ts'

/** Any sequence of code units, half characters and controls among them, besides what is nasty on purpose. */
const dirty = fc.oneof(
  fc.constantFrom(...DIRTY_NAMES),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
)
const networks = fc.array(dirty, { minLength: 1, maxLength: 12 }).map(names => exportOf(dirtyNetwork(names)))
const whole = (pieces: Iterable<string>) => [...pieces].join('')
const namesOf = (network: NetworkExport) => network.nodes.map(node => node.name)

describe('a name, whatever is in it,', () => {
  it('is written without what no file can hold, and otherwise as it is', () => {
    expect(cleanText(DIRTY_NAMES[2])).toBe('control  y no carácter ')
    expect(cleanText(DIRTY_NAMES[3])).toBe('media \ufffd y \ufffd sueltas, 😀 🇨🇴 👩🏽‍🌾 enteras')
    expect(exportOf(dirtyNetwork(['\u0000'])).nodes[0]?.name).toBe('nodo-0000')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => cleanText(text) === text.replace(/\p{Cc}/gu, '')))
  })

  it('survives GraphML', () => {
    fc.assert(
      fc.property(networks, network => {
        const root = parseXml(whole(graphml(network)))
        const said = (owner: string, name: string) =>
          elements(root, owner).map(one => one.children.find(data => data.attributes.key === `${owner}-${name}`)?.text)
        expect(said('node', 'label')).toEqual(namesOf(network))
        expect(said('edge', 'record_title').map(title => title ?? '')).toEqual(
          network.ties.map(tie => tie.record.title),
        )
      }),
    )
  })

  it('survives GEXF', () => {
    fc.assert(
      fc.property(networks, network => {
        const root = parseXml(whole(gexf(network)))
        expect(elements(root, 'node').map(node => node.attributes.label)).toEqual(namesOf(network))
      }),
    )
  })

  it('survives CSV, where what begins like a formula is text', () => {
    const asText = (text: string) => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text)
    fc.assert(
      fc.property(networks, network => {
        const rows: { label: string }[] = parse(whole(networkCsv(network, 'nodes')), { columns: true, bom: true })
        expect(rows.map(row => row.label)).toEqual(namesOf(network).map(asText))
      }),
    )
  })
})

describe('a file of the network', () => {
  const network = exportOf(dirtyNetwork(DIRTY_NAMES), { filters: ['Región: Caribe'], demo: true, at: '2024-01-01' })

  it('declares every value it gives, and gives no empty one, in GraphML', () => {
    const root = parseXml(whole(graphml(network)))
    const keys = new Map(elements(root, 'key').map(key => [key.attributes.id, key.attributes]))
    for (const owner of ['graph', 'node', 'edge']) {
      for (const data of elements(root, owner).flatMap(one => one.children.filter(child => child.name === 'data'))) {
        expect(keys.get(data.attributes.key)?.for).toBe(owner)
      }
    }
    const ids = elements(root, 'node').map(node => node.attributes.id ?? '')
    // NMTOKEN, as the schema has it.
    expect(ids.filter(id => !/^[-.:\w]+$/.test(id))).toEqual([])
  })

  it('says when each tie held in GEXF, to the last day that its date stands for', () => {
    const root = parseXml(whole(gexf(network)))
    const [graph] = elements(root, 'graph')
    expect(graph?.attributes).toMatchObject({ mode: 'dynamic', timeformat: 'date', defaultedgetype: 'undirected' })
    const edges = elements(root, 'edge').map(({ attributes: { start, end } }) => ({
      start: start ?? null,
      end: end ?? null,
    }))
    expect(edges).toEqual(network.ties.map(tie => ({ start: firstDay(tie), end: lastDay(tie) })))
    expect(lastDay({ validFrom: null, validTo: '2024-02-03', precision: 'month' })).toBe('2024-02-29')
    expect(lastDay({ validFrom: null, validTo: '2024-02-03', precision: 'year' })).toBe('2024-12-31')
    expect(firstDay({ validFrom: '2024-02-03', validTo: null, precision: 'year' })).toBe('2024-01-01')
  })

  it('has its source, date, filters, licence and marks inside, in every format', () => {
    const description = 'Interclúster. 2026-11-20. CC BY 4.0. Región: Caribe. Demostración.'
    const told = { ...network, about: { ...network.about, description } }
    for (const text of [graphml(told), gexf(told), networkCsv(told, 'nodes'), networkCsv(told, 'edges')].map(whole)) {
      expect(text).toContain(description)
      expect(text).toContain('2026-11-20')
    }
  })
})
