import type { SignedIn } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { readPartnerBase } from '#app/services/partner-base.server.ts'
import { rankIn, readPartnerSuggestions } from '#app/services/partner-suggestions.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { printTimes, ROUNDS, times } from '../server-work.ts'
import { onSimulated } from '../simulated.ts'

const CLUSTERS = 5000
/** Milliseconds of server work that the suggestions for one cluster may take, once their base is there. */
const MOST = 150
/** Suggestions that a page shows. */
const SHOWN = 20
/** What is made anew takes long: it is measured in fewer rounds. */
const FEW_ROUNDS = 5
const NOW = new Date('2026-11-20T15:00:00.000Z')

/**
 * The partners suggested to a cluster among 5,000 simulated ones: with their base kept, and just after an event that
 * does, or does not, concern it. Gives whether what the project promises is kept.
 */
export const run = (): Promise<boolean> => onSimulated(CLUSTERS, measure)

async function measure(db: Db): Promise<boolean> {
  const day = dayInBogota(NOW)
  const cold = await times(() => readPartnerBase(db, day), undefined, 1)
  const { partners } = await readPartnerBase(db, day)
  const asking = [...partners.values()].slice(0, ROUNDS)
  const askerOf = (round: number) => asking[round % asking.length] ?? { id: '', partyId: '' }
  const rank = async (round: number) => rankIn(await readPartnerBase(db, day), askerOf(round).id)
  const read = (round: number) => {
    const { id, partyId } = askerOf(round)
    return readPartnerSuggestions(db, memberOf(partyId), id, SHOWN, NOW)
  }
  const subject = { type: 'cluster', id: askerOf(0).partyId } as const
  const happen = (verb: 'alliance.renewed' | 'mentorship.feedback-given') => async () => {
    const event = { verb, subject, audience: 'parties', payload: {} } as const
    await db.transaction().execute(trx => recordEvent(trx, { kind: 'system' }, event, NOW))
  }
  await read(0)
  const lines = {
    'a ranking': await times(rank),
    'the page': await times(read),
    'the page, first after an event of another kind': await times(read, happen('mentorship.feedback-given')),
    'the base, the first time': cold,
    'the page, first after a new tie': await times(read, happen('alliance.renewed'), FEW_ROUNDS),
  }
  printTimes(`${partners.size} clusters.`, lines)
  const { worst } = lines['the page']
  console.log(`\nThe suggestions for one cluster take at most ${worst.toFixed(1)} ms (promised: ${MOST}).`)
  return worst <= MOST
}

const memberOf = (partyId: string): SignedIn => ({
  kind: 'user',
  userId: 'nobody',
  isCoordinator: false,
  memberships: [{ partyId, role: 'manager' }],
  actingFor: partyId,
  language: 'es',
})
