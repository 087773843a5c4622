import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { InvitationRole } from '#app/domain/invitations.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { OnceField } from '../ui/OnceField.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

export interface WaitingInvitation {
  id: string
  email: string
  role: InvitationRole
  /** To what, where the page is not about one party. */
  party?: string
  /** ISO-8601 instant. */
  expiresAt: string
}

/** Invitations that wait for an answer; each can be taken back. */
export function InvitationTable({ invitations }: { invitations: readonly WaitingInvitation[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = [
    { key: 'email', label: t('accounts.email') },
    { key: 'role', label: t('accounts.role') },
    { key: 'expires', label: t('accounts.team.expires') },
    { key: 'actions', label: t('accounts.team.actions') },
  ]
  return (
    <DataTable caption={t('accounts.team.waiting')} columns={columns}>
      {invitations.map(({ id, email, role, party, expiresAt }) => (
        <tr key={id}>
          <th scope="row" className="row-title">
            {email}
          </th>
          <td>
            {t(`vocab.role.${role}`)}
            {party ? <span className="cell-note">{party}</span> : null}
          </td>
          <td>{format.date(expiresAt)}</td>
          <td>
            <Form method="post">
              <OnceField />
              <input type="hidden" name="invitation" value={id} />
              <Button dense name="intent" value="revoke">
                {t('accounts.team.revoke')}
                <VisuallyHidden> {t('accounts.team.ofInvitation', { email })}</VisuallyHidden>
              </Button>
            </Form>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
