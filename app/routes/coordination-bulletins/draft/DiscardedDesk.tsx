import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { useFormAnswer } from '#app/components/ui/form-answer.ts'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { LostTexts } from './ConflictPanel.tsx'

/** A draft that is no more, for whoever still had it open: what they typed, and where to go from here. */
export function DiscardedDesk({ at }: { at: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="page">
      <PageHead
        title={t('bulletinDesk.discarded.title')}
        lead={t('bulletinDesk.discarded.lead', { date: format.dateTime(at) })}
        actions={<ButtonLink href="/coordinacion/boletines">{t('bulletinDesk.discarded.back')}</ButtonLink>}
      />
      <LostTexts answer={useFormAnswer()} why="discarded" />
    </div>
  )
}
