import { describe, expect, test } from 'vitest'
import { holdsOn } from '#graph/at-date.ts'
import { countFacets } from '#graph/facets.ts'
import { filterNetwork, type NetworkFilter, NONE } from '#graph/filter.ts'
import { degrees, isolated, neighbours, tiesOf } from '#graph/network.ts'
import type { Precision } from '#graph/records.ts'
import {
  allianceRecord,
  clusterRecord,
  leadershipRecord,
  networkOf,
  organizationRecord,
  projectRecord,
} from '#test/support/networks.ts'

//   cacao ──alliance (declarado)── moda        chamber ══ cacao
//     └─────project (confirmado)─── moda        mentor ministry (no territory) ── moda, alliance
//   cafe: no ties. Amazonía.
const network = networkOf({
  parties: [
    clusterRecord('cacao', { maturityLevel: 'intermedio' }),
    clusterRecord('moda', { macroSector: 'manufactura', productiveSector: 'moda', regions: ['Caribe'] }),
    clusterRecord('cafe', { productiveSector: 'cafe', regions: ['Amazonía'] }),
    organizationRecord('chamber'),
    organizationRecord('ministry', 'entidad_publica', { departments: [], regions: [] }),
  ],
  leaderships: [leadershipRecord('cacao', 'chamber')],
  alliances: [
    allianceRecord('al', 'cacao moda', { provenance: 'declarado', validFrom: '2024-05-01', precision: 'month' }),
    allianceRecord('min', 'moda ministry', { validFrom: '2020-01-01', validTo: '2022-12-31', precision: 'year' }),
  ],
  projects: [projectRecord('pr', 'cacao moda')],
})
const ids = (filter: NetworkFilter) => filterNetwork(network, filter).nodes.map(node => node.id)
const ties = (filter: NetworkFilter) => filterNetwork(network, filter).edges.map(edge => edge.record.slug)

test('degrees, neighbours and those alone', () => {
  expect(Object.fromEntries(degrees(network))).toEqual({ cacao: 3, cafe: 0, chamber: 1, ministry: 1, moda: 3 })
  expect([...neighbours(network, 'cacao')].sort()).toEqual(['chamber', 'moda'])
  expect(tiesOf(network, 'chamber').map(edge => edge.type)).toEqual(['leadership'])
  expect([...isolated(network)]).toEqual(['cafe'])
})

describe('filters', () => {
  test('nothing asked, everything kept', () => {
    expect(filterNetwork(network, {})).toEqual(network)
  })
  test('a tie needs both its ends', () => {
    expect(ids({ kinds: ['cluster'] })).toEqual(['cacao', 'cafe', 'moda'])
    expect(ties({ kinds: ['cluster'] })).toEqual(['al', 'pr'])
    expect(ties({ regions: ['Central'] })).toEqual(['cacao'])
  })
  test('by tie and by who vouches for it; nodes stay', () => {
    expect(ties({ ties: ['alliance'], provenances: ['declarado'] })).toEqual(['al'])
    expect(ids({ ties: ['project'] })).toHaveLength(5)
  })
  test('those without territory have a value of their own', () => {
    expect(ids({ regions: [NONE] })).toEqual(['ministry'])
  })
  test('organisations stay as the context of the clusters a sector leaves', () => {
    expect(ids({ sectors: ['moda'] })).toEqual(['ministry', 'moda'])
    expect(ids({ macroSectors: ['agroindustria'] })).toEqual(['cacao', 'cafe', 'chamber'])
    expect(ids({ maturities: ['intermedio'] })).toEqual(['cacao', 'chamber'])
    expect(ids({ maturities: [NONE], kinds: ['cluster'] })).toEqual(['cafe', 'moda'])
  })
  test('those without ties are found, also without ties of one kind', () => {
    expect(ids({ isolatedOnly: true })).toEqual(['cafe'])
    expect(ids({ isolatedOnly: true, ties: ['leadership'], kinds: ['cluster'] })).toEqual(['cafe', 'moda'])
    expect(ids({ isolatedOnly: true, regions: ['Caribe'] })).toEqual([])
  })
})

describe('counts reflect the other filters', () => {
  test('of nodes', () => {
    const counts = countFacets(network, { regions: ['Central'] })
    expect(counts.regions).toEqual({ Central: 1, Caribe: 1, Amazonía: 1 })
    expect(countFacets(network, { kinds: ['organization'] }).regions).toEqual({ Central: 1, [NONE]: 1 })
    expect(counts.kinds).toEqual({ cluster: 1, organization: 1 })
    expect(counts.ties).toEqual({ leadership: 1 })
  })
  test('of ties and of clusters alone', () => {
    const counts = countFacets(network, { provenances: ['declarado'] })
    expect(counts.ties).toEqual({ alliance: 1 })
    expect(counts.provenances).toEqual({ documentado: 1, confirmado: 2, declarado: 1 })
    expect(counts.isolated).toBe(1)
  })
})

describe('the network on a date', () => {
  test('counts by validity', () => {
    expect(ties({ at: '2021-06-30', ties: ['alliance'] })).toEqual(['min'])
    expect(ties({ at: '2022-12-31', ties: ['alliance'] })).toEqual(['min'])
    expect(ties({ at: '2024-05-01', ties: ['alliance'] })).toEqual(['al'])
    expect(ties({ at: '1990-01-01' })).toEqual(['cacao', 'pr'])
  })
  test.each<[string | null, string | null, Precision, string, boolean]>([
    ['2024-05-15', null, 'day', '2024-05-14', false],
    ['2024-05-15', null, 'month', '2024-05-01', true],
    ['2024-05-15', null, 'year', '2024-01-01', true],
    [null, '2023-01-01', 'year', '2023-12-31', true],
    [null, '2023-01-01', 'day', '2023-01-02', false],
    [null, null, 'unknown', '1950-01-01', true],
    [null, '2023-01-01', 'unknown', '2024-01-01', false],
  ])('from %s to %s (%s) on %s: %s', (validFrom, validTo, precision, date, holds) => {
    expect(holdsOn({ validFrom, validTo, precision }, date)).toBe(holds)
  })
})
