import { newId } from '#db/ids.ts'
import { appendEvents } from '#db/queries/past-events.ts'
import type { Db, Trx } from '#db/schema.ts'
import { syncTables, type WantedRows } from '../sync.ts'
import type { Dataset } from './dataset.ts'
import { importedEvents } from './imported-events.ts'
import { bottleneckRows, supposedSeverityRows } from './rows/bottlenecks.ts'
import { KeyRing, type Making } from './rows/context.ts'
import { figureRows, gatheringRows } from './rows/gatherings.ts'
import { partyRows } from './rows/parties.ts'
import { referenceRows } from './rows/reference.ts'
import { resultRows } from './rows/results.ts'
import { SourceList, sourceRows } from './rows/sources.ts'
import { allianceRows, projectRows } from './rows/ties.ts'
import { readDataset } from './validate.ts'

export interface LoadOptions {
  /** `base`: only the vocabularies and the illustrative register, without any real cluster or organisation. */
  content?: 'whole' | 'base'
  /** Makes the keys of new rows; the simulator hands in its own, so that the same run gives the same keys. */
  newKey?: () => string
}

/** How many records a run wrote: new ones and those the dataset has since corrected. */
export interface Loaded {
  records: number
}

/**
 * Loads the documented dataset from `folder`: all of it is checked first, then written in one transaction, with one
 * `imported` event for each new or corrected record. Again with the same files it changes nothing; records that people
 * have edited stay as they left them.
 *
 * @throws SeedError with every problem of the files; nothing is written then
 */
export async function loadDocumented(db: Db, folder: string, now: Date, options: LoadOptions = {}): Promise<Loaded> {
  const dataset = readDataset(folder)
  return db.transaction().execute(trx => writeDataset(trx, dataset, now, options))
}

/** Writes a dataset that has been read, inside the caller's transaction. */
export async function writeDataset(trx: Trx, dataset: Dataset, now: Date, options: LoadOptions = {}): Promise<Loaded> {
  const { content = 'whole', newKey = newId } = options
  const making = { keys: await KeyRing.load(trx, newKey), now: now.toISOString() }
  const changed = await syncTables(trx, content === 'base' ? baseRows(dataset, making) : wholeRows(dataset, making))
  await appendEvents(trx, importedEvents(dataset, changed, making))
  return { records: changed.length }
}

function wholeRows(dataset: Dataset, making: Making): WantedRows[] {
  const sources = new SourceList(making)
  return [
    ...referenceRows(dataset, making, sources),
    ...partyRows(dataset, making, sources),
    ...allianceRows(dataset, making, sources),
    ...projectRows(dataset, making, sources),
    ...gatheringRows(dataset, making, sources),
    figureRows(dataset, making),
    ...resultRows(dataset, making),
    ...bottleneckRows(dataset, making, sources),
    supposedSeverityRows(dataset, making),
    sourceRows(sources),
  ]
}

function baseRows(dataset: Dataset, making: Making): WantedRows[] {
  const sources = new SourceList(making)
  return [...referenceRows(dataset, making, sources), ...bottleneckRows(dataset, making, sources), sourceRows(sources)]
}
