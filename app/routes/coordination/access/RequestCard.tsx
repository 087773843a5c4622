import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RoleChoice } from '#app/components/accounts/RoleChoice.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, readFormAnswer, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { MEMBERSHIP_ROLES } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AccessRequest } from '#app/services/access-requests.server.ts'

/** Who asks, for what, and the two answers. */
export function RequestCard({ request }: { request: AccessRequest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, name, email, organization, party, message, createdAt } = request
  const record = { role: 'editor', party: party?.name ?? '' }
  const sent = useFormAnswer(record)
  const answer = sent.value('request') === id ? sent : readFormAnswer(undefined, record)
  const prefix = `${id}-`
  const who = <VisuallyHidden>: {t('coordination.access.of', { name })}</VisuallyHidden>
  return (
    <article className="report-card" aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{name}</h2>
      <p className="small muted">
        <a href={`mailto:${email}`}>{email}</a> · {format.dateTime(createdAt)}
      </p>
      <p>
        {t('coordination.access.askedFor', { organization })}.{' '}
        <span className="muted">
          {party ? t('coordination.access.recognised', { party: party.name }) : t('coordination.access.unknown')}.
        </span>
      </p>
      <blockquote>{message}</blockquote>
      <ErrorSummary errors={summaryOf(answer, prefix)} />
      <Form method="post" className="form-column">
        <OnceField />
        <input type="hidden" name="request" value={id} />
        <TextField
          {...fieldProps(answer, 'party', prefix)}
          label={t('coordination.access.party')}
          list="party-names"
          autoComplete="off"
          plainLabel
        />
        <RoleChoice {...fieldProps(answer, 'role', prefix)} roles={MEMBERSHIP_ROLES} />
        <div className="actions">
          <Button name="intent" value="invite">
            {t('coordination.access.invite')}
            {who}
          </Button>
          <Button look="quiet" name="intent" value="dismiss" formNoValidate>
            {t('coordination.access.dismiss')}
            {who}
          </Button>
        </div>
      </Form>
    </article>
  )
}
