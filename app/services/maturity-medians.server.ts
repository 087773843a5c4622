import { type CurrentReading, isOnCurrentScale, toReading } from '#app/domain/maturity.ts'
import { type Medians, nationalMedians } from '#app/domain/maturity-medians.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import { listCurrentReadings } from '#db/queries/maturity.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** Where the clusters of the network stand in each dimension, by the newest reading of each. */
export async function readMedians(db: Db): Promise<Medians> {
  return keptUntilNextEvent(db, 'maturity:medians', async () =>
    nationalMedians(await readCurrent(db, false), await readCurrent(db, true)),
  )
}

async function readCurrent(db: Db, publicOnly: boolean): Promise<CurrentReading[]> {
  const rows = await listCurrentReadings(db, { scale: CURRENT_SCALE, publicOnly })
  return rows.map(toReading).filter(isOnCurrentScale)
}
