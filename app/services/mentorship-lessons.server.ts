import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { hasBeenWorked } from '#app/domain/mentorship-work.ts'
import { approveLesson, type LessonStep, writeLesson } from '#app/domain/mentorship-work-closing.ts'
import type { LessonInput } from '#app/domain/mentorship-work-forms.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findLesson, insertLesson, listLessonsPublished, updateLesson } from '#db/queries/mentorship-closing.ts'
import type { Db } from '#db/schema.ts'
import { markdownToHtml } from './markdown.server.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * One side writes what both learnt, or writes it anew over the version it read (0: none), and approves it by that; or
 * approves what the other wrote. With both on the same version everybody reads it. Gives the id.
 *
 * @throws 403 for whoever does not manage one of the two; 404; 409 while it is not over, once it is public, when it says
 *   something else by now, or is approved already
 */
export async function settleLesson(
  db: Db,
  actor: Actor,
  input: LessonInput & MentorshipForm,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getMentorshipRecord(trx, input.id)
    const { actingFor, side } = demandSigner(actor, 'mentorship.close', record)
    if (!hasBeenWorked(record.mentorship)) throw conflict('mentorshipWork.refusals.notOver')
    const lesson = (await findLesson(trx, input.id)) ?? null
    const at = now.toISOString()
    const step = demandLessonStep(
      input.intent === 'write-lesson'
        ? writeLesson(lesson, side, input.version)
        : approveLesson(lesson, side, input.version, at),
    )
    const written = input.intent === 'write-lesson' ? { text: input.text, proposedBy: actingFor } : {}
    const changes = { ...step.state, ...written, updatedAt: at }
    if (lesson) {
      if (!(await updateLesson(trx, lesson, changes))) throw conflict('errors.changed')
    } else await insertLesson(trx, { text: '', proposedBy: actingFor, ...changes, mentorshipId: input.id })
    const { version } = step.state
    const told = { record, by: actingFor, publicUrl: input.publicUrl }
    if (step.publishes) {
      const event = { ...eventOf(record, 'public'), verb: 'mentorship.lesson-published', payload: { version } } as const
      await recordEvent(trx, actor, event, now)
      await tellMentorship(trx, 'mentorshipLessonPublished', told, now)
    } else {
      const event = { ...eventOf(record), verb: 'mentorship.lesson-written', payload: { version } } as const
      await recordEvent(trx, actor, event, now)
      await tellMentorship(trx, 'mentorshipLessonWritten', told, now)
    }
    return input.id
  })
}

function demandLessonStep(step: LessonStep): Extract<LessonStep, { ok: true }> {
  if (!step.ok) throw conflict(`mentorshipWork.refusals.${step.refusal}`)
  return step
}

/** What clusters learnt together and both agreed to tell, the newest first; of one cluster, as mentor or learner, where it is given. */
export async function listPublishedLessons(db: Db, clusterId?: string) {
  const rows = await listLessonsPublished(db, clusterId)
  return rows.map(row => ({
    mentorshipId: row.id,
    dimension: row.dimension,
    mentor: { slug: row.mentorSlug, name: row.mentorName },
    mentee: { slug: row.menteeSlug, name: row.menteeName },
    /** Whether the cluster that was asked for is the mentor. */
    isMentor: row.mentorId === clusterId,
    html: markdownToHtml(row.text),
    publishedAt: row.publishedAt,
  }))
}
export type PublishedLesson = Awaited<ReturnType<typeof listPublishedLessons>>[number]
