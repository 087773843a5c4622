import { recordAt } from '#app/domain/addresses.ts'
import { type Chain, type ChainProject, missingStep } from '#app/domain/chain.ts'
import { groupBy } from '#app/domain/group.ts'
import { countMilestones } from '#app/domain/project-milestones.ts'
import { addAmounts } from '#app/domain/project-money.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import {
  listBirths,
  listChainBottlenecks,
  listChainInitiatives,
  listChainProjects,
  listInitiativeLinks,
  listProjectLinks,
} from '#db/queries/chain.ts'
import { listBudgetLines, listMilestones } from '#db/queries/project-work.ts'
import { findResult } from '#db/queries/results.ts'
import { findSubjectId } from '#db/queries/subject-ids.ts'
import type { Db } from '#db/schema.ts'
import { summarizeResult } from './result-page.server.ts'
import { listResultsWithReadings, type ResultWithReadings } from './result-records.server.ts'

/** The record from which the chain is looked at. */
export interface ChainStart {
  type: 'bottleneck' | 'initiative' | 'project'
  id: string
  /** One result of the project alone. */
  resultId?: string
}

/** The keys of every record of a chain. */
export interface ChainIds {
  bottlenecks: string[]
  initiatives: string[]
  projects: string[]
}

/**
 * The chain that goes through a record: from a bottleneck, all that answers to it; from an initiative or a project, what
 * it answers to and what came of it. Only what everybody sees.
 */
export async function readChain(db: Db, start: ChainStart, language: Language, now: Date): Promise<Chain> {
  const { ids, rows, results } = await readChainRows(db, start)
  const milestones = groupBy(await listMilestones(db, ids.projects), one => one.projectId)
  const lines = groupBy(await listBudgetLines(db, ids.projects), one => one.projectId)
  const resultsOf = groupBy(results, one => one.result.projectId)
  return {
    bottlenecks: rows.bottlenecks.map(({ id: _, createdAt: __, clusters, ...row }) => ({
      ...row,
      clusters: Number(clusters),
    })),
    initiatives: rows.initiatives.map(({ code, slug, title, status, provenance, committed, minimumClusters }) => {
      return { code, slug, title, status, provenance, committed: Number(committed), minimum: minimumClusters ?? 0 }
    }),
    projects: rows.projects.map(
      ({ id, code, slug, title, status, provenance }): ChainProject => ({
        code,
        slug,
        title,
        status,
        provenance,
        milestones: countMilestones(milestones(id), now),
        committed: addAmounts(lines(id)).committed,
        results: resultsOf(id).length,
      }),
    ),
    results: results
      .filter(one => start.resultId === undefined || one.result.id === start.resultId)
      .map(one => {
        const { id, indicator, unit, provenance, target, latest, isMet, progress } = summarizeResult(one, language)
        return { id, indicator, unit, provenance, target, latest, isMet, progress }
      }),
  }
}

/** The chain that goes through the record at `path`, the path of its page, and its missing step. Null where there is none. */
export async function readChainAt(db: Db, path: string, language: Language, now: Date) {
  const address = recordAt(path)
  if (!address) return null
  const { type, key } = address
  const id = await findSubjectId(db, type, type === 'bottleneck' ? key.toUpperCase() : key)
  const start = id === undefined ? null : await startOf(db, type, id)
  if (!start) return null
  const chain = await readChain(db, start, language, now)
  return { chain, missing: missingStep(chain) }
}

async function startOf(db: Db, type: SubjectType, id: string): Promise<ChainStart | null> {
  if (type === 'bottleneck' || type === 'initiative' || type === 'project') return { type, id }
  const result = type === 'result' ? await findResult(db, id) : undefined
  return result ? { type: 'project', id: result.projectId, resultId: result.id } : null
}

/** The records of a chain as they are stored, each link in order. */
export async function readChainRows(db: Db, start: ChainStart) {
  const ids = await findChainIds(db, start)
  const [bottlenecks, initiatives, projects] = await Promise.all([
    listChainBottlenecks(db, ids.bottlenecks),
    listChainInitiatives(db, ids.initiatives),
    listChainProjects(db, ids.projects),
  ])
  const seen = projects.map(project => project.id)
  const measured = groupBy(await listResultsWithReadings(db, seen), one => one.result.projectId)
  const results: ResultWithReadings[] = seen.flatMap(id => measured(id))
  return { ids: { ...ids, projects: seen }, rows: { bottlenecks, initiatives, projects }, results }
}

async function findChainIds(db: Db, { type, id }: ChainStart): Promise<ChainIds> {
  if (type === 'bottleneck') {
    const bottlenecks = [id]
    const initiatives = unique((await listInitiativeLinks(db, { bottlenecks })).map(link => link.initiativeId))
    const born = await listBirths(db, { initiatives })
    const direct = await listProjectLinks(db, { bottlenecks })
    return { bottlenecks, initiatives, projects: unique([...born, ...direct].map(one => one.projectId)) }
  }
  if (type === 'initiative') {
    const links = await listInitiativeLinks(db, { initiatives: [id] })
    const born = await listBirths(db, { initiatives: [id] })
    return {
      bottlenecks: links.map(link => link.bottleneckId),
      initiatives: [id],
      projects: born.map(b => b.projectId),
    }
  }
  const links = await listProjectLinks(db, { projects: [id] })
  const born = await listBirths(db, { projects: [id] })
  return {
    bottlenecks: links.map(link => link.bottleneckId),
    initiatives: born.map(b => b.initiativeId),
    projects: [id],
  }
}

const unique = (ids: readonly string[]) => [...new Set(ids)]
