import type { TFunction } from 'i18next'
import { BOTTLENECK_CATEGORIES, isOneOf, MACRO_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import type { DocumentedCategory, DocumentedSentence } from '#app/services/bottleneck-obstacles.server.ts'

const ADDED = ['participacion', 'estrategia', 'medicion', 'eslabones', 'entorno'] as const

/** One sentence of the documents as the page tells it: 151 of them are shown at once, so only what is read is sent. */
export interface ToldSentence {
  slug: string
  statement: string
  /** Kind of evidence, figure, macro-sector, regions. */
  facts: string
  /** Document, year and lines. */
  cited: string
}

/** A category with its obstacles in words. */
export function tell(category: DocumentedCategory, t: TFunction) {
  const { code, definition, percentages, obstacles } = category
  return {
    code,
    name: nameOf(category, t),
    definition,
    percentages: percentages?.replaceAll(';', '; ') ?? null,
    isAdded: category.group === 'anadida',
    obstacles: obstacles.map(({ group, sentences }) => ({
      group,
      sentences: sentences.map(one => tellSentence(one, t)),
    })),
  }
}
export type ToldCategory = ReturnType<typeof tell>

/** One of the report's fourteen, or one added to put the rest in order. */
function nameOf({ code, nameEs }: DocumentedCategory, t: TFunction): string {
  if (isOneOf(BOTTLENECK_CATEGORIES, code)) return t(`vocab.bottleneckCategory.${code}`)
  return isOneOf(ADDED, code) ? t(`bottleneckReports.documented.added.${code}`) : nameEs
}

function tellSentence(sentence: DocumentedSentence, t: TFunction): ToldSentence {
  const { slug, statement, figure, evidenceKind, regions, macroSector, sources } = sentence
  const facts = [
    t(`bottlenecks.evidence.${evidenceKind}` as 'bottlenecks.evidence.declarado'),
    figure,
    isOneOf(MACRO_SECTORS, macroSector) ? t(`vocab.macroSector.${macroSector}`) : null,
    regions.flatMap(region => (isOneOf(REGIONS, region) ? [t(`vocab.region.${region}`)] : [])).join(', '),
  ]
  const cited = sources.map(({ documentTitle, year, lines }) => {
    const where = lines ? t('ui.sourceLines', { lines: lines.replaceAll(',', ', ') }) : null
    return [documentTitle, year, where].filter(Boolean).join(', ')
  })
  return { slug, statement, facts: facts.filter(Boolean).join(' · '), cited: cited.join('; ') }
}
