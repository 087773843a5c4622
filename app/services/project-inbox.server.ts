import type { Actor } from '#app/domain/actors.ts'
import { ownParty } from '#app/domain/permissions.ts'
import { isOverdue } from '#app/domain/project-milestones.ts'
import { PROJECT_TASKS, type ProjectTask, projectTaskOf } from '#app/domain/project-tasks.ts'
import { OPEN_PROJECT_STATUSES } from '#app/domain/projects.ts'
import { listProjectIdsOfParty } from '#db/queries/project-parties.ts'
import type { Db } from '#db/schema.ts'
import { listProjectRecords, type ProjectRecord } from './project-records.server.ts'

/** What projects ask of the acting party, the most pressing first: to answer, to settle, to say what was reached. */
export async function listProjectTasks(db: Db, actor: Actor, now: Date) {
  const [own] = ownParty(actor)
  if (!own) return []
  const records = await listProjectRecords(db, await listProjectIdsOfParty(db, own, OPEN_PROJECT_STATUSES))
  const tasks = records.flatMap(record => {
    const overdue = record.milestones.filter(m => m.ownerId === own && isOverdue(m, now))
    const task = projectTaskOf(record.state, own, overdue.length)
    return task ? [toTask(record, task, own, overdue)] : []
  })
  return tasks.sort((a, b) => PROJECT_TASKS.indexOf(a.task) - PROJECT_TASKS.indexOf(b.task))
}

function toTask(
  { project, parties }: ProjectRecord,
  task: ProjectTask,
  own: string,
  overdue: readonly { dueOn: string | null }[],
) {
  const others = parties.filter(party => party.partyId !== own && party.answer !== 'declined')
  return {
    task,
    slug: project.slug,
    code: project.code,
    title: project.title,
    overdue: overdue.length,
    /** The day the first of them was due. */
    until:
      task === 'overdue'
        ? (overdue
            .map(m => m.dueOn)
            .filter(day => day !== null)
            .sort()[0] ?? null)
        : null,
    /** Who it is with; of a dispute, who objects. */
    parties: (task === 'disputed-other' ? others.filter(p => p.answer === 'disputed') : others).map(p => p.name),
    /** Instant of the last change. */
    since: project.updatedAt,
  }
}
