import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { AccountSession } from '#app/services/account.server.ts'

/** Where one is signed in, and how to end it there. */
export function SessionsSection({ sessions }: { sessions: readonly AccountSession[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = [
    { key: 'device', label: t('accounts.account.device') },
    { key: 'lastUse', label: t('accounts.account.lastUse') },
    { key: 'end', label: t('accounts.team.actions'), hiddenLabel: true },
  ]
  return (
    <Section id="sesiones" title={t('accounts.account.sessions')} lead={t('accounts.account.sessionsLead')}>
      <DataTable caption={t('accounts.account.sessions')} columns={columns}>
        {sessions.map(session => {
          const device = session.device || t('accounts.account.unknownDevice')
          return (
            <tr key={session.key}>
              <th scope="row" className="row-title">
                {device}
                <span className="cell-note">
                  {t('accounts.account.opened', { date: format.dateTime(session.createdAt) })}
                </span>
              </th>
              <td>{format.dateTime(session.lastSeenAt)}</td>
              <td>
                {session.isCurrent ? (
                  <span className="muted">{t('accounts.account.thisSession')}</span>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="session" value={session.key} />
                    <Button
                      dense
                      name="intent"
                      value="end-session"
                      aria-label={`${t('accounts.account.end')}: ${device}`}
                    >
                      {t('accounts.account.end')}
                    </Button>
                  </Form>
                )}
              </td>
            </tr>
          )
        })}
      </DataTable>
      {sessions.length > 1 ? (
        <Form method="post" className="spaced-top">
          <Button name="intent" value="end-others">
            {t('accounts.account.endOthers')}
          </Button>
        </Form>
      ) : null}
    </Section>
  )
}
