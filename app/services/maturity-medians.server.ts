import { type Medians, nationalMedians } from '#app/domain/maturity-medians.ts'
import { CURRENT_SCALE, scaledLevel } from '#app/domain/maturity-scales.ts'
import { countCurrentReadings } from '#db/queries/maturity.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from './kept.server.ts'

/** Where the clusters of the network stand in each dimension, by the newest reading of each. */
export async function readMedians(db: Db): Promise<Medians> {
  return keptWhile(db, 'maturity:medians', ['readings'], async () =>
    nationalMedians(await readCurrent(db, false), await readCurrent(db, true)),
  )
}

/** One for each cluster and dimension. The database counts: of 5,000 clusters it hands over sixty rows, not 55,000. */
async function readCurrent(db: Db, publicOnly: boolean) {
  const counted = await countCurrentReadings(db, { scale: CURRENT_SCALE, publicOnly })
  return counted.flatMap(({ dimension, scale, level, isPublic, clusters }) => {
    const read = scaledLevel(scale, level)
    if (read.scale !== CURRENT_SCALE) return []
    return Array.from({ length: clusters }, () => ({ dimension, ...read, isPublic: isPublic === 1 }))
  })
}
