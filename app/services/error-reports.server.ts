import type { Actor } from '#app/domain/actors.ts'
import type { ReportKind, ReportStatus } from '#app/domain/error-reports.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { isOneOf, type Language, SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import {
  findErrorReport,
  insertErrorReport,
  listErrorReports,
  updateErrorReportHandled,
} from '#db/queries/error-reports.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listCoordinatorsToTell } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'
import { type Limit, readerAt, spendUse } from './rate-limit.server.ts'
import { findReportSubject, type ReportSubject } from './report-subjects.server.ts'
import { writeOnce } from './transactions.server.ts'

const BY_ADDRESS: Limit = {
  name: 'error-reports',
  uses: 10,
  windowMs: 3_600_000,
  messageKey: 'accounts.errors.tooManyRequests',
}
const LIST_LIMIT = 200

export interface NewErrorReport {
  kind: ReportKind
  message: string
  /** Of whoever wants to be answered. */
  email?: string
  ip: string
  publicUrl: string
}

/**
 * Tells the coordination that a record is wrong. Nobody needs an account for it.
 *
 * @throws 429 after ten from the address in an hour
 */
export async function reportError(
  db: Db,
  actor: Actor,
  subject: ReportSubject,
  input: NewErrorReport,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'record.report-error')
  await spendUse(db, BY_ADDRESS, readerAt(input.ip), now)
  return writeOnce(db, once, now, async trx => {
    const id = newId()
    const { type, id: subjectId } = subject
    await insertErrorReport(trx, {
      id,
      kind: input.kind,
      subjectType: type,
      subjectId,
      message: input.message,
      email: input.email ?? null,
      reportedBy: actor.kind === 'user' ? actor.userId : null,
      status: 'open',
      resolution: null,
      createdAt: now.toISOString(),
      handledBy: null,
      handledAt: null,
    })
    const payload = { reportId: id }
    const about = { type, id: subjectId }
    await recordEvent(
      trx,
      actor,
      { verb: 'record.error-reported', subject: about, audience: 'coordination', payload },
      now,
    )
    const params = { record: subject.title, link: `${input.publicUrl}/coordinacion/errores` }
    for (const coordinator of await listCoordinatorsToTell(trx)) {
      await tellByMail(trx, coordinator, 'errorReported', params, now)
    }
    return id
  })
}

export type ErrorReport = Awaited<ReturnType<typeof readErrorReports>>[number]

/** Reports of one status, with the records they are about. */
export async function readErrorReports(db: Db, actor: Actor, status: ReportStatus, language: Language) {
  demand(actor, 'coordination.enter')
  const rows = await listErrorReports(db, status, LIST_LIMIT)
  return Promise.all(
    rows.map(async ({ id, kind, message, email, createdAt, resolution, handledAt, subjectType, subjectId }) => ({
      id,
      kind,
      message,
      email,
      createdAt,
      resolution,
      handledAt,
      subject: (await findReportSubject(db, subjectType, subjectId, language)) ?? null,
    })),
  )
}

/**
 * Closes a report with an answer; whoever left an address is sent it.
 *
 * @throws 403 for everybody but the coordination; 409 when somebody closed it before
 */
export async function handleErrorReport(
  db: Db,
  actor: Actor,
  input: { report: string; status: 'resolved' | 'dismissed'; resolution: string; publicUrl: string },
  now: Date,
  once?: string,
): Promise<void> {
  demand(actor, 'coordination.enter')
  const report = await findErrorReport(db, input.report)
  if (!report || !isOneOf(SUBJECT_TYPES, report.subjectType)) throw notFound()
  const about = await findReportSubject(db, report.subjectType, report.subjectId, 'es')
  const subject = { type: report.subjectType, id: report.subjectId }
  const { status, resolution, publicUrl } = input
  await writeOnce(db, once, now, async trx => {
    const handledBy = actor.kind === 'user' ? actor.userId : null
    if (!(await updateErrorReportHandled(trx, report.id, { status, resolution, handledBy, now }))) {
      throw conflict('errors.changed')
    }
    const payload = { reportId: report.id, status }
    await recordEvent(trx, actor, { verb: 'record.error-handled', subject, audience: 'coordination', payload }, now)
    if (report.email && about) {
      const params = { record: about.title, resolution, link: `${publicUrl}${about.href}` }
      await tellByMail(trx, { email: report.email, language: 'es' }, 'errorHandled', params, now)
    }
    return report.id
  })
}
