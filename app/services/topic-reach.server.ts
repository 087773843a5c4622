import { type RecordRef, refOf } from '#app/domain/news.ts'
import type { BottleneckCategory, ProductiveSector } from '#app/domain/vocabularies.ts'
import { listBirths, listProjectLinks } from '#db/queries/chain.ts'
import type { Db } from '#db/schema.ts'
import { readAllianceRows } from './alliance-list.server.ts'
import { readBottleneckFacts } from './dashboard/facts/bottlenecks.server.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { keptWhile } from './kept.server.ts'
import { CountedFrom } from './made-of.server.ts'
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

const sectors = new CountedFrom<Reach<ProductiveSector>>(1)
const categories = new CountedFrom<Reach<BottleneckCategory>>(1)

/**
 * What belongs to each productive sector: its clusters and bottlenecks, the alliances, initiatives, projects and
 * mentorships with a cluster of it, and the initiatives and projects that answer to a bottleneck of it.
 */
export async function reachOfSectors(db: Db): Promise<Reach<ProductiveSector>> {
  const [{ clusters }, alliances, projects, mentorships, answers] = await Promise.all([
    readParties(db),
    readAllianceRows(db),
    readProjectRows(db),
    readMentorshipRows(db),
    readAnswers(db),
  ])
  const { bottlenecks, initiatives } = answers
  const from = [clusters, alliances, projects, mentorships, ...Object.values(answers)]
  return sectors.get('', from, () => {
    const reach = new Reach<ProductiveSector>()
    const sectorOf = new Map(clusters.map(row => [row.id, row.productiveSector]))
    const sectorsOf = (ids: readonly string[]) => ids.flatMap(id => sectorOf.get(id) ?? [])
    for (const { id, productiveSector } of clusters) reach.add(refOf('cluster', id), [productiveSector ?? []].flat())
    for (const { id, productiveSector } of bottlenecks) reach.add(refOf('bottleneck', id), [productiveSector])
    for (const { id, parties } of alliances) reach.add(refOf('alliance', id), sectorsOf(parties.map(one => one.id)))
    for (const { id, leader, clusters: committed } of initiatives) {
      reach.add(refOf('initiative', id), sectorsOf([leader.id, ...committed]))
    }
    for (const { id, parties } of projects) reach.add(refOf('project', id), sectorsOf(parties.map(one => one.id)))
    for (const { id, mentor, mentee } of mentorships) reach.add(refOf('mentorship', id), [mentor.sector, mentee.sector])
    addAnswers(answers, reach)
    return reach
  })
}

/** What belongs to each category of bottlenecks: these, and the initiatives and projects that answer to them. */
export async function reachOfCategories(db: Db): Promise<Reach<BottleneckCategory>> {
  const answers = await readAnswers(db)
  return categories.get('', Object.values(answers), () => {
    const reach = new Reach<BottleneckCategory>()
    for (const { id, category } of answers.bottlenecks) reach.add(refOf('bottleneck', id), [category])
    addAnswers(answers, reach)
    return reach
  })
}

/** What answers to bottlenecks: initiatives, what these became, and the projects that work on them. */
async function readAnswers(db: Db) {
  const [bottlenecks, initiatives, { links, births }] = await Promise.all([
    readBottleneckFacts(db),
    readInitiativeRows(db),
    keptWhile(db, 'topic-reach/projects', ['projects'], async () => {
      const [links, births] = await Promise.all([listProjectLinks(db), listBirths(db, {})])
      return { links, births }
    }),
  ])
  return { bottlenecks, initiatives, links, births }
}

function addAnswers<C extends string>(
  { bottlenecks, initiatives, links, births }: Awaited<ReturnType<typeof readAnswers>>,
  reach: Reach<C>,
): void {
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
