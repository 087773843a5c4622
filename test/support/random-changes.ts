import type { EventVerb, NewEvent } from '#app/domain/events.ts'
import { MACRO_SECTORS } from '#app/domain/vocabularies.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { Random } from '#db/seeds/demo/random.ts'

type Table = 'alliance' | 'project' | 'initiative' | 'mentorship' | 'bottleneck' | 'cluster' | 'projectBudgetLine'
const PROVENANCES = ['documentado', 'confirmado', 'declarado'] as const

/**
 * Changes something in a simulated network, or nothing, and writes the line of the log that says of which record: what an
 * application may do, and more that it may not. Gives the verb.
 */
export async function changeSomething(db: Db, random: Random, now: Date): Promise<EventVerb> {
  const at = now.toISOString()
  const today = at.slice(0, 10)
  const one = async (table: Table) => {
    const rows = await db.selectFrom(table).select('id').orderBy('id').execute()
    return random.pick(rows).id
  }
  const changes: ((trx: Trx) => Promise<NewEvent>)[] = []
  const change = (work: (trx: Trx) => Promise<NewEvent>) => changes.push(work)
  const [allianceId, projectId, initiativeId] = [await one('alliance'), await one('project'), await one('initiative')]
  const [mentorshipId, bottleneckId, clusterId] = [
    await one('mentorship'),
    await one('bottleneck'),
    await one('cluster'),
  ]
  const lineId = await one('projectBudgetLine')
  const provenance = random.pick(PROVENANCES)
  const audience = 'public' as const

  change(async trx => {
    const status = random.pick(['proposed', 'active', 'ended', 'disputed', 'withdrawn'] as const)
    const validFrom = `202${random.whole(4, 6)}-0${random.whole(1, 9)}-11`
    const ended = { validTo: status === 'ended' ? today : null, activeSince: status === 'proposed' ? null : at }
    const changed = { status, provenance, validFrom, ...ended }
    await trx.updateTable('alliance').set(changed).where('id', '=', allianceId).execute()
    return { verb: 'alliance.confirmed', subject: { type: 'alliance', id: allianceId }, audience, payload: {} }
  })
  change(async trx => {
    const taking = trx.selectFrom('allianceParty').select('partyId').where('allianceId', '=', allianceId)
    const row = { allianceId, partyId: clusterId, role: 'partner', position: 9, contribution: null } as const
    const answered = { answer: 'pending', answeredAt: null, answeredBy: null, reason: null } as const
    const isNew = !(await taking.execute()).some(party => party.partyId === clusterId)
    if (isNew)
      await trx
        .insertInto('allianceParty')
        .values({ ...row, ...answered })
        .execute()
    const payload = { version: 2, fields: [] }
    return { verb: 'alliance.edited', subject: { type: 'alliance', id: allianceId }, audience, payload }
  })
  change(async trx => {
    const status = random.pick(['planned', 'in_progress', 'completed', 'cancelled'] as const)
    const isPublic = random.chance(0.8) ? 1 : 0
    await trx.updateTable('project').set({ status, provenance, isPublic }).where('id', '=', projectId).execute()
    return { verb: 'project.started', subject: { type: 'project', id: projectId }, audience, payload: {} }
  })
  change(async trx => {
    const committed = random.whole(0, 9) * 1_000_000
    await trx.updateTable('projectBudgetLine').set({ committed }).where('id', '=', lineId).execute()
    const { projectId: id } = await trx
      .selectFrom('projectBudgetLine')
      .select('projectId')
      .where('id', '=', lineId)
      .executeTakeFirstOrThrow()
    const payload = { lineId, committed, received: 0, spent: 0 }
    return { verb: 'project.budget-changed', subject: { type: 'project', id }, audience, payload }
  })
  change(async trx => {
    const status = random.pick(['open', 'deciding', 'agreed', 'cancelled'] as const)
    const decided = { decidingSince: status === 'open' ? null : at, decidedAt: status === 'agreed' ? at : null }
    await trx
      .updateTable('initiative')
      .set({ status, provenance, ...decided })
      .where('id', '=', initiativeId)
      .execute()
    const subject = { type: 'initiative', id: initiativeId } as const
    return { verb: 'initiative.cancelled', subject, audience, payload: {} }
  })
  change(async trx => {
    await trx
      .updateTable('initiativeCommitment')
      .set({ status: random.pick(['active', 'withdrawn'] as const) })
      .where('initiativeId', '=', initiativeId)
      .execute()
    const subject = { type: 'initiative', id: initiativeId } as const
    return { verb: 'initiative.commitment-withdrawn', subject, audience, payload: { clusters: 1, minimum: 2 } }
  })
  change(async trx => {
    const status = random.pick(['accepted', 'active', 'completed', 'ended_early'] as const)
    const validTo = status === 'completed' ? today : null
    const changed = { status, validTo, provenance, answeredAt: at, validFrom: today }
    await trx.updateTable('mentorship').set(changed).where('id', '=', mentorshipId).execute()
    const subject = { type: 'mentorship', id: mentorshipId } as const
    return { verb: 'mentorship.accepted', subject, audience, payload: {} }
  })
  change(async trx => {
    const to = random.pick(['in_progress', 'partly_resolved', 'resolved'] as const)
    const { status: from } = await trx
      .selectFrom('bottleneck')
      .select('status')
      .where('id', '=', bottleneckId)
      .executeTakeFirstOrThrow()
    await trx.updateTable('bottleneck').set({ status: to, targetDate: today }).where('id', '=', bottleneckId).execute()
    const move = { id: `${at}${random.next()}`, bottleneckId, fromStatus: from, toStatus: to, movedAt: at }
    await trx
      .insertInto('bottleneckMove')
      .values({ ...move, reason: 'Se midió.', sameAsId: null, authorId: null })
      .execute()
    return {
      verb: 'bottleneck.moved',
      subject: { type: 'bottleneck', id: bottleneckId },
      audience,
      payload: { from, to },
    }
  })
  change(async trx => {
    const macroSector = random.pick(MACRO_SECTORS)
    await trx.updateTable('cluster').set({ macroSector }).where('id', '=', clusterId).execute()
    const payload = { version: 2, fields: [] }
    return { verb: 'cluster.updated', subject: { type: 'cluster', id: clusterId }, audience, payload }
  })
  change(async trx => {
    const maturityLevel = random.pick(['basico', 'intermedio', 'avanzado'] as const)
    await trx.updateTable('cluster').set({ maturityLevel }).where('id', '=', clusterId).execute()
    const payload = { kind: 'ssme', readings: 1 } as const
    return { verb: 'maturity.recorded', subject: { type: 'cluster', id: clusterId }, audience, payload }
  })
  change(async () => {
    const payload = { updateId: 'x' }
    const subject = { type: 'project', id: projectId } as const
    return { verb: 'project.update-posted', subject, mentions: [{ type: 'cluster', id: clusterId }], audience, payload }
  })

  const happens = random.pick(changes)
  return db.transaction().execute(async trx => {
    const event = await happens(trx)
    const by = { kind: 'user', userId: 'nobody', isCoordinator: false, memberships: [], language: 'es' } as const
    await recordEvent(trx, { ...by, actingFor: clusterId }, event, now)
    return event.verb
  })
}
