import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import type { ToldCategory } from './told.server.ts'

/** One category: how the report defines it, and the obstacles it names, each sentence with its source. */
export function CategorySection({ category }: { category: ToldCategory }) {
  const { t } = useTranslation()
  const { code, name, definition, percentages, isAdded, obstacles } = category
  return (
    <Section
      id={code}
      title={name}
      lead={
        <>
          {definition ? <span lang="es">{definition}. </span> : null}
          {percentages ? <span lang="es">{percentages}.</span> : null}
          {isAdded ? ` ${t('bottleneckReports.documented.other')}.` : null}
        </>
      }
      action={
        isAdded ? null : (
          <a href={`/cuellos-de-botella?categoria=${code}`}>{t('bottleneckReports.documented.seeRegister')}</a>
        )
      }
    >
      <ul className="obstacles obstacles-wide">
        {obstacles.map(({ group, sentences }) => (
          <li key={group}>
            {sentences.map(({ slug, statement, facts, cited }) => (
              <div key={slug} className="obstacle" id={slug}>
                <p lang="es">{statement}</p>
                <p className="cell-note">{facts}</p>
                <p className="cell-note">{cited}</p>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
