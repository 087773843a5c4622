import { Form } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceFields } from '#app/components/evidence/EvidenceFields.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, summaryOf } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import type { ShownParty } from '#app/services/alliance-form.server.ts'
import { AgreedFields, DateFields } from '../AgreedFields.tsx'
import { DuplicateLink } from '../DuplicateLink.tsx'
import { NewParty } from './NewParty.tsx'
import { PartyFields } from './PartyFields.tsx'
import { inFormOrder } from './parts.ts'

interface ProposalFormProps {
  answer: FormAnswer
  proposer: ShownParty | null
  /** What an unclear entry may mean, by its position. */
  meanings: Record<number, ShownParty[]>
  /** What the party that is not listed looks like. */
  similar: readonly ShownParty[]
  names: readonly string[]
  onInput: (event: FormEvent<HTMLFormElement>) => void
  onSearch?: ((typed: string) => void) | undefined
}

export function ProposalForm(props: ProposalFormProps) {
  const { answer, proposer, meanings, similar, names, onInput, onSearch } = props
  const { t } = useTranslation()
  return (
    <Form method="post" encType="multipart/form-data" onInput={onInput} noValidate>
      <ErrorSummary errors={inFormOrder(summaryOf(answer))} />
      <DuplicateLink answer={answer} />
      <OnceField />
      <FormPart id="partes" title={t('alliances.form.parts.parties')}>
        <PartyFields answer={answer} proposer={proposer} meanings={meanings} names={names} onSearch={onSearch} />
        <NewParty answer={answer} similar={similar} />
      </FormPart>
      <FormPart id="alianza" title={t('alliances.form.parts.alliance')}>
        <AgreedFields answer={answer} />
      </FormPart>
      <FormPart id="fechas" title={t('alliances.form.parts.dates')}>
        <DateFields answer={answer} />
      </FormPart>
      <FormPart id="evidencia" title={t('alliances.form.parts.evidence')}>
        <EvidenceFields answer={answer} />
      </FormPart>
      <div className="submit-row">
        <Button look="primary">{t('alliances.form.submit')}</Button>
        <ButtonLink look="quiet" href="/alianzas">
          {t('alliances.form.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}
