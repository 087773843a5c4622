import { useTranslation } from 'react-i18next'
import { BulletinFigureTable } from '#app/components/bulletins/FigureTable.tsx'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { BULLETIN_LIMITS } from '#app/domain/bulletins.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BulletinForm } from '#app/services/bulletin-desk.server.ts'
import { LostTexts } from './ConflictPanel.tsx'

/** What can still be done to a published bulletin: adding a correction. */
export function PublishedDesk({ page: { bulletin, corrections, figures } }: { page: BulletinForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answer = useFormAnswer({}, 'correct')
  const lost = useFormAnswer({})
  const count = corrections.length
  return (
    <>
      <LostTexts answer={lost} />
      <Section
        id="correccion"
        title={t('bulletinDesk.correction.title')}
        lead={t('bulletinDesk.correction.lead')}
        action={
          count > 0 ? (
            <a href={`/boletines/${bulletin.slug}#correcciones`}>{t('bulletinDesk.correction.there', { count })}</a>
          ) : null
        }
      >
        <div className="bulletin-correction">
          <ActForm intent="correct" answer={answer} label={t('bulletinDesk.correction.submit')} look="primary">
            <TextArea
              {...fieldProps(answer, 'text', 'correct-')}
              label={t('bulletinDesk.correction.text')}
              maxLength={BULLETIN_LIMITS.correction}
              rows={6}
              required
            />
            <TextArea
              {...fieldProps(answer, 'textEn', 'correct-')}
              label={t('bulletinDesk.correction.textEn')}
              maxLength={BULLETIN_LIMITS.correction}
              rows={4}
              lang="en"
            />
          </ActForm>
        </div>
      </Section>
      <Section
        id="cifras"
        title={t('bulletins.figures')}
        lead={t('bulletins.figuresLead', { date: format.date(figures.asOf) })}
      >
        <BulletinFigureTable figures={figures.parts} />
      </Section>
    </>
  )
}
