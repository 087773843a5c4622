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
import { readClusterRows } from './clusters.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** As kept: what is overdue depends on the day. */
type KeptRow = Omit<ProjectRow, 'progress'> & { milestones: readonly MilestoneState[] }

/** Every project as lists filter, sort and show it. Kept until the next event. */
export function readProjectRows(db: Db): Promise<KeptRow[]> {
  return keptUntilNextEvent(db, 'project-rows', async () => {
    const [projects, allParties, milestones, clusters] = await Promise.all([
      listProjectFacets(db),
      listProjectParties(db),
      listMilestoneStates(db),
      readClusterRows(db),
    ])
    const partiesOf = groupBy(allParties, party => party.projectId)
    const milestonesOf = groupBy(milestones, milestone => milestone.projectId)
    const regionsOf = new Map(clusters.map(row => [row.id, row.regions]))
    return projects.map(project => {
      const parties = partiesOf(project.id)
      return {
        ...project,
        searchText: [project.searchText, ...parties.map(p => p.searchText)].join(' '),
        parties: parties.map(({ id, name }) => ({ id, name })),
        isPublic: project.isPublic === 1,
        milestones: milestonesOf(project.id),
        regions: [...new Set(parties.flatMap(p => regionsOf.get(p.id) ?? []))],
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
