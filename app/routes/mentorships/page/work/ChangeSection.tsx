import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { ChangeDots } from './ChangeDots.tsx'

interface Props {
  closing: NonNullable<WorkParts['closing']>
  work: WorkParts
}

/** The dimension at the start and at the end; for the asker, the way to read it again. */
export function ChangeSection({ closing, work }: Props) {
  const { t } = useTranslation()
  const { maturity, side, readingAfter } = closing
  const name = t(`vocab.maturityDimension.${work.dimension}`)
  if (!maturity && side !== 'mentee') return null
  const { slug } = work.names.mentee
  const assess = `/clusteres/${slug}/madurez/autoevaluacion?dimension=${work.dimension}`
  return (
    <Section id="cambio" title={t('mentorshipWork.change.title', { dimension: name.toLowerCase() })}>
      {maturity ? <ChangeDots change={maturity} /> : <p>{t('mentorshipWork.change.none')}</p>}
      {side === 'mentee' && readingAfter ? <AttachForm reading={readingAfter} /> : null}
      {side === 'mentee' && !readingAfter && !maturity ? (
        <>
          <p className="help">{t('mentorshipWork.change.noneHelp')}</p>
          <ButtonLink href={assess}>{t('mentorshipWork.change.assess', { dimension: name.toLowerCase() })}</ButtonLink>
        </>
      ) : null}
    </Section>
  )
}

function AttachForm({ reading }: { reading: NonNullable<Props['closing']['readingAfter']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answer = useFormAnswer({}, 'attach-reading')
  return (
    <Form method="post" className="work-form" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <OnceField />
      <input type="hidden" name="reading" value={reading.id} />
      <p className="help">
        {t('mentorshipWork.change.attachHelp', {
          date: format.date(reading.readOn),
          level: reading.name.toLowerCase(),
        })}
      </p>
      <Button look="primary" name="intent" value="attach-reading">
        {t('mentorshipWork.change.attach')}
      </Button>
    </Form>
  )
}
