import type { Language } from '#app/domain/vocabularies.ts'
import { listDocuments } from '#db/queries/sources.ts'
import type { Db } from '#db/schema.ts'
import { readIndicators } from './indicators.server.ts'
import { readMentorWeights } from './mentor-weights.server.ts'
import { wordsOfAllMetrics } from './metric-words.server.ts'
import { readLongPage } from './pages.server.ts'
import { readPartnerWeights } from './partner-weights.server.ts'

/** Everything `/metodologia` shows. */
export async function readMethodology(db: Db, params: URLSearchParams, language: Language) {
  const [documents, indicators] = await Promise.all([listDocuments(db), readIndicators(db, params, language)])
  return {
    page: readLongPage(language, 'methodology'),
    documents,
    indicators,
    mentorWeights: readMentorWeights(),
    partnerWeights: readPartnerWeights(),
    metrics: wordsOfAllMetrics(language),
  }
}
