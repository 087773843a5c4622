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

/** The records that belong to each code of a vocabulary. */
export class Reach<C extends string> {
  readonly #refs = new Map<C, Set<RecordRef>>()
  readonly #codes = new Map<RecordRef, Set<C>>()

  add(ref: RecordRef, codes: Iterable<C>): void {
    for (const code of codes) {
      this.#refs.set(code, (this.#refs.get(code) ?? new Set()).add(ref))
      this.#codes.set(ref, (this.#codes.get(ref) ?? new Set()).add(code))
    }
  }

  /** The codes that a record belongs to. */
  codesOf(ref: RecordRef): Iterable<C> {
    return this.#codes.get(ref) ?? []
  }

  refsOf(code: C): ReadonlySet<RecordRef> {
    return this.#refs.get(code) ?? new Set()
  }
}

/**
 * What belongs to each productive sector: its clusters and bottlenecks, the alliances, initiatives, projects and
 * mentorships with a cluster of it, and the initiatives and projects that answer to a bottleneck of it.
 */
export async function reachOfSectors(db: Db): Promise<Reach<ProductiveSector>> {
  const [clusters, bottlenecks, alliances, initiatives, projects, mentorships] = await Promise.all([
    readClusterRows(db),
    readBottleneckRows(db),
    readAllianceRows(db),
    readInitiativeRows(db),
    readProjectRows(db),
    readMentorshipRows(db),
  ])
  const reach = new Reach<ProductiveSector>()
  const sectorOf = new Map(clusters.map(row => [row.id, row.productiveSector]))
  const sectorsOf = (ids: readonly string[]) => ids.flatMap(id => sectorOf.get(id) ?? [])
  for (const { id, productiveSector } of clusters) reach.add(refOf('cluster', id), [productiveSector])
  for (const { id, productiveSector } of bottlenecks) reach.add(refOf('bottleneck', id), [productiveSector])
  for (const { id, parties } of alliances) reach.add(refOf('alliance', id), sectorsOf(parties.map(party => party.id)))
  for (const { id, leader, clusters: committed } of initiatives) {
    reach.add(refOf('initiative', id), sectorsOf([leader.id, ...committed]))
  }
  for (const { id, parties } of projects) reach.add(refOf('project', id), sectorsOf(parties.map(party => party.id)))
  for (const { id, mentor, mentee } of mentorships) {
    reach.add(refOf('mentorship', id), [mentor.sector, mentee.sector])
  }
  await addAnswers(db, reach)
  return reach
}

/** What belongs to each category of bottlenecks: these, and the initiatives and projects that answer to them. */
export async function reachOfCategories(db: Db): Promise<Reach<BottleneckCategory>> {
  const reach = new Reach<BottleneckCategory>()
  for (const { id, category } of await readBottleneckRows(db)) reach.add(refOf('bottleneck', id), [category])
  await addAnswers(db, reach)
  return reach
}

/** The initiatives that work on bottlenecks, what these became, and the projects that work on them. */
async function addAnswers<C extends string>(db: Db, reach: Reach<C>): Promise<void> {
  const [bottlenecks, initiatives, links, births] = await Promise.all([
    readBottleneckRows(db),
    readInitiativeRows(db),
    listProjectLinks(db),
    listBirths(db, {}),
  ])
  const refOfCode = new Map(bottlenecks.map(({ id, code }) => [code, refOf('bottleneck', id)]))
  const projectOf = new Map(births.map(({ initiativeId, projectId }) => [initiativeId, refOf('project', projectId)]))
  for (const { id, bottlenecks: codes } of initiatives) {
    const answered = codes.flatMap(code => [...reach.codesOf(refOfCode.get(code) ?? refOf('bottleneck', ''))])
    reach.add(refOf('initiative', id), answered)
    const project = projectOf.get(id)
    if (project) reach.add(project, answered)
  }
  for (const { projectId, bottleneckId } of links) {
    reach.add(refOf('project', projectId), [...reach.codesOf(refOf('bottleneck', bottleneckId))])
  }
}
