import { type RecordRef, refOf } from '#app/domain/news.ts'
import type { BottleneckCategory, ProductiveSector } from '#app/domain/vocabularies.ts'
import { listBirths, listProjectLinks } from '#db/queries/chain.ts'
import type { Db } from '#db/schema.ts'
import { readAllianceRows } from './alliance-list.server.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'
import { readClusterRows } from './clusters.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { readMentorshipRows } from './mentorship-list.server.ts'
import { readProjectRows } from './projects.server.ts'

/**
 * What belongs to a productive sector: its clusters and bottlenecks, the alliances, initiatives, projects and mentorships
 * with a cluster of it, and the initiatives and projects that answer to a bottleneck of it.
 */
export async function idsOfSector(db: Db, sector: ProductiveSector): Promise<Set<RecordRef>> {
  const [clusters, bottlenecks, alliances, initiatives, projects, mentorships] = await Promise.all([
    readClusterRows(db),
    readBottleneckRows(db),
    readAllianceRows(db),
    readInitiativeRows(db),
    readProjectRows(db),
    readMentorshipRows(db),
  ])
  const own = new Set(clusters.filter(row => row.productiveSector === sector).map(row => row.id))
  const obstacles = bottlenecks.filter(row => row.productiveSector === sector)
  const found = await answersTo(db, obstacles)
  for (const id of own) found.add(refOf('cluster', id))
  for (const { id, parties } of alliances)
    if (parties.some(party => own.has(party.id))) found.add(refOf('alliance', id))
  for (const { id, leader, clusters: committed } of initiatives) {
    if (own.has(leader.id) || committed.some(party => own.has(party))) found.add(refOf('initiative', id))
  }
  for (const { id, parties } of projects) if (parties.some(party => own.has(party.id))) found.add(refOf('project', id))
  for (const { id, mentor, mentee } of mentorships) {
    if (mentor.sector === sector || mentee.sector === sector) found.add(refOf('mentorship', id))
  }
  return found
}

/** What belongs to a category of bottlenecks: these, and the initiatives and projects that answer to them. */
export async function idsOfCategory(db: Db, category: BottleneckCategory): Promise<Set<RecordRef>> {
  const rows = await readBottleneckRows(db)
  return answersTo(
    db,
    rows.filter(row => row.category === category),
  )
}

/** Bottlenecks with the initiatives that work on them, what these became, and the projects that work on them. */
async function answersTo(db: Db, bottlenecks: readonly { id: string; code: string }[]): Promise<Set<RecordRef>> {
  const ids = new Set(bottlenecks.map(row => row.id))
  const codes = new Set(bottlenecks.map(row => row.code))
  const [initiatives, links, births] = await Promise.all([
    readInitiativeRows(db),
    listProjectLinks(db),
    listBirths(db, {}),
  ])
  const found = new Set<RecordRef>([...ids].map(id => refOf('bottleneck', id)))
  for (const { id, bottlenecks: of } of initiatives)
    if (of.some(code => codes.has(code))) found.add(refOf('initiative', id))
  for (const { projectId, bottleneckId } of links) if (ids.has(bottleneckId)) found.add(refOf('project', projectId))
  for (const { initiativeId, projectId } of births) {
    if (found.has(refOf('initiative', initiativeId))) found.add(refOf('project', projectId))
  }
  return found
}
