import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { buildNetwork } from '#graph/build.ts'
import type { NetworkEdge } from '#graph/network.ts'
import type { PartyInRecord } from '#graph/records.ts'
import { allianceRecord, clusterRecord, organizationRecord, projectRecord } from '#test/support/networks.ts'

type Row = Record<string, string>
const read = (file: string): Row[] =>
  parse(readFileSync(new URL(`../../db/seeds/documented/data/${file}`, import.meta.url)), { columns: true, bom: true })

const list = (text = '') => text.split(';').filter(Boolean)
const asParties = (text = ''): PartyInRecord[] =>
  list(text).map((slug, i) => ({ slug, role: i === 0 ? 'leader' : 'partner' }))

const clusters = read('clusters.csv')
const network = buildNetwork({
  parties: [
    ...clusters.map(row => clusterRecord(row.slug ?? '', { departments: list(row.department_code) })),
    ...read('organizations.csv').map(row => organizationRecord(row.slug ?? '', row.kind)),
  ],
  leaderships: clusters
    .filter(row => row.lead_organization_slug)
    .map(row => ({
      cluster: row.slug ?? '',
      organization: row.lead_organization_slug ?? '',
      provenance: 'documentado',
    })),
  alliances: read('alliances.csv').map(row => ({
    ...allianceRecord(row.slug ?? '', 'none'),
    linkType: row.link_type ?? null,
    provenance: 'documentado',
    parties: asParties(row.parties),
  })),
  projects: read('projects.csv').map(row => ({
    ...projectRecord(row.slug ?? '', 'none'),
    kind: row.kind ?? '',
    provenance: 'documentado',
    parties: asParties(row.parties),
  })),
  initiatives: [],
  mentorships: [],
})

// The documents tell of no initiative and no mentorship: their ties are made here.
const TYPES = {
  alliance: 'alianza',
  project: 'proyecto',
  initiative: 'iniciativa',
  mentorship: 'mentoria',
  leadership: 'liderazgo',
}
const TABLES = {
  alliance: 'alliances',
  project: 'projects',
  initiative: 'initiatives',
  mentorship: 'mentorships',
  cluster: 'clusters',
}
const asRow = (edge: NetworkEdge) =>
  [
    edge.source,
    edge.target,
    TYPES[edge.type] + (edge.intercluster ? '-intercluster' : ''),
    edge.linkType ?? '',
    `${TABLES[edge.record.type]}/${edge.record.slug}`,
  ].join(',')

test('the rows of the five documents give exactly the ties of network_edges.csv', () => {
  const expected = read('network_edges.csv').map(row => [row.from, row.to, row.type, row.link_type, row.via].join(','))
  expect(expected).toHaveLength(66)
  expect(network.edges.map(asRow).sort()).toEqual(expected.sort())
})

test('every tie has an id of its own', () => {
  expect(new Set(network.edges.map(edge => edge.id)).size).toBe(network.edges.length)
})
