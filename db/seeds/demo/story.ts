import type { NewEvent } from '#app/domain/events.ts'
import { insertRows, updateRows } from '#db/queries/dataset.ts'
import { appendEvents, type PastEvent } from '#db/queries/past-events.ts'
import type { Database, NewRow, Row, Trx } from '#db/schema.ts'
import { DemoKeys } from './keys.ts'
import { Random } from './random.ts'

/** How long the simulated past is. */
const YEARS = 3

/** The tables the simulator writes, those that others point at first. */
const TABLES = [
  'party',
  'organization',
  'cluster',
  'clusterDepartment',
  'clusterChainLink',
  'clusterTopic',
  'maturityReading',
  'alliance',
  'allianceParty',
  'initiative',
  'initiativeCommitment',
  'initiativeInvitation',
  'initiativeVote',
  'acta',
  'project',
  'projectParty',
  'projectMilestone',
  'projectBudgetLine',
  'projectMove',
  'result',
  'resultReading',
  'resultAttestation',
  'gathering',
  'gatheringParty',
  'recordFigure',
  'bottleneck',
  'bottleneckRegion',
  'bottleneckSeverity',
  'bottleneckMove',
  'bottleneckNews',
  'initiativeBottleneck',
  'projectBottleneck',
  'contributionShare',
  'mentorshipOffer',
  'mentorshipOfferDimension',
  'mentorshipOfferTopic',
  'mentorship',
  'mentorshipQuestion',
  'mentorshipAgreement',
  'mentorshipGoal',
  'mentorshipSignature',
  'mentorshipSession',
  'mentorshipCommitment',
  'mentorshipProgress',
  'mentorshipFeedback',
  'mentorshipLesson',
] as const satisfies readonly (keyof Database)[]
type Table = (typeof TABLES)[number]

/** What happened in the simulated past, gathered first and written at once, in the order of time. */
export class Story {
  /**
   * The simulated past lies between these: three years up to the first or the sixteenth of this month, the later one that has
   * come. Half a month gives one result, and what was asked for on the last day still waits for its answer.
   */
  readonly begin: Date
  readonly end: Date
  readonly #seed: number
  readonly #keys: DemoKeys
  readonly #rows = new Map<Table, unknown[]>()
  readonly #changes: { id: string; values: Partial<Row<'bottleneck'>> }[] = []
  readonly #events: PastEvent[] = []

  constructor(seed: number, now: Date) {
    this.#seed = seed
    this.#keys = new DemoKeys(Random.for('keys', seed))
    const day = now.getUTCDate() < 16 ? 1 : 16
    this.end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), day))
    this.begin = new Date(Date.UTC(now.getUTCFullYear() - YEARS, now.getUTCMonth(), day))
  }

  /** The stream of random numbers of one part of the story. */
  random(part: string): Random {
    return Random.for(part, this.#seed)
  }

  newKey(at: Date): string {
    return this.#keys.make(at)
  }

  add<T extends Table>(table: T, ...rows: NewRow<T>[]): void {
    const known = this.#rows.get(table) ?? []
    known.push(...rows)
    this.#rows.set(table, known)
  }

  /** What has been told of one table so far. */
  rowsOf<T extends Table>(table: T): readonly NewRow<T>[] {
    return (this.#rows.get(table) ?? []) as NewRow<T>[]
  }

  /** What becomes of an entry of the illustrative register. */
  changeBottleneck(id: string, values: Partial<Row<'bottleneck'>>): void {
    this.#changes.push({ id, values })
  }

  /** An act of a fictional party, or of the application where `by` is null. */
  tell(event: NewEvent, at: Date, by: string | null): void {
    this.#events.push({ ...event, id: this.newKey(at), onBehalfOf: by, recordedAt: at.toISOString() })
  }

  async write(trx: Trx): Promise<void> {
    for (const table of TABLES) await insertRows(trx, table, (this.#rows.get(table) ?? []) as NewRow<typeof table>[])
    for (const { id, values } of this.#changes) await updateRows(trx, 'bottleneck', { id }, values)
    const byTime = (a: PastEvent, b: PastEvent) =>
      a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0
    await appendEvents(trx, [...this.#events].sort(byTime))
  }
}

const DAY = 86_400_000

/** The same hour some days later. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY)
