import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import { BOTTLENECK_CATEGORIES, isOneOf, MACRO_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import type {
  DocumentedCategory,
  DocumentedObstacle,
  DocumentedSentence,
} from '#app/services/bottleneck-obstacles.server.ts'
import { useCategoryName } from './category-name.ts'

/** One category: how the report defines it, and the obstacles it names, each sentence with its source. */
export function CategorySection({ category }: { category: DocumentedCategory }) {
  const { t } = useTranslation()
  const nameOf = useCategoryName()
  const { code, definition, percentages, obstacles } = category
  return (
    <Section
      id={code}
      title={nameOf(category)}
      lead={
        <>
          {definition ? <span lang="es">{definition}. </span> : null}
          {percentages ? <span lang="es">{percentages.replaceAll(';', '; ')}.</span> : null}
          {category.group === 'anadida' ? ` ${t('bottlenecks.documented.other')}.` : null}
        </>
      }
      action={
        isOneOf(BOTTLENECK_CATEGORIES, code) ? (
          <a href={`/cuellos-de-botella?categoria=${code}`}>{t('bottlenecks.documented.seeRegister')}</a>
        ) : null
      }
    >
      <ul className="obstacles obstacles-wide">
        {obstacles.map(obstacle => (
          <Obstacle key={obstacle.group} obstacle={obstacle} />
        ))}
      </ul>
    </Section>
  )
}

function Obstacle({ obstacle }: { obstacle: DocumentedObstacle }) {
  return (
    <li>
      {obstacle.sentences.map(sentence => (
        <Sentence key={sentence.slug} sentence={sentence} />
      ))}
    </li>
  )
}

function Sentence({ sentence }: { sentence: DocumentedSentence }) {
  const { t } = useTranslation()
  const { slug, statement, figure, evidenceKind, regions, macroSector, sources } = sentence
  const places = regions.flatMap(region => (isOneOf(REGIONS, region) ? [t(`vocab.region.${region}`)] : []))
  const facts = [
    t(`bottlenecks.evidence.${evidenceKind}` as 'bottlenecks.evidence.declarado'),
    figure,
    isOneOf(MACRO_SECTORS, macroSector) ? t(`vocab.macroSector.${macroSector}`) : null,
    places.join(', '),
  ].filter(Boolean)
  const cited = sources.map(({ documentTitle, year, lines }) =>
    [documentTitle, year, lines ? t('ui.sourceLines', { lines: lines.replaceAll(',', ', ') }) : null]
      .filter(Boolean)
      .join(', '),
  )
  return (
    <div className="obstacle" id={slug}>
      <p lang="es">{statement}</p>
      <p className="cell-note">{facts.join(' · ')}</p>
      <p className="cell-note">{cited.join('; ')}</p>
    </div>
  )
}
