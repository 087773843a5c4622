import { readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { openDatabase } from '#db/open.ts'
import { readActs } from '#app/services/dashboard/facts/acts.server.ts'
import * as A from '#app/services/dashboard/facts/alliance-rows.server.ts'
import { readAllianceFacts } from '#app/services/dashboard/facts/alliances.server.ts'
import { readBottleneckFacts } from '#app/services/dashboard/facts/bottlenecks.server.ts'
import { readInitiativeFacts } from '#app/services/dashboard/facts/initiatives.server.ts'
import { readMentorshipFacts } from '#app/services/dashboard/facts/mentorships.server.ts'
import { readParties } from '#app/services/dashboard/facts/parties.server.ts'
import { readProjectFacts } from '#app/services/dashboard/facts/projects.server.ts'
import { readResultFacts } from '#app/services/dashboard/facts/results.server.ts'
import { FIGURES } from '#app/services/dashboard/figures.server.ts'
import * as N from '#app/services/network.server.ts'
import { readOfferRows } from '#app/services/mentorship-list.server.ts'
import { findLastSeq } from '#db/queries/events.ts'
const NOW = new Date('2026-11-20T15:00:00.000Z')
const db = openDatabase('file:/tmp/perf/w/x.db')
const today = dayInBogota(NOW)
const f = readDashboardFilters(new URLSearchParams(), today).filters
async function t(n: string, w: () => Promise<unknown>) { const s = process.cpuUsage(); await w(); const {user,system}=process.cpuUsage(s); console.log(n.padEnd(20), ((user+system)/1000).toFixed(0)) }
await t('seq', () => findLastSeq(db))
await t('parties', () => readParties(db))
await t('alliance rows', () => A.readAllianceRows(db))
await t('alliance facts', () => readAllianceFacts(db, false))
await t('acts', () => readActs(db, today))
await t('bottlenecks', () => readBottleneckFacts(db))
await t('initiatives', () => readInitiativeFacts(db))
await t('mentorships', () => readMentorshipFacts(db))
await t('projects', () => readProjectFacts(db))
await t('results', () => readResultFacts(db))
await t('offers', () => readOfferRows(db))
await t('alliance members', () => A.readAllianceMembers(db))
await t('net parties', () => N.readNetworkParties(db))
await t('net projects', () => N.readNetworkProjects(db))
await t('net init', () => N.readNetworkInitiatives(db))
await t('net ment', () => N.readNetworkMentorships(db))
for (const [id, fig] of Object.entries(FIGURES)) await t('fig ' + id, () => fig.read(db, f, today))
