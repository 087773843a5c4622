import { notFound } from '#app/domain/errors.ts'
import { gatheringListSpec } from '#app/domain/gatherings.ts'
import { runList } from '#app/domain/list-view.ts'
import { searchable } from '#app/domain/text.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { findGathering, listGatherings, listPartiesOfGathering } from '#db/queries/gatherings.ts'
import type { Db } from '#db/schema.ts'
import { readFigures } from './figures.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'
import { readSources } from './sources.server.ts'

/** Every gathering as lists filter, sort and show it. Kept until the next event. */
export function readGatheringRows(db: Db) {
  return keptUntilNextEvent(db, 'gathering-rows', async () =>
    (await listGatherings(db)).map(row => ({ ...row, searchText: searchable(row.searchText, row.country) })),
  )
}

/** What `/encuentros` shows. */
export async function readGatheringList(db: Db, params: URLSearchParams) {
  const { rows, list } = runList(await readGatheringRows(db), gatheringListSpec, params)
  return { list, gatherings: rows.map(({ searchText: _, ...row }) => row) }
}

/** Everything `/encuentros/:slug` shows. */
export async function readGatheringPage(db: Db, slug: string, language: Language) {
  const gathering = await findGathering(db, slug)
  if (!gathering) throw notFound()
  const { id, modality, ...shown } = gathering
  const [parties, figures, sources] = await Promise.all([
    listPartiesOfGathering(db, id),
    readFigures(db, 'gathering', id, language),
    readSources(db, 'gathering', id, language),
  ])
  return {
    id,
    gathering: { ...shown, modality: modality ? datasetLabel(language, 'modality', modality) : null },
    organizers: parties.filter(party => party.role === 'organizer'),
    participants: parties.filter(party => party.role === 'participant'),
    figures,
    sources,
  }
}
