import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'

/** Where the parties have an open alliance in the area already: the way to it, instead of a second one. */
export function DuplicateLink({ answer: { problem } }: { answer: FormAnswer }) {
  const { t } = useTranslation()
  if (problem?.messageKey !== 'alliances.errors.duplicate') return null
  return (
    <Banner tone="info">
      <p>
        <a href={`/alianzas/${problem.params.slug}`}>{t('alliances.duplicateLink')}</a>
      </p>
    </Banner>
  )
}
