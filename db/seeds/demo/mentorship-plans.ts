import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { DemoOffer } from './mentorship-offers.ts'
import type { DemoReadings } from './mentorship-readings.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'

/** How a request turns out unless the story ends before, and how often. */
export const MENTORSHIP_PLANS = {
  completed: 50,
  'ended-early': 10,
  paused: 9,
  declined: 10,
  withdrawn: 6,
  ignored: 9,
  /** Accepted, and the other side never signs the agreement: two months later it is over. */
  unsigned: 6,
} as const
/** `unanswered` is of the last days alone: the mentor has not said anything yet. */
export type MentorshipPlan = keyof typeof MENTORSHIP_PLANS | 'unanswered'

export interface Ask {
  mentee: DemoCluster
  dimension: MaturityDimension
  plan: MentorshipPlan
  at: Date
  /** Whether things are sure to be left to do: a commitment that is late, a session to record, a lesson to approve. */
  isLoose: boolean
}

/** What is sure to be there: mentor and asker by the number of their cluster, the days before the end of the story. */
const SURE: readonly { mentor: number; mentee: number; plan: MentorshipPlan; days: number; isLoose?: true }[] = [
  // The first account's cluster: a request to answer, an agreement to sign, work under way, another mentor to look for.
  { mentor: 1, mentee: 4, plan: 'unanswered', days: 1 },
  { mentor: 1, mentee: 2, plan: 'unsigned', days: 30 },
  { mentor: 2, mentee: 1, plan: 'completed', days: 110, isLoose: true },
  { mentor: 3, mentee: 1, plan: 'ignored', days: 24 },
  // The second's is full, and somebody waits in line.
  { mentor: 2, mentee: 5, plan: 'completed', days: 60 },
  { mentor: 2, mentee: 6, plan: 'unanswered', days: 1 },
  { mentor: 3, mentee: 2, plan: 'unsigned', days: 45 },
  // The third's has come to an end, and to all the ends there are.
  { mentor: 3, mentee: 7, plan: 'completed', days: 240, isLoose: true },
  { mentor: 3, mentee: 8, plan: 'ended-early', days: 290 },
  { mentor: 1, mentee: 3, plan: 'paused', days: 120 },
  { mentor: 3, mentee: 9, plan: 'declined', days: 80 },
  { mentor: 1, mentee: 10, plan: 'withdrawn', days: 70 },
]

/** Who could learn from whom: clusters of the same region or sector first. */
export class Askers {
  readonly #clusters: readonly DemoCluster[]
  readonly #near = new Map<string, DemoCluster[]>()
  readonly #readings: DemoReadings
  readonly #story: Story

  constructor(story: Story, clusters: readonly DemoCluster[], readings: DemoReadings) {
    this.#story = story
    this.#clusters = clusters
    this.#readings = readings
    for (const cluster of clusters) {
      for (const key of [cluster.region, cluster.productiveSector]) {
        const near = this.#near.get(key) ?? []
        near.push(cluster)
        this.#near.set(key, near)
      }
    }
  }

  /** What a mentor is asked for in the time its offer is open, each cluster once; those that are sure come first. */
  asks(random: Random, offer: DemoOffer): Ask[] {
    const { mentor, dimensions, openedAt } = offer
    const [first] = dimensions
    if (!first || this.#clusters.length < 2) return []
    const until = offer.closedAt ?? this.#story.end
    const sure = SURE.filter(one => one.mentor === mentor.number).flatMap(
      ({ mentee, plan, days, isLoose = false }): Ask[] => {
        const asker = this.#clusters[mentee - 1]
        if (!asker) return []
        const dimension = dimensions.find(one => this.#wants(asker, one)) ?? first
        return [{ mentee: asker, dimension, plan, isLoose, at: daysAfter(this.#story.end, -days) }]
      },
    )
    const asks = [...sure]
    // The desks of the accounts keep to what is sure: one more would take the place that somebody is to find.
    for (let left = sure.length > 0 ? 0 : random.whole(1, 5); left > 0; left--) {
      const dimension = random.pick(dimensions)
      const mentee = this.#asker(random, mentor, dimension)
      const at = random.between(openedAt, daysAfter(until, -1))
      if (!mentee || mentee.since > at || asks.some(one => one.mentee === mentee)) continue
      asks.push({ mentee, dimension, plan: random.weighted(MENTORSHIP_PLANS), at, isLoose: false })
    }
    return asks
  }

  #asker(random: Random, mentor: DemoCluster, dimension: MaturityDimension): DemoCluster | undefined {
    for (let attempt = 0; attempt < 6; attempt++) {
      const where = random.weighted({ region: 30, sector: 40, anywhere: 30 })
      const key = where === 'region' ? mentor.region : mentor.productiveSector
      const asker = random.pick(where === 'anywhere' ? this.#clusters : (this.#near.get(key) ?? this.#clusters))
      if (asker !== mentor && this.#wants(asker, dimension)) return asker
    }
    return undefined
  }

  /** Whoever is advanced in it does not ask. */
  #wants = ({ id }: DemoCluster, dimension: MaturityDimension) =>
    this.#readings.newest(id, dimension)?.level !== 'avanzado'
}
