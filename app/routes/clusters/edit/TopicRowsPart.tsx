import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { PROFILE_LIMITS } from '#app/domain/cluster-profile.ts'
import { CHAIN_LINKS, TOPICS } from '#app/domain/vocabularies.ts'
import type { TopicRow } from './typed.ts'

interface TopicRowsPartProps {
  direction: 'offers' | 'needs'
  rows: readonly TopicRow[]
  answer: FormAnswer
}

/** Offers or needs as rows, with empty ones at the end and a button for more: no script is needed to add one. */
export function TopicRowsPart({ direction, rows, answer }: TopicRowsPartProps) {
  const { t } = useTranslation()
  const isAdding = answer.value('intent') === `add-${direction}`
  const firstNew = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isAdding && rows.length > 0) firstNew.current?.querySelector('select')?.focus()
  }, [isAdding, rows.length])
  const firstEmpty = rows.find(row => !row.topic && !row.text && !row.chainLink)
  const isOffer = direction === 'offers'
  return (
    <FormPart id={direction} title={t(`profile.form.parts.${direction}`)}>
      <p className="help">{t(isOffer ? 'profile.form.offersHelp' : 'profile.form.needsHelp')}</p>
      {rows.map(row => (
        <fieldset key={row.index} className="topic-row" ref={row === firstEmpty ? firstNew : undefined}>
          <legend>{t(isOffer ? 'profile.form.offer' : 'profile.form.need', { n: row.index + 1 })}</legend>
          <TopicFields name={`${direction}[${row.index}]`} id={`${direction}-${row.index}`} row={row} answer={answer} />
        </fieldset>
      ))}
      {rows.length < PROFILE_LIMITS.topics ? (
        <Button dense icon="plus" name="intent" value={`add-${direction}`}>
          {t(isOffer ? 'profile.form.addOffer' : 'profile.form.addNeed')}
        </Button>
      ) : null}
    </FormPart>
  )
}

interface TopicFieldsProps {
  /** `offers[0]` */
  name: string
  id: string
  row: TopicRow
  answer: FormAnswer
}

function TopicFields({ name, id, row, answer }: TopicFieldsProps) {
  const { t } = useTranslation()
  const error = (part: 'topic' | 'chainLink' | 'text') => answer.errors(`${name}.${part}`)[0]
  return (
    <>
      <div className="field-row">
        <SelectField
          id={`${id}-topic`}
          name={`${name}.topic`}
          label={t('profile.form.topic')}
          options={TOPICS.map(value => ({ value, label: t(`vocab.topic.${value}`) }))}
          defaultValue={row.topic}
          error={error('topic')}
          plainLabel
          width="full"
        />
        <SelectField
          id={`${id}-chainLink`}
          name={`${name}.chainLink`}
          label={t('profile.form.topicLink')}
          options={CHAIN_LINKS.map(value => ({ value, label: t(`vocab.chainLink.${value}`) }))}
          empty={t('profile.form.anyLink')}
          defaultValue={row.chainLink}
          error={error('chainLink')}
          plainLabel
          width="full"
        />
      </div>
      <TextField
        id={`${id}-text`}
        name={`${name}.text`}
        label={t('profile.form.topicText')}
        defaultValue={row.text}
        error={error('text')}
        plainLabel
      />
    </>
  )
}
