import type { IsoDate } from '#app/domain/dates.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { Story } from './story.ts'

type Reading = NewRow<'maturityReading'>

/** What has been read of each cluster by dimension, to find the newest. */
export class DemoReadings {
  readonly #readings = new Map<string, Reading[]>()

  constructor(story: Story) {
    for (const reading of story.rowsOf('maturityReading')) this.add(reading)
  }

  add(reading: Reading): void {
    const key = `${reading.clusterId}/${reading.dimension}`
    const known = this.#readings.get(key)
    if (known) known.push(reading)
    else this.#readings.set(key, [reading])
  }

  /** The newest of any kind; `until` a day, where that is given. */
  newest(clusterId: string, dimension: MaturityDimension, until?: IsoDate | null): Reading | undefined {
    return newestOf(this.#of(clusterId, dimension).filter(one => !until || one.readOn <= until))
  }

  /** The newest of the SSME: what qualifies a mentor. */
  sourced(clusterId: string, dimension: MaturityDimension): Reading | undefined {
    return newestOf(this.#of(clusterId, dimension).filter(one => one.kind === 'ssme'))
  }

  #of = (clusterId: string, dimension: MaturityDimension) => this.#readings.get(`${clusterId}/${dimension}`) ?? []
}

function newestOf(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (newest, one) => (newest && newest.readOn > one.readOn ? newest : one),
    undefined,
  )
}
