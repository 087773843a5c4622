import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'

/** Who looks after it on each side, for the two and the coordination; a manager hands its own side's to somebody else. */
export function ContactsPanel({ work: { contacts } }: { work: WorkParts }) {
  const { t } = useTranslation()
  if (!contacts) return null
  const nobody = <span className="faint">{t('mentorshipWork.contact.nobody')}</span>
  return (
    <Panel title={t('mentorshipWork.contact.title')}>
      <p className="help">{t('mentorshipWork.contact.lead')}</p>
      <DefinitionList
        items={(['mentor', 'mentee'] as const).map(side => ({
          term: t(`mentorships.${side}`),
          value: contacts[side] ? <bdi>{contacts[side]}</bdi> : nobody,
        }))}
      />
      {contacts.choices.length > 0 ? <ContactForm contacts={contacts} /> : null}
    </Panel>
  )
}

function ContactForm({ contacts }: { contacts: NonNullable<WorkParts['contacts']> }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ contact: contacts.own ?? undefined }, 'contact')
  const errors = summaryOf(answer, 'contact-')
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t('mentorshipWork.contact.change')}</summary>
      <Form method="post" className="panel-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <SelectField
          {...fieldProps(answer, 'contact', 'contact-')}
          label={t('mentorshipWork.contact.field')}
          options={contacts.choices}
          required
        />
        <Button name="intent" value="contact">
          {t('mentorshipWork.contact.submit')}
        </Button>
      </Form>
    </details>
  )
}
