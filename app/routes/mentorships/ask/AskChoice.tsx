import { Form, useLocation, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { MENTOR_TOPICS, REGION_PREFERENCES } from '#app/domain/mentor-matching.ts'
import { CHAIN_LINKS, isOneOf } from '#app/domain/vocabularies.ts'
import type { AskPage } from '#app/services/mentor-ask.server.ts'
import { DimensionChoice } from './DimensionChoice.tsx'

/** On small screens so many dimensions are in sight; the others fold. */
const IN_SIGHT = 3

/**
 * What is asked, as a GET form, so that every ranking is a link. With a script, choosing applies at once and the focus
 * stays where it is.
 */
export function AskChoice({ page }: { page: AskPage }) {
  const { t } = useTranslation()
  const { cluster, places, query } = page
  const { form, onChange } = useLiveForm()
  const topicOptions = (topics: readonly string[]) =>
    MENTOR_TOPICS.filter(topic => topics.includes(topic)).map(topic => ({
      value: topic,
      label: isOneOf(CHAIN_LINKS, topic) ? t(`vocab.chainLink.${topic}`) : t(`vocab.topic.${topic}`),
    }))
  const isRead = places.some(place => place.own !== null)
  const hasMedians = places.some(place => place.median !== null)
  const help = isRead ? (hasMedians ? 'chooseHelp' : 'chooseHelpNoMedian') : 'chooseHelpUnread'
  const chosenAt = places.findIndex(place => place.dimension === query.dimension)
  const choices = places.map(place => (
    <DimensionChoice key={place.dimension} place={place} isChosen={place.dimension === query.dimension} />
  ))
  return (
    <Form ref={form} action="/mentorias/pedir" className="ask-choice" onChange={onChange} preventScrollReset>
      <fieldset className="ask-dimensions">
        <legend>
          <h2>{t('mentorshipAsk.choose')}</h2>
        </legend>
        <p className="help">
          {t(`mentorshipAsk.${help}`)}{' '}
          {isRead ? null : (
            <a href={`/clusteres/${cluster.slug}/madurez/autoevaluacion`}>{t('mentorshipAsk.assess')}</a>
          )}
        </p>
        {choices.slice(0, IN_SIGHT)}
        <details className="ask-more" open={chosenAt >= IN_SIGHT}>
          <summary>{t('mentorshipAsk.allDimensions')}</summary>
        </details>
        <div className="ask-rest">{choices.slice(IN_SIGHT)}</div>
      </fieldset>
      {isRead || hasMedians ? <DotLegend isRead={isRead} hasMedians={hasMedians} /> : null}
      <RadioGroup
        id="region-preference"
        name="region-preference"
        label={t('mentorshipAsk.region')}
        plainLabel
        columns
        defaultValue={query.regionPreference}
        options={REGION_PREFERENCES.map(value => ({ value, label: t(`mentorshipAsk.regionChoice.${value}`) }))}
      />
      <details className="fold ask-topics" open={query.topics.length > 0}>
        <summary>{t('mentorshipAsk.topics')}</summary>
        <p className="help">{t('mentorshipAsk.topicsHelp')}</p>
        <CheckboxGroup
          id="chain-link"
          name="topic"
          label={t('mentorshipAsk.chainLinks')}
          plainLabel
          defaultValue={query.topics}
          options={topicOptions(CHAIN_LINKS)}
        />
        <CheckboxGroup
          id="support-need"
          name="topic"
          label={t('mentorshipAsk.supportNeeds')}
          plainLabel
          defaultValue={query.topics}
          options={topicOptions(MENTOR_TOPICS.filter(topic => !isOneOf(CHAIN_LINKS, topic)))}
        />
      </details>
      <Button look="secondary">{t('mentorshipAsk.show')}</Button>
    </Form>
  )
}

function DotLegend({ isRead, hasMedians }: { isRead: boolean; hasMedians: boolean }) {
  const { t } = useTranslation()
  return (
    <p className="ask-legend">
      {isRead ? (
        <span>
          <svg className="level-line" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle className="level-line-own" cx="7" cy="7" r="5.5" />
          </svg>
          {t('mentorshipAsk.own')}
        </span>
      ) : null}
      {hasMedians ? (
        <span>
          <svg className="level-line" width="4" height="16" viewBox="0 0 4 16" aria-hidden="true">
            <path className="level-line-median" d="M2 0v16" />
          </svg>
          {t('mentorshipAsk.median')}
        </span>
      ) : null}
    </p>
  )
}

function useLiveForm() {
  const submit = useSubmit()
  const { search } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(search)
  // The back button changes what is chosen without touching the form's own state.
  useEffect(() => {
    if (shown.current === search) return
    shown.current = search
    form.current?.reset()
  }, [search])
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    submit(event.currentTarget, { preventScrollReset: true, replace: true })
  }
  return { form, onChange }
}
