import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { TeamMember } from '#app/services/people.server.ts'

/** The people of a party: what they may do, and how to change it. */
export function TeamTable({ people }: { people: readonly TeamMember[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = [
    { key: 'person', label: t('accounts.team.person') },
    { key: 'role', label: t('accounts.role') },
    { key: 'since', label: t('accounts.team.since') },
    { key: 'actions', label: t('accounts.team.actions') },
  ]
  return (
    <DataTable caption={t('accounts.team.people')} columns={columns}>
      {people.map(person => (
        <tr key={person.id}>
          <th scope="row" className="row-title">
            {person.name}
            {person.isYou ? ` (${t('accounts.team.you')})` : ''}
          </th>
          <td>{t(`vocab.role.${person.role}`)}</td>
          <td>{format.date(person.startedAt)}</td>
          <td>
            {person.isLastManager ? (
              <span className="muted">{t('accounts.team.lastManager')}</span>
            ) : (
              <MemberActions person={person} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function MemberActions({ person: { id, name, role } }: { person: TeamMember }) {
  const { t } = useTranslation()
  const whom = <VisuallyHidden> {t('accounts.team.ofPerson', { name })}</VisuallyHidden>
  return (
    <Form method="post" className="actions">
      <OnceField />
      <input type="hidden" name="membership" value={id} />
      <input type="hidden" name="role" value={role === 'manager' ? 'editor' : 'manager'} />
      <Button dense name="intent" value="change-role">
        {t(role === 'manager' ? 'accounts.team.demote' : 'accounts.team.promote')}
        {whom}
      </Button>
      <Button dense look="danger" name="intent" value="remove">
        {t('accounts.team.remove')}
        {whom}
      </Button>
    </Form>
  )
}
