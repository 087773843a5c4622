import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import {
  FREQUENCIES_OF,
  MAIL_TOPICS,
  type MailFrequency,
  type MailPreferences,
  type MailTopic,
} from '#app/domain/mail-preferences.ts'

/** How often each topic comes. */
export function PreferencesForm({ preferences }: { preferences: MailPreferences }) {
  const { t } = useTranslation()
  const answer = useFormAnswer(preferences)
  return (
    <Section id="elegir" title={t('mailPreferences.choose')} lead={t('mailPreferences.chooseLead')}>
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post" className="form-column">
        {MAIL_TOPICS.map(topic => (
          <SelectField
            key={topic}
            {...fieldProps(answer, topic)}
            label={t(`mailPreferences.topics.${topic}`)}
            help={t(`mailPreferences.help.${topic}`)}
            options={FREQUENCIES_OF[topic].map(value => ({ value, label: labelOf(topic, value) }))}
            empty={null}
            required
            plainLabel
          />
        ))}
        <p className="help spaced-bottom">{t('mailPreferences.always')}</p>
        <Button look="primary">{t('mailPreferences.save')}</Button>
      </Form>
    </Section>
  )

  /** News are gathered for some minutes; a bulletin has no hour of its own. */
  function labelOf(topic: MailTopic, frequency: MailFrequency): string {
    if (frequency !== 'at-once' || topic === 'waiting') return t(`mailPreferences.frequencies.${frequency}`)
    return t(topic === 'bulletin' ? 'mailPreferences.atOnceBulletin' : 'mailPreferences.atOnceNews')
  }
}
