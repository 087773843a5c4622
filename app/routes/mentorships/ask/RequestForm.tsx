import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField } from '#app/components/ui/TextField.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { AskPage, ListedMentor } from '#app/services/mentor-ask.server.ts'
import { addressOf } from './address.ts'

interface RequestFormProps {
  page: AskPage
  /** Null: the address names somebody who does not offer it. */
  mentor: ListedMentor | null
  dimension: MaturityDimension
}

/** The request to whoever was chosen. */
export function RequestForm({ page, mentor, dimension }: RequestFormProps) {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const answer = useFormAnswer({}, 'request')
  const back = `${pathname}${addressOf(page.query)}#mentores`
  if (!mentor || mentor.requestId) {
    const named = { dimension: t(`vocab.maturityDimension.${dimension}`).toLocaleLowerCase(i18n.language) }
    return (
      <div id="pedir">
        <ErrorSummary errors={summaryOf(answer)} />
        <Banner tone={mentor ? 'info' : 'warning'}>
          {mentor ? (
            <p>
              {t('mentorshipAsk.alreadyAsked')}.{' '}
              <a href={`/mentorias/${mentor.requestId}`}>{t('mentorshipAsk.seeRequest')}</a>
            </p>
          ) : (
            <p>{t('mentorshipAsk.request.notFound', named)}</p>
          )}
        </Banner>
      </div>
    )
  }
  const isFull = mentor.room.taken >= mentor.room.capacity
  return (
    <Section
      id="pedir"
      title={t('mentorshipAsk.request.title', { mentor: mentor.name })}
      lead={t('mentorshipAsk.request.lead')}
    >
      {isFull ? (
        <Banner tone="info">
          <p>{t('mentorshipAsk.request.line', { mentor: mentor.name })}</p>
        </Banner>
      ) : null}
      {page.canRequest ? (
        <Form method="post" noValidate className="ask-request">
          <ErrorSummary errors={summaryOf(answer)} />
          <OnceField />
          <input type="hidden" name="mentor" value={mentor.slug} />
          <input type="hidden" name="dimension" value={dimension} />
          <div className="ask-request-fields">
            <div>
              <TextArea
                {...fieldProps(answer, 'goal')}
                label={t('mentorshipAsk.request.goal')}
                help={t('mentorshipAsk.request.goalHelp')}
                maxLength={MENTORSHIP_LIMITS.goal}
                required
              />
              <TextArea
                {...fieldProps(answer, 'expected')}
                label={t('mentorshipAsk.request.expected')}
                help={t('mentorshipAsk.request.expectedHelp')}
                maxLength={MENTORSHIP_LIMITS.expected}
                required
              />
            </div>
            <div>
              <TextArea
                {...fieldProps(answer, 'tried')}
                label={t('mentorshipAsk.request.tried')}
                help={t('mentorshipAsk.request.triedHelp')}
                maxLength={MENTORSHIP_LIMITS.tried}
              />
              <TextArea
                {...fieldProps(answer, 'participants')}
                label={t('mentorshipAsk.request.participants')}
                help={t('mentorshipAsk.request.participantsHelp')}
                maxLength={MENTORSHIP_LIMITS.participants}
                rows={2}
              />
              <DateField {...fieldProps(answer, 'startDate')} label={t('mentorshipAsk.request.startDate')} />
            </div>
          </div>
          <div className="submit-row">
            <Button look="primary" name="intent" value="request">
              {t('mentorshipAsk.request.send')}
            </Button>
            <ButtonLink look="quiet" href={back}>
              {t('mentorshipAsk.request.other')}
            </ButtonLink>
            {isFull ? null : (
              <span className="muted">{t('mentorshipAsk.request.answers', { mentor: mentor.name })}</span>
            )}
          </div>
        </Form>
      ) : (
        <p className="muted">{t('mentorshipAsk.request.managersOnly', { party: page.cluster.name })}</p>
      )}
    </Section>
  )
}
