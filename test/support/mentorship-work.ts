import type { SignedIn } from '#app/domain/actors.ts'
import type { AgreementInput, CommitmentInput, SessionInput } from '#app/domain/mentorship-work-forms.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { acceptMentorship } from '#app/services/mentorship-answers.server.ts'
import { completeMentorship } from '#app/services/mentorship-closing.server.ts'
import { writeCommitment } from '#app/services/mentorship-commitments.server.ts'
import { writeSession } from '#app/services/mentorship-sessions.server.ts'
import { newId } from '#db/ids.ts'
import type { Db } from '#db/schema.ts'
import { countRowsOf } from './count-rows.ts'
import { ask, DIMENSION, type MentorshipNetwork, NOW, onPage } from './mentorships.ts'

export const agreed = (more: Partial<AgreementInput> = {}): AgreementInput => ({
  goals: [
    { text: 'Una junta que decide', indicator: 'Actas firmadas', target: '6' },
    { text: 'Un reglamento', indicator: 'Firmado por las empresas', target: null },
  ],
  sessions: 6,
  months: 4,
  format: 'both',
  terms: 'Cada clúster paga sus viajes.',
  version: 0,
  ...more,
})

/** `tic` asked `cacao`, which accepted. Gives the id. */
export async function accepted(db: Db, { cacao, tic }: MentorshipNetwork): Promise<string> {
  const id = await ask(db, tic)
  await acceptMentorship(db, cacao, onPage(id), NOW)
  return id
}

/** Both signed what `cacao` wrote. */
export async function started(db: Db, people: MentorshipNetwork): Promise<string> {
  const id = await accepted(db, people)
  await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
  await signAgreement(db, people.tic, onPage(id, { version: 1 }), NOW)
  return id
}

export async function completed(db: Db, people: MentorshipNetwork, now = NOW): Promise<string> {
  const id = await started(db, people)
  await completeMentorship(db, people.cacao, onPage(id), now)
  return id
}

export const MEETING = {
  day: '2026-11-27',
  time: '14:30',
  minutes: 90,
  format: 'remote',
  place: 'https://reunion.example/sala',
} as const
/** Words that must not be found anywhere but with the two clusters. */
export const SECRET = { attendees: 'Marta Asistente y dos más', notes: 'Lo que se habló en voz baja' }

export const meet = (db: Db, by: SignedIn, id: string, input: SessionInput, now = NOW) =>
  writeSession(db, by, onPage(id, input), now)
export const plan = (db: Db, by: SignedIn, id: string) => meet(db, by, id, { intent: 'plan-session', ...MEETING })
export const hold = (db: Db, by: SignedIn, id: string, day = '2026-11-18') =>
  meet(db, by, id, { intent: 'record-session', ...MEETING, day, ...SECRET })

export const commit = (db: Db, by: SignedIn, id: string, input: CommitmentInput, now = NOW) =>
  writeCommitment(db, by, onPage(id, input), now)
export const promise = (db: Db, by: SignedIn, id: string, dueOn = '2026-12-01') =>
  commit(db, by, id, { intent: 'add-commitment', text: 'Enviar el reglamento', owner: 'mentee', dueOn })

/** A session in any state of the mentorship, so that its address has something to show. Gives the id. */
export async function bareSession(db: Db, mentorshipId: string, at: string): Promise<string> {
  const id = newId()
  const meeting = { startsAt: at, minutes: 60, format: 'remote', status: 'planned' } as const
  await db
    .insertInto('mentorshipSession')
    .values({ id, mentorshipId, ...meeting, createdAt: at, updatedAt: at })
    .execute()
  return id
}

/** A self-assessment of the asker in the dimension of `ask`. */
export async function assess(
  db: Db,
  clusterId: string,
  readOn: string,
  level: string,
  isPublic: 0 | 1 = 0,
  dimension: MaturityDimension = DIMENSION,
): Promise<string> {
  const id = newId()
  const said = {
    scale: 'ssme-2024',
    level: level as 'basico',
    kind: 'self-assessment',
    provenance: 'declarado',
  } as const
  await db
    .insertInto('maturityReading')
    .values({ id, clusterId, dimension, readOn, isPublic, ...said })
    .execute()
  return id
}

/** How many rows each table of the work holds, with the log: what must not change when something is refused. */
export const countWorkRows = (db: Db) => countRowsOf(db, WORK_TABLES)
const WORK_TABLES = [
  'mentorshipAgreement',
  'mentorshipGoal',
  'mentorshipSignature',
  'mentorshipSession',
  'mentorshipCommitment',
  'mentorshipProgress',
  'mentorshipFeedback',
  'mentorshipLesson',
  'eventLog',
  'outbox',
  'formReceipt',
  'revision',
] as const
