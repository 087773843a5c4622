import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Checkbox } from '#app/components/ui/Checkbox.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import type { Person } from '#app/domain/people.ts'
import { useFormat } from '#app/i18n/format.ts'

type Shown = Omit<Person, 'searchText'>

/** Everybody with an account: whom they act for, and what the coordination can do about it. */
export function PeopleTable({ people, sort }: { people: readonly Shown[]; sort: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('coordination.people.title')}
      sort={sort}
      columns={[
        { key: 'person', label: t('coordination.people.person'), sort: { name: 'nombre', direction: 'ascending' } },
        { key: 'actsFor', label: t('coordination.people.actsFor') },
        { key: 'since', label: t('coordination.people.since'), sort: { name: 'reciente', direction: 'descending' } },
        { key: 'manage', label: t('accounts.team.actions'), hiddenLabel: true },
      ]}
    >
      {people.map(person => (
        <tr key={person.id}>
          <th scope="row" className="row-title">
            <span className="row-name">{person.name}</span>
            {person.isYou ? ` (${t('coordination.people.you')})` : ''}
            <span className="cell-note">{person.email}</span>
          </th>
          <td>
            <ActsFor person={person} />
          </td>
          <td>{format.date(person.createdAt)}</td>
          <td>
            <Manage person={person} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function ActsFor({ person: { isCoordinator, memberships } }: { person: Shown }) {
  const { t } = useTranslation()
  if (!isCoordinator && memberships.length === 0) {
    return <span className="muted">{t('coordination.people.nobody')}</span>
  }
  return (
    <ul>
      {isCoordinator ? <li>{t('ui.account.coordinator')}</li> : null}
      {memberships.map(({ id, role, party }) => (
        <li key={id}>
          <a href={party.href}>{party.name}</a>
          <span className="cell-note">{t(`vocab.role.${role}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Manage({ person }: { person: Shown }) {
  const { t } = useTranslation()
  return (
    <details className="disclosure">
      <summary>
        {t('coordination.people.manage')}
        <VisuallyHidden> {t('coordination.people.manageWho', { name: person.name })}</VisuallyHidden>
      </summary>
      <div className="stack-tight">
        {person.memberships.map(({ id, role, party }) => (
          <Form key={id} method="post" className="actions">
            <OnceField />
            <input type="hidden" name="membership" value={id} />
            <Button dense name="intent" value={role === 'manager' ? 'demote' : 'promote'}>
              {t(role === 'manager' ? 'coordination.people.demote' : 'coordination.people.promote', {
                party: party.name,
              })}
            </Button>
            <Button dense look="danger" name="intent" value="remove">
              {t('coordination.people.remove', { party: party.name })}
            </Button>
          </Form>
        ))}
        <Form method="post" className="stack-tight">
          <OnceField />
          <input type="hidden" name="person" value={person.id} />
          {person.isCoordinator ? (
            <Button dense look="danger" name="intent" value="end-coordination" formNoValidate>
              {t('coordination.people.endCoordination')}
            </Button>
          ) : null}
          <p className="small muted">{t('coordination.people.eraseHelp')}</p>
          <Checkbox
            id={`understood-${person.id}`}
            name="understood"
            label={t('accounts.account.understood')}
            required
          />
          <Button dense look="danger" name="intent" value="erase">
            {t('coordination.people.erase')}
          </Button>
        </Form>
      </div>
    </details>
  )
}
