import type { Actor } from '#app/domain/actors.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { type ProjectRow, projectListSpec } from '#app/domain/project-list.ts'
import { countMilestones, type MilestoneState } from '#app/domain/project-milestones.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listMilestoneStates, listProjectFacets, listProjectParties } from '#db/queries/projects.ts'
import type { Db } from '#db/schema.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { keptByRecord } from './kept.server.ts'

/** As kept: what is overdue depends on the day. */
type KeptRow = Omit<ProjectRow, 'progress'> & { milestones: readonly MilestoneState[] }

const inOrder = (a: KeptRow, b: KeptRow) => {
  return a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : a.slug < b.slug ? -1 : 1
}

/** Every project as lists filter, sort and show it. Kept while none of it changes. */
export function readProjectRows(db: Db): Promise<readonly KeptRow[]> {
  const byRecord = { type: 'project', facts: ['profiles'], order: inOrder } as const
  return keptByRecord(db, 'project-rows', byRecord, async ids => {
    const [projects, allParties, milestones, { isCluster, scopeOf }] = await Promise.all([
      listProjectFacets(db, ids),
      listProjectParties(db, ids),
      listMilestoneStates(db, ids),
      readParties(db),
    ])
    const partiesOf = groupBy(allParties, party => party.projectId)
    const milestonesOf = groupBy(milestones, milestone => milestone.projectId)
    return projects.map(project => {
      const parties = partiesOf(project.id)
      return {
        ...project,
        searchText: [project.searchText, ...parties.map(p => p.searchText)].join(' '),
        parties: parties.map(({ id, name }) => ({ id, name })),
        isPublic: project.isPublic === 1,
        milestones: milestonesOf(project.id),
        regions: [...new Set(parties.flatMap(p => (isCluster.has(p.id) ? scopeOf(p.id).regions : [])))],
        macroSectors: [...new Set(parties.flatMap(p => p.macroSector ?? []))],
      }
    })
  })
}

/** What `/proyectos` shows: those that are public, and the reader's own; the coordination sees all. */
export async function readProjectList(db: Db, actor: Actor, params: URLSearchParams, language: Language, now: Date) {
  const own = ownParty(actor)
  const visible = (await readProjectRows(db))
    .filter(row => row.isPublic || mayRead(actor, row))
    .map(({ milestones, ...row }): ProjectRow => ({ ...row, progress: countMilestones(milestones, now) }))
  const { rows, list } = runList(visible, projectListSpec, params)
  return {
    list,
    /** Whether the list holds any that only the reader's side sees. */
    hasPrivate: visible.some(row => !row.isPublic),
    canRecord: can(actor, 'project.record', own),
    projects: rows.map(row => ({
      slug: row.slug,
      code: row.code,
      title: row.title,
      kind: row.kind,
      status: row.status,
      sourceSays: row.sourceStatus ? datasetLabel(language, 'sourceStatus', row.sourceStatus) : null,
      provenance: row.provenance,
      validFrom: row.validFrom,
      validTo: row.validTo,
      precision: row.precision,
      parties: row.parties.map(party => party.name),
      progress: row.progress,
      isYours: row.parties.some(party => own.includes(party.id)),
    })),
  }
}

const mayRead = (actor: Actor, { parties }: KeptRow) =>
  can(
    actor,
    'project.read-private',
    parties.map(party => party.id),
  )
