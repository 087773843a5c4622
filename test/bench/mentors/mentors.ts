import type { SignedIn } from '#app/domain/actors.ts'
import { readMentorQuery } from '#app/domain/mentor-matching.ts'
import { MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'
import { readAskPage } from '#app/services/mentor-ask.server.ts'
import { rankMentorsFor } from '#app/services/mentor-matching.server.ts'
import { readMatchingBase } from '#app/services/mentor-matching-base.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { printTimes, ROUNDS, times } from '../server-work.ts'
import { onSimulated } from '../simulated.ts'

const CLUSTERS = 5000
/** Milliseconds of server work that a ranking may take. */
const MOST = 100
const NOW = new Date('2026-11-20T15:00:00.000Z')

/**
 * A ranking of mentors, and the whole page around it, among 5,000 simulated clusters: with what is kept, and just
 * after an event that does, or does not, concern it. Gives whether what the project promises is kept.
 */
export const run = (): Promise<boolean> => onSimulated(CLUSTERS, measure)

async function measure(db: Db): Promise<boolean> {
  const { clusters, mentors } = await readMatchingBase(db)
  const askers = [...clusters.keys()].slice(0, ROUNDS)
  const dimensionOf = (round: number) => MATURITY_DIMENSIONS[round % MATURITY_DIMENSIONS.length] ?? 'gobernanza'
  const rank = (round: number) =>
    rankMentorsFor(db, { menteeId: askers[round] ?? '', dimension: dimensionOf(round) }, NOW)
  const open = (round: number) =>
    readAskPage(
      db,
      memberOf(askers[round] ?? ''),
      readMentorQuery(new URLSearchParams({ dimension: dimensionOf(round) })),
      NOW,
    )
  const subject = { type: 'cluster', id: askers[0] ?? '' } as const
  const about = { subject, audience: 'parties', payload: {} } as const
  const happen = (verb: 'mentorship-offer.closed' | 'alliance.renewed' | 'mentorship.feedback-given') => async () => {
    await db.transaction().execute(trx => recordEvent(trx, { kind: 'system' }, { ...about, verb }, NOW))
  }
  await rank(0)
  await open(0)
  const lines = {
    'a ranking': await times(rank),
    'the page': await times(open),
    'a ranking, first after an event of another kind': await times(rank, happen('mentorship.feedback-given')),
    'a ranking, first after another’s offer': await times(rank, happen('mentorship-offer.closed')),
    'a ranking, first after a new tie': await times(rank, happen('alliance.renewed')),
  }
  const offered = [...mentors.values()].map(list => list.length)
  const range = `${Math.min(...offered)} to ${Math.max(...offered)}`
  printTimes(`${clusters.size} clusters; ${range} mentors in a dimension.`, lines)
  const { worst } = lines['a ranking']
  console.log(`\nA ranking takes at most ${worst.toFixed(1)} ms (promised: ${MOST}).`)
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
