import { useTranslation } from 'react-i18next'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface CorrectionsSectionProps {
  corrections: readonly { id: string; html: string; createdAt: string; isSpanish: boolean }[]
}

/** What was corrected after publishing, with its date. */
export function CorrectionsSection({ corrections }: CorrectionsSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (corrections.length === 0) return null
  return (
    <Section id="correcciones" title={t('bulletins.corrections')} lead={t('bulletins.correctionsLead')}>
      <ol className="bulletin-corrections">
        {corrections.map(({ id, html, createdAt, isSpanish }) => (
          <li key={id}>
            <h3>{t('bulletins.correctedOn', { date: format.date(createdAt) })}</h3>
            <div lang={isSpanish ? 'es' : undefined}>
              <Markdown html={html} small />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
