import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { readSessionCalendar } from '#app/services/mentorship-calendar.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { writeCommitment } from '#app/services/mentorship-commitments.server.ts'
import { changeContact } from '#app/services/mentorship-contacts.server.ts'
import { giveFeedback } from '#app/services/mentorship-feedback.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { pauseMentorship, resumeMentorship } from '#app/services/mentorship-pauses.server.ts'
import { noteProgress } from '#app/services/mentorship-progress.server.ts'
import { attachReading } from '#app/services/mentorship-readings.server.ts'
import { writeSession } from '#app/services/mentorship-sessions.server.ts'
import { readWorkPage } from '#app/services/mentorship-work-page.server.ts'
import { readWorkParts } from '#app/services/mentorship-work-parts.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  accepted,
  agreed,
  countWorkRows,
  hold,
  MEETING,
  promise,
  SECRET,
  started,
} from '#test/support/mentorship-work.ts'
import {
  ask,
  createMentorshipNetwork,
  type MentorshipNetwork,
  NOW,
  onPage,
  PUBLIC_URL,
} from '#test/support/mentorships.ts'

type Standing = 'nobody' | 'reader' | 'third' | 'thirdEditor' | 'editor' | 'manager' | 'asker' | 'coordinator'
const OUTSIDE = ['nobody', 'reader', 'third', 'thirdEditor'] as const
/** They bind a cluster. */
const MANAGES: readonly Standing[] = ['manager', 'asker']
/** They write from session to session. */
const WORKS: readonly Standing[] = ['editor', 'manager', 'asker']
const INSIDE: readonly Standing[] = ['editor', 'manager', 'asker', 'coordinator']

let db: Db
let people: MentorshipNetwork
let actors: Record<Standing, Actor>
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
  actors = {
    nobody: ANONYMOUS,
    reader: people.reader,
    third: people.otro,
    thirdEditor: await createMember(db, 'otro', 'editor'),
    editor: people.editor,
    manager: people.cacao,
    asker: people.tic,
    coordinator: people.coordinator,
  }
})

interface Ids {
  id: string
  session: string
  commitment: string
}
type Use = (actor: Actor, ids: Ids) => Promise<unknown>

/** Every use case of the work and who may call it at all; whether the state allows it is another matter. */
const WRITES: Record<string, { who: readonly Standing[]; use: Use }> = {
  agree: { who: MANAGES, use: (actor, { id }) => writeAgreement(db, actor, onPage(id, agreed()), NOW) },
  sign: { who: MANAGES, use: (actor, { id }) => signAgreement(db, actor, onPage(id, { version: 1 }), NOW) },
  contact: { who: MANAGES, use: (actor, { id }) => changeContact(db, actor, onPage(id, { contact: 'x' }), NOW) },
  pause: { who: MANAGES, use: (actor, { id }) => pauseMentorship(db, actor, onPage(id, { reason: 'x' }), NOW) },
  resume: { who: MANAGES, use: (actor, { id }) => resumeMentorship(db, actor, onPage(id), NOW) },
  complete: { who: MANAGES, use: (actor, { id }) => completeMentorship(db, actor, onPage(id), NOW) },
  'end-early': {
    who: MANAGES,
    use: (actor, { id }) => endMentorshipEarly(db, actor, onPage(id, { reason: 'x' }), NOW),
  },
  feedback: {
    who: MANAGES,
    use: (actor, { id }) => giveFeedback(db, actor, onPage(id, { usefulness: 4, wouldRepeat: 'no' as const }), NOW),
  },
  'attach-reading': {
    who: MANAGES,
    use: (actor, { id }) => attachReading(db, actor, onPage(id, { reading: 'x' }), NOW),
  },
  'write-lesson': {
    who: MANAGES,
    use: (actor, { id }) =>
      settleLesson(db, actor, onPage(id, { intent: 'write-lesson' as const, text: 'x', version: 0 }), NOW),
  },
  'approve-lesson': {
    who: MANAGES,
    use: (actor, { id }) => settleLesson(db, actor, onPage(id, { intent: 'approve-lesson' as const, version: 1 }), NOW),
  },
  'plan-session': {
    who: WORKS,
    use: (actor, { id }) => writeSession(db, actor, onPage(id, { intent: 'plan-session' as const, ...MEETING }), NOW),
  },
  'record-session': {
    who: WORKS,
    use: (actor, { id }) => {
      const held = { intent: 'record-session' as const, ...MEETING, day: '2026-11-18', ...SECRET }
      return writeSession(db, actor, onPage(id, held), NOW)
    },
  },
  'amend-session': {
    who: WORKS,
    use: (actor, { id, session }) => {
      const amended = { intent: 'amend-session' as const, session, version: 1, ...SECRET }
      return writeSession(db, actor, onPage(id, amended), NOW)
    },
  },
  'cancel-session': {
    who: WORKS,
    use: (actor, { id, session }) =>
      writeSession(db, actor, onPage(id, { intent: 'cancel-session' as const, session, version: 1 }), NOW),
  },
  'add-commitment': {
    who: WORKS,
    use: (actor, { id }) => {
      const made = { intent: 'add-commitment' as const, text: 'x', owner: 'mentor' as const, dueOn: '2026-12-01' }
      return writeCommitment(db, actor, onPage(id, made), NOW)
    },
  },
  'drop-commitment': {
    who: WORKS,
    use: (actor, { id, commitment }) =>
      writeCommitment(db, actor, onPage(id, { intent: 'drop-commitment' as const, commitment, version: 1 }), NOW),
  },
  progress: { who: WORKS, use: (actor, { id }) => noteProgress(db, actor, onPage(id, { goal: 'x', percent: 5 }), NOW) },
}

async function statusOf(use: Promise<unknown>): Promise<number> {
  return use.then(
    () => 200,
    (error: { status?: number }) => {
      if (error.status === undefined) throw error
      return error.status
    },
  )
}

/** What each standing gets from a use case on one that is under way: 403 for whoever may not, anything else for who may. */
describe.each(Object.entries(WRITES))('%s', (_, { who, use }) => {
  it('is for those who may, and changes nothing for others', async () => {
    const id = await started(db, people)
    const ids = { id, session: await hold(db, people.tic, id), commitment: await promise(db, people.tic, id) }
    const before = await countWorkRows(db)
    for (const standing of Object.keys(actors) as Standing[]) {
      if (who.includes(standing)) continue
      expect([standing, await statusOf(use(actors[standing], ids))]).toEqual([standing, 403])
    }
    expect(await countWorkRows(db)).toEqual(before)
    for (const standing of who) expect(await statusOf(use(actors[standing], ids))).not.toBe(403)
  })

  it('does not say that a request exists', async () => {
    const ids = { id: await ask(db, people.tic), session: 'x', commitment: 'x' }
    for (const standing of OUTSIDE) expect(await statusOf(use(actors[standing], ids))).toBe(404)
  })
})

describe('reading', () => {
  const whoGets = async (read: (actor: Actor) => Promise<unknown>) => {
    const got: Standing[] = []
    for (const standing of Object.keys(actors) as Standing[]) {
      if ((await statusOf(read(actors[standing]))) === 200) got.push(standing)
    }
    return got
  }

  it('gives sessions and commitments to the insiders, notes and attendees to the two clusters, calendars to them alone', async () => {
    const id = await started(db, people)
    const session = await hold(db, people.tic, id)
    expect(await whoGets(actor => readWorkPage(db, actor, id, NOW))).toEqual(INSIDE)
    const asked = { id, session, language: 'es', publicUrl: PUBLIC_URL } as const
    expect(await whoGets(actor => readSessionCalendar(db, actor, asked))).toEqual(WORKS)
    for (const standing of INSIDE) {
      const { sessions } = await readWorkPage(db, actors[standing], id, NOW)
      expect([standing, sessions[0]?.record]).toEqual([standing, WORKS.includes(standing) ? SECRET : null])
    }
  })

  it('gives everybody else of its page what is public, and no more', async () => {
    const id = await started(db, people)
    await hold(db, people.tic, id)
    await promise(db, people.tic, id)
    for (const standing of OUTSIDE) {
      const { id: _, status, dimension, names, ...rest } = await readWorkParts(db, actors[standing], id, 'es', NOW)
      expect([status, dimension, names.mentee.slug]).toEqual(['active', 'gobernanza', 'tic'])
      expect(rest).toEqual({
        side: null,
        member: null,
        turns: [],
        agreement: null,
        contacts: null,
        summary: null,
        closing: null,
        rest: null,
      })
    }
  })

  it('lets an editor work and not bind, and the coordination look and not touch', async () => {
    const id = await accepted(db, people)
    const of = async (standing: Standing) => readWorkParts(db, actors[standing], id, 'es', NOW)
    expect(await of('editor')).toMatchObject({
      member: 'mentor',
      side: null,
      turns: [],
      agreement: { canWrite: false },
    })
    expect(await of('manager')).toMatchObject({ side: 'mentor', turns: ['end-early'], agreement: { canWrite: true } })
    expect(await of('coordinator')).toMatchObject({
      member: null,
      side: null,
      turns: [],
      agreement: { canWrite: false },
    })
  })

  it('keeps what was said out of the log and the mails', async () => {
    const id = await started(db, people)
    await hold(db, people.tic, id)
    const log = JSON.stringify(await db.selectFrom('eventLog').selectAll().execute())
    const mails = JSON.stringify(await db.selectFrom('outbox').selectAll().execute())
    for (const secret of [...Object.values(SECRET), MEETING.place]) {
      expect(log).not.toContain(secret)
      expect(mails).not.toContain(secret)
    }
  })
})
