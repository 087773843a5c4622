import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { COMMITMENT_KINDS, INITIATIVE_LIMITS } from '#app/domain/initiatives.ts'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

interface CommitFormProps {
  initiative: InitiativePage['initiative']
  you: NonNullable<InitiativePage['you']>
}

/** One form to join with; folded, to put another commitment in the place of the one there is. */
export function CommitSection({ initiative, you }: CommitFormProps) {
  const { t } = useTranslation()
  const sent = useFormAnswer({}, 'change')
  const party = you.party?.name ?? ''
  if (you.acts.includes('change')) {
    return (
      <details className="fold change-commitment" open={summaryOf(sent).length > 0}>
        <summary>{t('initiatives.acts.changeTitle')}</summary>
        <div id="sumarse">
          <p className="muted">{t('initiatives.acts.changeLead', { party })}</p>
          <CommitForm initiative={initiative} you={you} intent="change" />
        </div>
      </details>
    )
  }
  if (!you.acts.includes('commit')) return null
  return (
    <Section id="sumarse" title={t('initiatives.acts.joinTitle')} lead={t('initiatives.acts.joinLead', { party })}>
      <CommitForm initiative={initiative} you={you} intent="commit" />
    </Section>
  )
}

function CommitForm({ initiative, you, intent }: CommitFormProps & { intent: 'commit' | 'change' }) {
  const { t } = useTranslation()
  const { commitment } = you
  const answer = useFormAnswer(
    {
      kind: commitment?.kind,
      amount: commitment?.amount?.toString(),
      description: commitment?.description,
      conditions: commitment?.conditions ?? undefined,
    },
    intent,
  )
  const submit = intent === 'change' ? 'change' : you.party?.kind === 'organization' ? 'commitBack' : 'commit'
  return (
    <Form method="post" className="commit-form" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <OnceField />
      <input type="hidden" name="version" value={initiative.version} />
      <RadioGroup
        {...fieldProps(answer, 'kind')}
        label={t('initiatives.acts.kind')}
        columns
        required
        options={COMMITMENT_KINDS.map(value => ({ value, label: t(`initiatives.kind.${value}`) }))}
      />
      <TextField
        {...fieldProps(answer, 'amount')}
        label={t('initiatives.acts.amount')}
        help={t('initiatives.acts.amountHelp')}
        inputMode="numeric"
        maxLength={40}
        width="short"
        plainLabel
      />
      <TextArea
        {...fieldProps(answer, 'description')}
        label={t('initiatives.acts.description')}
        help={t('initiatives.acts.descriptionHelp')}
        maxLength={INITIATIVE_LIMITS.description}
        rows={3}
        required
      />
      <TextArea
        {...fieldProps(answer, 'conditions')}
        label={t('initiatives.acts.conditions')}
        help={t('initiatives.acts.conditionsHelp')}
        maxLength={INITIATIVE_LIMITS.conditions}
        rows={2}
      />
      <Button look="primary" name="intent" value={intent}>
        {t(`initiatives.acts.${submit}`)}
      </Button>
    </Form>
  )
}
