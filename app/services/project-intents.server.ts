import type { Actor } from '#app/domain/actors.ts'
import type { Action } from '#app/domain/permissions.ts'
import { findMilestone } from '#db/queries/project-work.ts'
import type { Db } from '#db/schema.ts'
import { getProjectRecord } from './project-records.server.ts'
import { demandSigner, leaderOf, namedParties } from './project-state.server.ts'

/** The forms of a project's page, and the action each is judged by. */
export const PROJECT_INTENTS = {
  confirm: 'project.answer',
  decline: 'project.answer',
  dispute: 'project.answer',
  start: 'project.lead',
  suspend: 'project.lead',
  resume: 'project.lead',
  complete: 'project.lead',
  cancel: 'project.lead',
  'add-milestone': 'project.lead',
  'change-milestone': 'project.lead',
  'drop-milestone': 'project.lead',
  'milestone-done': 'project.reach-milestone',
  'reopen-milestone': 'project.reach-milestone',
  'add-budget': 'project.lead',
  'change-budget': 'project.lead',
  'remove-budget': 'project.lead',
  'post-update': 'project.post-update',
  'add-evidence': 'project.add-evidence',
} as const satisfies Record<string, Action>
export type ProjectIntent = keyof typeof PROJECT_INTENTS

/**
 * Judges a sent form before its fields are looked at: who may not send it is told so, whatever it holds. Null for an
 * intent that the page does not know.
 *
 * @throws 403, 404
 */
export async function demandProjectIntent(
  db: Db,
  actor: Actor,
  slug: string,
  form: FormData,
): Promise<ProjectIntent | null> {
  const intent = form.get('intent')
  const known = typeof intent === 'string' && Object.hasOwn(PROJECT_INTENTS, intent) ? (intent as ProjectIntent) : null
  const action: Action = known ? PROJECT_INTENTS[known] : 'project.answer'
  const record = await getProjectRecord(db, slug)
  if (action === 'project.lead') demandSigner(actor, action, record, leaderOf(record))
  else if (action === 'project.answer') demandSigner(actor, action, record, namedParties(record))
  else if (action === 'project.reach-milestone') {
    const milestone = await findMilestone(db, record.project.id, String(form.get('milestone') ?? ''))
    const owner = milestone ? [milestone.ownerId] : record.partyIds
    demandSigner(actor, action, record, [...leaderOf(record), ...owner])
  } else demandSigner(actor, action, record)
  return known
}
