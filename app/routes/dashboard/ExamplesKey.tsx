import { useTranslation } from 'react-i18next'
import { ProvenanceGlyph } from '#app/components/records/ProvenanceBadge.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface ExamplesKeyProps {
  /** How many of those counted are examples. */
  count: number
  of: number
  element: 'li' | 'span'
}

/** In a legend: how much of what is drawn is no fact. Nothing where all of it is. */
export function ExamplesKey({ count, of, element: Element }: ExamplesKeyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (count === 0) return null
  return (
    <Element className="dashboard-examples">
      <ProvenanceGlyph provenance="ilustrativo" />
      {t('dashboard.examples', { count, of: format.number(of) })}
    </Element>
  )
}
