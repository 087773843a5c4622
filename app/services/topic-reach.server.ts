import { type RecordRef, refOf } from '#app/domain/news.ts'
import type { BottleneckCategory, ProductiveSector, SubjectType } from '#app/domain/vocabularies.ts'
import { listBirths, listProjectLinks } from '#db/queries/chain.ts'
import type { Db } from '#db/schema.ts'
import { readAllianceRows } from './alliance-list.server.ts'
import { readBottleneckFacts } from './dashboard/facts/bottlenecks.server.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { keptWhile } from './kept.server.ts'
import { CountedFrom, madeOfEach } from './made-of.server.ts'
import { readMentorshipRows } from './mentorship-list.server.ts'
import { readProjectRows } from './projects.server.ts'

/** A record, and the codes of a vocabulary that it belongs to. */
type Belonging<C extends string> = readonly [ref: RecordRef, codes: readonly C[]]

/** The records that belong to each code of a vocabulary, put together from those of each kind. */
export class Reach<C extends string> {
  readonly #parts: readonly ReadonlyMap<C, ReadonlySet<RecordRef>>[]
  readonly #known = new Map<C, ReadonlySet<RecordRef>>()

  constructor(parts: readonly ReadonlyMap<C, ReadonlySet<RecordRef>>[]) {
    this.#parts = parts
  }

  refsOf(code: C): ReadonlySet<RecordRef> {
    const known = this.#known.get(code)
    if (known) return known
    const refs = new Set<RecordRef>()
    for (const part of this.#parts) for (const ref of part.get(code) ?? []) refs.add(ref)
    this.#known.set(code, refs)
    return refs
  }
}

/** The part of one kind, kept as long as it is made of the same. */
class Part<C extends string> {
  readonly #kept = new CountedFrom<ReadonlyMap<C, ReadonlySet<RecordRef>>>(1)

  of(belongings: readonly Belonging<C>[]): ReadonlyMap<C, ReadonlySet<RecordRef>> {
    return this.#kept.get('', [belongings], () => {
      const refsOf = new Map<C, Set<RecordRef>>()
      for (const [ref, codes] of belongings) {
        for (const code of codes) {
          const refs = refsOf.get(code)
          if (refs) refs.add(ref)
          else refsOf.set(code, new Set([ref]))
        }
      }
      return refsOf
    })
  }
}

type Parties = Awaited<ReturnType<typeof readParties>>

/** What belongs to the sectors of the clusters that `clustersOf` names of a row; looked up once for each row. */
const inSectorsOf = <R extends { id: string }>(type: SubjectType, clustersOf: (row: R) => readonly string[]) =>
  madeOfEach<Parties, R, Belonging<ProductiveSector>>((row, { sectorOf }) => [
    refOf(type, row.id),
    clustersOf(row).flatMap(id => sectorOf(id) ?? []),
  ])

type RowOf<F extends (db: Db) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>[number]
const clustersIn = inSectorsOf<{ id: string }>('cluster', row => [row.id])
const alliancesIn = inSectorsOf<RowOf<typeof readAllianceRows>>('alliance', row => row.parties.map(party => party.id))
const projectsIn = inSectorsOf<RowOf<typeof readProjectRows>>('project', row => row.parties.map(party => party.id))
const mentorshipsIn = inSectorsOf<RowOf<typeof readMentorshipRows>>('mentorship', row => [row.mentor.id, row.mentee.id])
const initiativesIn = inSectorsOf<RowOf<typeof readInitiativeRows>>('initiative', row => [
  row.leader.id,
  ...row.clusters,
])

const sectorParts = {
  clusters: new Part<ProductiveSector>(),
  alliances: new Part<ProductiveSector>(),
  projects: new Part<ProductiveSector>(),
  initiatives: new Part<ProductiveSector>(),
  mentorships: new Part<ProductiveSector>(),
  answers: new Part<ProductiveSector>(),
}
const sectors = new CountedFrom<Reach<ProductiveSector>>(1)

/**
 * What belongs to each productive sector: its clusters and bottlenecks, the alliances, initiatives, projects and
 * mentorships with a cluster of it, and the initiatives and projects that answer to a bottleneck of it.
 */
export async function reachOfSectors(db: Db): Promise<Reach<ProductiveSector>> {
  const [parties, alliances, projects, mentorships, answers] = await Promise.all([
    readParties(db),
    readAllianceRows(db),
    readProjectRows(db),
    readMentorshipRows(db),
    readAnswers(db),
  ])
  const parts = [
    sectorParts.clusters.of(clustersIn(parties.clusters, parties)),
    sectorParts.alliances.of(alliancesIn(alliances, parties)),
    sectorParts.projects.of(projectsIn(projects, parties)),
    sectorParts.initiatives.of(initiativesIn(answers.initiatives, parties)),
    sectorParts.mentorships.of(mentorshipsIn(mentorships, parties)),
    sectorParts.answers.of(answersToSectors.get('', Object.values(answers), () => answering(answers, ofSector))),
  ]
  return sectors.get('', parts, () => new Reach(parts))
}

const answersToSectors = new CountedFrom<Belonging<ProductiveSector>[]>(1)
const ofSector = (row: RowOf<typeof readBottleneckFacts>) => row.productiveSector

const categories = new CountedFrom<Reach<BottleneckCategory>>(1)

/** What belongs to each category of bottlenecks: these, and the initiatives and projects that answer to them. */
export async function reachOfCategories(db: Db): Promise<Reach<BottleneckCategory>> {
  const answers = await readAnswers(db)
  return categories.get('', Object.values(answers), () => {
    const belongings = answering(answers, row => row.category)
    return new Reach([new Part<BottleneckCategory>().of(belongings)])
  })
}

/** What answers to bottlenecks: initiatives, what these became, and the projects that work on them. */
async function readAnswers(db: Db) {
  const [bottlenecks, initiatives, projects] = await Promise.all([
    readBottleneckFacts(db),
    readInitiativeRows(db),
    keptWhile(db, 'topic-reach/projects', ['projects'], async () => {
      const [links, births] = await Promise.all([listProjectLinks(db), listBirths(db, {})])
      return { links, births }
    }),
  ])
  return { bottlenecks, initiatives, projects }
}

/** Bottlenecks by a code of theirs, and what answers to them by the same. */
function answering<C extends string>(
  { bottlenecks, initiatives, projects: { links, births } }: Awaited<ReturnType<typeof readAnswers>>,
  codeOf: (row: RowOf<typeof readBottleneckFacts>) => C,
): Belonging<C>[] {
  const found = bottlenecks.map((row): Belonging<C> => [refOf('bottleneck', row.id), [codeOf(row)]])
  const ofCode = new Map(bottlenecks.map(row => [row.code, codeOf(row)]))
  const ofId = new Map(bottlenecks.map(row => [row.id, codeOf(row)]))
  const projectOf = new Map(births.map(({ initiativeId, projectId }) => [initiativeId, refOf('project', projectId)]))
  for (const { id, bottlenecks: answered } of initiatives) {
    const codes = answered.flatMap(code => ofCode.get(code) ?? [])
    found.push([refOf('initiative', id), codes])
    const project = projectOf.get(id)
    if (project) found.push([project, codes])
  }
  for (const { projectId, bottleneckId } of links) {
    const code = ofId.get(bottleneckId)
    if (code !== undefined) found.push([refOf('project', projectId), [code]])
  }
  return found
}
