import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, readFormAnswer, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ReviewedDimension } from '#app/services/mentorship-offer-review.server.ts'

const NO_ANSWER = readFormAnswer(undefined, {})

/** A dimension that waits for the coordination: what is known of the cluster in it, and the decision. */
export function PendingMentor({ offered }: { offered: ReviewedDimension }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const { cluster, dimension, reading, offeredAt } = offered
  const id = `${cluster.slug}-${dimension}`
  const answer = useFormAnswer()
  // Every form of the page has the same fields: the answer is that of the one whose cluster and dimension it names.
  const isMine = answer.value('cluster') === cluster.slug && answer.value('dimension') === dimension
  const mine = isMine ? answer : NO_ANSWER
  const name = t(`vocab.maturityDimension.${dimension}`).toLocaleLowerCase(i18n.language)
  const found = reading && {
    level: t(`vocab.maturityLevel.${reading.level}`).toLocaleLowerCase(i18n.language),
    date: format.date(reading.readOn),
  }
  return (
    <Section
      id={id}
      title={t('mentorshipOffers.review.heading', { party: cluster.name, dimension: name })}
      lead={
        <>
          {found
            ? t(`mentorshipOffers.review.${reading.kind === 'ssme' ? 'survey' : 'self'}`, found)
            : t('mentorshipOffers.review.unread')}{' '}
          {t('mentorshipOffers.review.offered', { date: format.date(offeredAt) })}
        </>
      }
      action={<a href={`/clusteres/${cluster.slug}/madurez`}>{t('mentorshipOffers.review.maturity')}</a>}
    >
      <Form method="post" noValidate className="mentor-decision">
        <ErrorSummary errors={summaryOf(mine, `${id}-`)} />
        <OnceField />
        <input type="hidden" name="cluster" value={cluster.slug} />
        <input type="hidden" name="dimension" value={dimension} />
        <TextArea
          {...fieldProps(mine, 'reason', `${id}-`)}
          label={t('mentorshipOffers.review.reason')}
          help={t('mentorshipOffers.review.reasonHelp')}
          maxLength={MENTORSHIP_LIMITS.reason}
          rows={3}
          required
        />
        <div className="actions">
          <Button look="primary" name="intent" value="accept">
            {t('mentorshipOffers.review.accept')}
          </Button>
          <Button name="intent" value="refuse">
            {t('mentorshipOffers.review.refuse')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
