import { expect } from 'vitest'
import { readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { FollowTopic } from '#app/domain/follows.ts'
import { BOTTLENECK_CATEGORIES, PRODUCTIVE_SECTORS } from '#app/domain/vocabularies.ts'
import { readAllianceRows } from '#app/services/alliance-list.server.ts'
import { readClusterRows } from '#app/services/clusters.server.ts'
import { readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { readInitiativeRows } from '#app/services/initiatives.server.ts'
import { readMapData, readTieRows } from '#app/services/map-data.server.ts'
import { readMapNodes, readNetworkParties } from '#app/services/map-nodes.server.ts'
import { readMapPreview } from '#app/services/map-preview.server.ts'
import { readTieDates } from '#app/services/map-time.server.ts'
import { readMedians } from '#app/services/maturity-medians.server.ts'
import { readMatchingBase, readNeighbours } from '#app/services/mentor-matching-base.server.ts'
import { readMentorshipRows, readOfferRows } from '#app/services/mentorship-list.server.ts'
import { readNetwork } from '#app/services/network.server.ts'
import { readLayout } from '#app/services/network-layout.server.ts'
import { readOrganizationRows } from '#app/services/organizations.server.ts'
import { readPartnerBase } from '#app/services/partner-base.server.ts'
import { readPartyChoices } from '#app/services/party-choices.server.ts'
import { readProjectRows } from '#app/services/projects.server.ts'
import { findTopicSubjects } from '#app/services/topic-subjects.server.ts'
import type { Db } from '#db/schema.ts'
import { NOW } from './alliances.ts'

/** Everything that is held in memory through events that do not concern it. */
export async function readKept(db: Db) {
  return {
    network: await readNetwork(db),
    layout: await readLayout(db, NOW),
    neighbours: await readNeighbours(db, '2026-11-20'),
    matching: await readMatchingBase(db),
    medians: await readMedians(db),
    clusters: await readClusterRows(db),
    organizations: await readOrganizationRows(db),
    nodes: await readMapNodes(db),
    parties: await readNetworkParties(db),
    alliances: await readAllianceRows(db),
    initiatives: await readInitiativeRows(db),
    projects: await readProjectRows(db),
    mentorships: await readMentorshipRows(db),
    topics: await readTopics(db),
    choices: await readPartyChoices(db),
    offers: await readOfferRows(db),
    drawing: (await readMapData(db, 'red', NOW)).plain,
    dates: (await readMapData(db, 'fechas', NOW)).plain,
    tieRows: await readTieRows(db),
    tieDates: await readTieDates(db),
    preview: await readMapPreview(db, NOW),
    partners: await readPartners(db),
    dashboard: await readFigures(db, ''),
    inFull: await readFigures(db, 'periodo=todo&procedencia=todos&region=Central'),
  }
}

/** What followed filters, sectors and categories find, each sorted. */
export async function readTopics(db: Db) {
  const finds: Record<string, string[]> = {}
  for (const [topic, query] of FOLLOWED) {
    finds[`${topic}?${query}`] = [...(await findTopicSubjects(db, topic, query, NOW))].sort()
  }
  return finds
}
export const FOLLOWED: readonly (readonly [FollowTopic, string])[] = [
  ['clusters', 'region=Caribe'],
  ['clusters', 'madurez=avanzado'],
  ['organizations', 'tipo=otra'],
  ['alliances', 'estado=active'],
  ['alliances', 'verificacion=sin-verificar'],
  ['bottlenecks', 'region=Central'],
  ['initiatives', 'estado=open'],
  ['projects', 'estado=in_progress'],
  ['projects', 'avance=vencidos'],
  ['mentorships', 'estado=active'],
  ['gatherings', ''],
  ...PRODUCTIVE_SECTORS.map(sector => ['sector', sector] as const),
  ...BOTTLENECK_CATEGORIES.map(category => ['category', category] as const),
]

/** Every figure of the dashboard, as an address asks for it. */
export const readFigures = (db: Db, query: string) =>
  readDashboard(db, readDashboardFilters(new URLSearchParams(query), dayInBogota(NOW)).filters, NOW)

/** The base of the suggestions of partners, its questions answered. */
async function readPartners(db: Db) {
  const { groups, ...base } = await readPartnerBase(db, '2026-11-20')
  return { ...base, groups: [...base.partners.keys()].map(slug => groups.groupOf(slug)) }
}

export type KeptName = keyof Awaited<ReturnType<typeof readKept>>

/** The same database, by somebody who remembers nothing. */
export const forgetful = (db: Db): Db =>
  db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => result })

/** What is held in memory is what a fresh reading gives. */
export async function expectNothingStale(db: Db) {
  const kept = await readKept(db)
  expect(kept).toEqual(await readKept(forgetful(db)))
  return kept
}
